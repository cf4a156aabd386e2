import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closeCrm } from "../../examples/crm/closeCrm.js";

const folder = join(process.env.SHARED_DIR ?? join(import.meta.dirname, "../../../shared"), "data/crm");
const exists = existsSync(folder);

/** A file as a spreadsheet sees it: split at commas, nothing of the library. No field of these files is quoted. */
function cells(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, file), "utf8");
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line !== "");
  return rows.map((row) => row.split(","));
}

/** SUMIFS(close_value, agent, stage Won, close_date in a quarter of 2017); values are whole dollars. */
function wonByAgent(from: string, to: string): ReadonlyMap<string, bigint> {
  const won = new Map<string, bigint>();
  for (const [, agent = "", , , stage, , closed = "", value = "0"] of cells("sales_pipeline.csv")) {
    if (stage !== "Won" || closed < from || closed > to) continue;
    won.set(agent, (won.get(agent) ?? 0n) + BigInt(value));
  }
  return won;
}

const inCents = (text: string | null | undefined) => BigInt((text ?? "").replace(".", ""));
const sum = (values: readonly bigint[]) => values.reduce((all, each) => all + each, 0n);

describe.skipIf(!exists)("the public CRM dataset (skipped where its folder is absent)", () => {
  const read = exists ? closeCrm(folder) : undefined;
  const result = () => {
    if (read === undefined) throw new Error("The dataset is not here.");
    return read;
  };

  test("open + won + lost + unmapped is all", () => {
    expect(result().counts).toEqual({ open: 2089, won: 4238, lost: 2473, unmapped: 0, all: 8800 });
  });

  test("credits every won deal to its agent and to one manager, and nothing else", () => {
    const [value] = result().reconciliation.measures;
    const won = `${sum([...wonByAgent("2017-10-01", "2017-12-31").values()])}.00`;
    expect(value).toMatchObject({
      measure: "wonValue",
      source: won,
      credited: won,
      rollup: won,
      uncredited: "0.00",
    });
    expect(result().uncredited).toEqual([]);
  });

  test("cascades what the quarter before won to regions, managers and agents, to the cent", () => {
    const { quotas } = result();
    const before = wonByAgent("2017-07-01", "2017-09-30");
    for (const level of ["company", "region", "manager", "agent"] as const) {
      const targets = quotas.filter((quota) => quota.level === level).map(({ target }) => inCents(target));
      expect(sum(targets)).toBe(sum([...before.values()]) * 100n);
    }
    const agents = quotas.filter(({ level }) => level === "agent");
    expect(agents.map(({ id, target }) => [id, inCents(target)]).sort()).toEqual(
      [...before].map(([agent, value]) => [agent, value * 100n]).sort(),
    );
  });

  test("pays each of the 30 selling agents on what a spreadsheet gives, recomputed in ten-thousandths", () => {
    const won = wonByAgent("2017-10-01", "2017-12-31");
    const quota = wonByAgent("2017-07-01", "2017-09-30");
    const { statements } = result().agents;
    expect(statements).toHaveLength(30);
    for (const { personId, lines } of statements) {
      const value = won.get(personId ?? "") ?? 0n;
      const full = quota.get(personId ?? "") ?? 0n;
      // 3 % to half of the quota, 5 % to the quota, 8 % above; in halves of a cent, since the quota is halved.
      const over = (bound: bigint) => (2n * value > bound ? 2n * value - bound : 0n);
      const halves = over(0n) * 3n + over(full) * 2n + over(2n * full) * 3n;
      expect(inCents(lines[0]?.value)).toBe((halves + 1n) / 2n);
    }
  });

  test("pays the 6 managers 1 % of what their agents won", () => {
    const won = wonByAgent("2017-10-01", "2017-12-31");
    const team = new Map<string, bigint>();
    for (const [agent = "", manager = ""] of cells("sales_teams.csv"))
      team.set(manager, (team.get(manager) ?? 0n) + (won.get(agent) ?? 0n));
    const { statements } = result().managers;
    expect(statements.map(({ personId, lines }) => [personId, inCents(lines[0]?.value)])).toEqual(
      [...team].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  test("gives every deal its share, and the total is the sum of the statements", () => {
    const { agents, managers, total } = result();
    for (const { lines } of [...agents.statements, ...managers.statements]) {
      const [commission] = lines;
      expect(sum((commission?.deals ?? []).map((deal) => inCents(deal.value)))).toBe(
        inCents(commission?.value),
      );
    }
    const all = [...agents.statements, ...managers.statements].map(({ value }) => inCents(value));
    expect(sum(all)).toBe(inCents(total));
  });

  test("books what a refund changes after the close, for the agent and the manager, once", () => {
    const { rerun, agents, managers } = result();
    const people = new Set(rerun.entries.map(({ personId }) => personId));
    expect(people.size).toBe(2);
    expect(new Set(rerun.entries.map(({ cause }) => cause))).toEqual(new Set(["data"]));
    for (const { was, is, amount, personId, componentId } of rerun.entries) {
      expect(inCents(amount)).toBe(inCents(is) - inCents(was));
      const closed = [...agents.statements, ...managers.statements].find(
        (each) => each.personId === personId,
      );
      expect(closed?.lines.find(({ id }) => id === componentId)?.value).toBe(was);
    }
    expect(sum(rerun.entries.map(({ amount }) => inCents(amount)))).toBe(inCents(rerun.total));
    expect(inCents(rerun.total)).toBeLessThan(0n);
    expect(rerun.again).toBe("0.00");
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
