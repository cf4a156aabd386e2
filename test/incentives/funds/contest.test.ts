import { renderText } from "attainment/explain";
import {
  type ContestComponent,
  compilePlan,
  type GroupEntry,
  type PlanFacts,
  runContest,
} from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";

const contest = {
  kind: "contest",
  id: "spring",
  measure: "bookings",
  prizes: [
    { place: 1, amount: "5000" },
    { place: 2, amount: "3000" },
    { place: 3, to: 4, amount: "1000" },
  ],
} as const satisfies ContestComponent;

const usd = { currency: "USD" };

function entriesOf(values: Readonly<Record<string, string>>): readonly GroupEntry[] {
  return Object.entries(values).map(([personId, value]) => ({ personId, value }));
}

function ran(rules: Partial<ContestComponent>, entries: readonly GroupEntry[]) {
  const { parts, value, left, issues } = runContest({ ...contest, ...rules }, entries, usd);
  return {
    parts: parts.map((part) => [part.personId, part.place ?? null, part.value]),
    value,
    left,
    codes: issues.map(({ code }) => code),
  };
}

describe("runContest", () => {
  test("pays by place, best first, and tells what nobody won", () => {
    expect(ran({}, entriesOf({ a: "10", b: "30", c: "20" }))).toEqual({
      parts: [
        ["b", 1, "5000.00"],
        ["c", 2, "3000.00"],
        ["a", 3, "1000.00"],
      ],
      value: "9000.00",
      left: "1000.00",
      codes: [],
    });
    expect(ran({ best: "lowest" }, entriesOf({ a: "10", b: "30" })).parts[0]).toEqual(["a", 1, "5000.00"]);
  });

  test("pools the prizes of tied places and shares them to the last cent, by person", () => {
    const tied = ran(
      { prizes: [{ place: 1, amount: "100" }] },
      entriesOf({ c: "5", a: "5", b: "5", d: "1" }),
    );
    expect(tied.parts).toEqual([
      ["a", 1, "33.34"],
      ["b", 1, "33.33"],
      ["c", 1, "33.33"],
      ["d", 4, "0.00"],
    ]);
    expect(ran({}, entriesOf({ a: "5", b: "5", c: "4" })).parts).toEqual([
      ["a", 1, "4000.00"],
      ["b", 1, "4000.00"],
      ["c", 3, "1000.00"],
    ]);
  });

  test("settles ties by a second value, and shares among those who are equal in that too", () => {
    const entry = (personId: string, margin: string | number | null) => ({
      personId,
      value: "5",
      fields: { margin },
    });
    const rules = { ties: "tieBreak", tieBreak: { field: "margin" } } as const;
    expect(ran(rules, [entry("a", "1"), entry("b", 2), entry("c", "1.0")]).parts).toEqual([
      ["b", 1, "5000.00"],
      ["a", 2, "2000.00"],
      ["c", 2, "2000.00"],
    ]);
    const lowest = { ...rules, tieBreak: { field: "margin", best: "lowest" } } as const;
    expect(ran(lowest, [entry("a", "1"), entry("b", "2")]).parts[0]).toEqual(["a", 1, "5000.00"]);
    const unknown = runContest({ ...contest, ...rules }, [entry("a", "1"), entry("b", null)], usd);
    expect([unknown.value, unknown.reason, unknown.left]).toEqual([null, "missing_tie_break", null]);
    // Where no place among them wins, it does not matter who is ahead.
    const noPrize = { ...contest, ...rules, prizes: [{ place: 3, amount: "5" }] };
    expect(runContest(noPrize, [entry("a", "1"), entry("b", null)], usd).value).toBe("0.00");
  });

  test("gives all the higher prize where that is named, and tells what is over the fund", () => {
    const result = runContest(
      { ...contest, ties: "higherPrize" },
      entriesOf({ a: "5", b: "5", c: "1", d: "0" }),
      usd,
    );
    expect(result.parts.map(({ value }) => value)).toEqual(["5000.00", "5000.00", "1000.00", "1000.00"]);
    expect([result.fund, result.value, result.left]).toEqual(["10000.00", "12000.00", "-2000.00"]);
    expect(result.issues).toMatchObject([
      { code: "incentives.over_fund", severity: "warning", params: { excess: "2000.00" } },
    ]);
  });

  test("gives no place to who does not qualify; what cannot be judged leaves nobody a prize", () => {
    const qualify = { field: "value", gte: "10" } as const;
    expect(ran({ qualify }, entriesOf({ a: "9.99", b: "10" })).parts).toEqual([
      ["b", 1, "5000.00"],
      ["a", null, "0.00"],
    ]);
    const own = { qualify: { field: "trained", is: true } } as const;
    const trained = { personId: "b", value: "1", fields: { trained: true } };
    const { value, reason } = runContest(
      { ...contest, ...own },
      [{ personId: "a", value: "1" }, trained],
      usd,
    );
    expect([value, reason]).toEqual([null, "missing_condition"]);
  });

  test("of nobody leaves the whole fund", () => {
    const { value, left, parts } = runContest(contest, [], usd);
    expect([value, left, parts]).toEqual(["0.00", "10000.00", []]);
  });

  test("has a trace that adds up", () => {
    const result = runContest(contest, entriesOf({ a: "5", b: "5" }), { ...usd, trace: true });
    expect(replayFinding(result)).toBeNull();
  });

  test("rounds as it is told", () => {
    const rounding = { mode: "halfUp", step: "0.05" } as const;
    const result = runContest(
      { ...contest, prizes: [{ place: 1, amount: "1" }] },
      entriesOf({ a: "1", b: "1", c: "1" }),
      {
        ...usd,
        rounding,
      },
    );
    expect(result.parts.map(({ value }) => value)).toEqual(["0.35", "0.35", "0.30"]);
  });
});

