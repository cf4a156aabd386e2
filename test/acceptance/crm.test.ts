import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { payCrm } from "../../examples/crm/payCrm.js";

const folder = join(process.env.SHARED_DIR ?? join(import.meta.dirname, "../../../shared"), "data/crm");
const exists = existsSync(folder);

/** The pipeline as a spreadsheet sees it: split at commas, nothing of the library. No field of the file is quoted. */
function cells(): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, "sales_pipeline.csv"), "utf8");
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line !== "");
  return rows.map((row) => row.split(","));
}

/** SUMIFS(close_value, agent, stage Won, close_date in the fourth quarter of 2017); values are whole dollars. */
function wonByAgent(): ReadonlyMap<string, bigint> {
  const won = new Map<string, bigint>();
  for (const [, agent = "", , , stage, , closed = "", value = "0"] of cells()) {
    if (stage !== "Won" || closed < "2017-10-01" || closed > "2017-12-31") continue;
    won.set(agent, (won.get(agent) ?? 0n) + BigInt(value));
  }
  return won;
}

describe.skipIf(!exists)("the public CRM dataset (skipped where its folder is absent)", () => {
  const read = exists ? payCrm(folder) : undefined;
  const result = () => {
    if (read === undefined) throw new Error("The dataset is not here.");
    return read;
  };

  test("open + won + lost + unmapped is all", () => {
    expect(result().counts).toEqual({ open: 2089, won: 4238, lost: 2473, unmapped: 0, all: 8800 });
  });

  test("pays each of the 30 selling agents on what a spreadsheet gives", () => {
    const { statements } = result().pay;
    const measured = statements.map((statement) => [statement.personId, statement.lines[0]?.measured]);
    const expected = [...wonByAgent()].map(([agent, value]) => [agent, String(value)]);
    expect(statements).toHaveLength(30);
    expect(measured).toEqual(expected.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
  });

  test("pays what the plan says, recomputed in whole cents", () => {
    // 3 % to 37,500, 5 % to 75,000, 8 % above; values are whole dollars, so that each rate gives whole cents.
    const cents = (value: bigint) => {
      const [low, middle, high] = [value, value - 37_500n, value - 75_000n].map((over) =>
        over > 0n ? over : 0n,
      );
      return (low ?? 0n) * 3n + (middle ?? 0n) * 2n + (high ?? 0n) * 3n;
    };
    const won = wonByAgent();
    for (const statement of result().pay.statements) {
      const [commission] = statement.lines;
      const paid = cents(won.get(statement.personId ?? "") ?? 0n);
      expect(commission?.value?.replace(".", "")).toBe(String(paid).padStart(3, "0"));
    }
  });

  test("gives every deal its share, and the total is the sum of the statements", () => {
    const { statements, total } = result().pay;
    const inCents = (text: string | null | undefined) => BigInt((text ?? "").replace(".", ""));
    const sum = (values: readonly bigint[]) => values.reduce((all, each) => all + each, 0n);
    for (const { lines } of statements) {
      const [commission] = lines;
      expect(sum((commission?.deals ?? []).map((deal) => inCents(deal.value)))).toBe(
        inCents(commission?.value),
      );
    }
    expect(sum(statements.map((statement) => inCents(statement.value)))).toBe(inCents(total));
  });

  test("reports what the files do not agree on, and passes spellings unchanged", () => {
    const { findings } = result();
    expect(findings.unknownProducts).toEqual([{ product: "GTXPro", deals: 1480 }]);
    expect(findings.dealsWithoutAccount).toBe(1425);
    expect(findings.agentsWithoutDeals).toHaveLength(5);
    expect(findings.unknownAgents).toEqual([]);
    expect(findings.unknownAccounts).toEqual([]);
  });
});
