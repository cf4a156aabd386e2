import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BreakdownResult, breakDown } from "attainment/kernel";
import { describe, expect, test } from "vitest";

const folder = join(process.env.SHARED_DIR ?? join(import.meta.dirname, "../../../shared"), "data/crm");
const exists = existsSync(folder);

/** The rows of a file, split at commas; no field of these files is quoted. */
function rows(file: string): readonly (readonly string[])[] {
  if (!exists) return [];
  const [, ...lines] = readFileSync(join(folder, file), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  return lines.map((line) => line.split(","));
}

const deals = rows("sales_pipeline.csv").map(
  ([id = "", agentId = "", productId = "", customerId = "", stageId = "", , closed = "", value = ""]) => ({
    id,
    agentId,
    productId,
    customerId,
    stageId,
    closedOn: closed === "" ? null : closed,
    amount: value === "" ? null : value,
  }),
);
const teams = rows("sales_teams.csv").map(([id = "", managerId = "", region = ""]) => ({
  id,
  managerId,
  region,
}));
const products = rows("products.csv").map(([id = "", series = ""]) => ({ id, series }));

const of = (stages: readonly string[]) => ({
  from: "deals",
  where: { field: "stageId", in: stages },
  person: "agentId",
  date: "closedOn",
});
const measures = [
  { id: "won", unit: "count", ...of(["Won"]), count: true },
  { id: "lost", unit: "count", ...of(["Lost"]), count: true },
  { id: "closed", unit: "count", ...of(["Won", "Lost"]), count: true },
  { id: "revenue", unit: "money", ...of(["Won"]), sum: "amount" },
  { id: "winRate", unit: "ratio", ratio: { numerator: "won", denominator: "closed" } },
];
const lookups = ["managerId", "region"].map((field) => ({ field, from: "teams", key: "agentId" }));
const facts = { period: "2017", records: { deals, teams, products } };

type Row = readonly [id: string | null, won: string | null, lost: string | null, revenue: string | null];

/** Wins, losses and value of each part of one level. */
function rowsOf({ parts, total }: BreakdownResult): { readonly total: Row; readonly parts: readonly Row[] } {
  const rowOf = ({ path, measures: values }: (typeof parts)[number]): Row => {
    const value = (id: string) => values.find((each) => each.id === id)?.value ?? null;
    return [path.at(-1) ?? null, value("won"), value("lost"), value("revenue")];
  };
  return { total: rowOf(total), parts: parts.map(rowOf) };
}

/** A plain loop over the file, nothing of the library. */
function counted(keyOf: (deal: (typeof deals)[number]) => string): readonly Row[] {
  const found = new Map<string, { won: number; lost: number; revenue: number }>();
  for (const deal of deals) {
    if (deal.stageId !== "Won" && deal.stageId !== "Lost") continue;
    const row = found.get(keyOf(deal)) ?? { won: 0, lost: 0, revenue: 0 };
    found.set(keyOf(deal), row);
    row[deal.stageId === "Won" ? "won" : "lost"] += 1;
    // Values are whole dollars, and those of lost deals are 0.
    row.revenue += Number(deal.amount);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { won, lost, revenue }]) => [id, String(won), String(lost), String(revenue)]);
}

const rounded = (value: string | null | undefined, places: number) => Number(value).toFixed(places);