const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [contest] });

function paid(personId: string, entries: readonly GroupEntry[], more: Partial<PlanFacts> = {}) {
  const value = entries.find((entry) => entry.personId === personId)?.value ?? "0";
  const facts = {
    period: "2026-Q1",
    personId,
    measures: { bookings: value },
    groups: [{ id: "spring", entries }],
  };
  return plan.evaluate({ ...facts, ...more }, { trace: true });
}

describe("a contest in a plan", () => {
  const entries = entriesOf({ a: "5", b: "9", c: "5", d: "5", e: "1" });

  test("pays each person the own prize, and all together the fund", () => {
    const lines = entries.map(({ personId }) => paid(personId, entries).lines[0]);
    expect(lines.map((line) => line?.value)).toEqual(["1666.67", "5000.00", "1666.67", "1666.66", "0.00"]);
    expect(lines[0]?.group).toEqual({
      fund: "10000.00",
      paid: "10000.00",
      left: "0.00",
      entered: 5,
      qualified: 5,
      place: 2,
      tied: 3,
    });
  });

  test("explains the own prize and names nobody else", () => {
    const statement = paid("a", entries);
    expect(replayFinding(statement)).toBeNull();
    expect(JSON.stringify(statement.trace)).not.toMatch(/"(b|c|d|e)"/);
    if (statement.trace === undefined) throw new Error("no trace");
    expect(renderText(statement.trace).split("\n")).toEqual([
      "plan: 1666.67 USD, the sum of",
      "  spring: 1666.67 USD",
      "    share of the fund: 1666.67, first what it stands on, then the result",
      "      place: 2",
      "      shared out: 5000.00, shared out as",
      "        own part: 1666.67",
      "        all others: 3333.33",
      "      own part: 1666.67",
    ]);
  });

  test("pays nothing to who is not in the group, and says so", () => {
    const { lines, issues } = paid("z", entries);
    expect([lines[0]?.value, lines[0]?.reason, issues.map(({ code }) => code)]).toEqual([
      "0.00",
      "not_in_group",
      ["incentives.not_in_group"],
    ]);
  });

  test("refuses facts without the group, without a person, and with two numbers for one result", () => {
    const codes = (facts: unknown) => {
      const result = plan.safeEvaluate(facts);
      return result.ok ? [] : result.issues.map(({ code }) => code);
    };
    const facts = { period: "2026-Q1", personId: "a", measures: { bookings: "5" } };
    const groups = [{ id: "spring", entries }];
    expect(codes(facts)).toEqual(["incentives.missing_entries"]);
    expect(codes({ period: "2026-Q1", measures: { bookings: "5" }, groups })).toEqual([
      "incentives.missing_person",
    ]);
    expect(codes({ ...facts, measures: { bookings: "6" }, groups })).toEqual(["incentives.entry_differs"]);
    expect(codes({ ...facts, measures: { bookings: null }, groups })).toEqual(["incentives.entry_differs"]);
    const incomplete = [{ id: "spring", entries: [...entries, { personId: "f" }] }];
    expect(codes({ ...facts, groups: incomplete })).toEqual(["incentives.incomplete_entry"]);
    expect(codes({ ...facts, groups: [...groups, ...groups] })).toEqual(["incentives.duplicate_entry"]);
    const reported = plan.evaluate(facts, { onInvalid: "report" });
    expect([reported.value, reported.reason]).toEqual([null, "missing_entries"]);
  });
});