describe.skipIf(!exists)("the public CRM dataset, broken down (skipped where its folder is absent)", () => {
  test("maven-totals: 4,238 won, 2,473 lost, 10,005,534 in all, a win rate of 63.15 %", () => {
    const result = breakDown(facts, measures, { by: [] });
    expect(rowsOf(result).total).toEqual([null, "4238", "2473", "10005534"]);
    const rate = result.total.measures.find(({ id }) => id === "winRate")?.value;
    expect(rounded(String(Number(rate) * 100), 2)).toBe("63.15");
  });

  test("maven-quarters: by the quarter in which deals were closed", () => {
    const result = breakDown(facts, measures, { by: [{ period: "quarter" }] });
    expect(rowsOf(result).parts).toEqual([
      ["2017-Q1", "531", "116", "1134672"],
      ["2017-Q2", "1254", "778", "3086111"],
      ["2017-Q3", "1257", "790", "2982255"],
      ["2017-Q4", "1196", "789", "2802496"],
    ]);
    const rates = result.parts.map(
      ({ measures: values }) => values.find(({ id }) => id === "winRate")?.value,
    );
    expect(rates.map((rate) => rounded(String(Number(rate) * 100), 2))).toEqual([
      "82.07",
      "61.71",
      "61.41",
      "60.25",
    ]);
  });

  test("maven-products: by product, with the name that the pipeline uses", () => {
    const result = breakDown(facts, measures, { by: ["productId"] });
    expect(rowsOf(result).parts).toEqual([
      ["GTK 500", "15", "10", "400612"],
      ["GTX Basic", "915", "521", "499263"],
      ["GTX Plus Basic", "653", "398", "705275"],
      ["GTX Plus Pro", "479", "266", "2629651"],
      ["GTXPro", "729", "418", "3510578"],
      ["MG Advanced", "654", "430", "2216387"],
      ["MG Special", "793", "430", "43768"],
    ]);
    const rate = result.parts[4]?.measures.find(({ id }) => id === "winRate")?.value;
    expect(rounded(rate, 12)).toBe(rounded("0.6355710549258936", 12));
  });

  test("maven-agents: all thirty against a plain loop, and those that are published", () => {
    const { parts } = rowsOf(breakDown(facts, measures, { by: ["agentId"] }));
    expect(parts).toEqual(counted(({ agentId }) => agentId));
    expect(parts).toHaveLength(30);
    const published: readonly (readonly [string, string, string])[] = [
      ["Darcel Schlecht", "349", "204"],
      ["Hayden Neloms", "107", "45"],
      ["Lajuana Vencill", "127", "104"],
    ];
    for (const [agent, won, lost] of published)
      expect(parts.find(([id]) => id === agent)?.slice(1, 3)).toEqual([won, lost]);
    expect(parts.find(([id]) => id === "Darcel Schlecht")?.[3]).toBe("1153214");
  });

  test("managers and regions come from the teams, on several levels that sum to the whole", () => {
    const regionOf = new Map(teams.map(({ id, region }) => [id, region]));
    const managerOf = new Map(teams.map(({ id, managerId }) => [id, managerId]));
    const byRegion = rowsOf(breakDown(facts, measures, { by: ["region"], lookups }));
    expect(byRegion.parts).toEqual(counted(({ agentId }) => regionOf.get(agentId) ?? ""));
    const result = breakDown(facts, measures, {
      by: ["managerId", "agentId", { period: "quarter" }],
      lookups,
    });
    const managers = result.parts.filter(({ path }) => path.length === 1);
    expect(rowsOf({ ...result, parts: managers }).parts).toEqual(
      counted(({ agentId }) => managerOf.get(agentId) ?? ""),
    );
    expect(result.unmatched).toEqual([]);
    for (const depth of [1, 2, 3]) {
      const level = result.parts.filter(({ path }) => path.length === depth);
      const revenue = level.map(({ measures: values }) =>
        Number(values.find(({ id }) => id === "revenue")?.value),
      );
      expect(revenue.reduce((sum, value) => sum + value, 0)).toBe(10005534);
    }
  });

  test("a product that the list of products spells otherwise is told, and its deals are not lost", () => {
    const series = [{ field: "series", from: "products", key: "productId" }];
    const result = breakDown(facts, measures, { by: ["series"], lookups: series });
    expect(result.unmatched).toEqual([
      {
        field: "series",
        from: "products",
        key: "productId",
        count: 1147,
        keys: [{ id: "GTXPro", count: 1147 }],
      },
    ]);
    expect(rowsOf(result).parts.at(-1)).toEqual([null, "729", "418", "3510578"]);
  });

  test("the 1,425 deals without an account, all of them open, stand in a part of their own", () => {
    const all = { id: "all", unit: "count", from: "deals", count: true, person: "agentId", date: "seenOn" };
    const seen = deals.map((deal) => ({ ...deal, seenOn: "2017-12-31" }));
    const { parts } = breakDown({ period: "2017-Q4", records: { deals: seen } }, all, { by: ["customerId"] });
    const last = parts.at(-1);
    expect([last?.path, last?.measures[0]?.value]).toEqual([[null], "1425"]);
    const closed = breakDown(facts, measures, { by: ["customerId"] });
    expect(closed.parts.filter(({ path }) => path[0] === null)).toEqual([]);
  });
});
