import { compilePlan, type PlanFacts, recalculate, type Statement } from "attainment/incentives";
import { add } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { credit, flat, twoTiers } from "../clawback/plans.js";

const quarterly = compilePlan({
  ...twoTiers,
  components: twoTiers.components.map((component) => ({ ...component, quotaPeriod: "quarter" })),
});

/** Months of bookings, each evaluated on the one before. */
function close(plan: typeof quarterly, ...amounts: readonly string[]) {
  let state: Statement["state"] = null;
  return amounts.map((bookings, index) => {
    const facts: PlanFacts = { period: `2026-0${index + 1}`, measures: { bookings }, state };
    const statement = plan.evaluate(facts);
    ({ state } = statement);
    return { facts, statement };
  });
}

function month(index: number, bookings: string): PlanFacts {
  return { period: `2026-0${index}`, measures: { bookings } };
}

function sum(values: readonly (string | null | undefined)[]): string {
  return values.reduce<string>((total, value) => add(total, value ?? "0"), "0");
}

describe("the recalculation of a closed month", () => {
  const closed = close(quarterly, "60", "60");
  const corrected = [{ facts: month(1, "100") }];

  test("moves the months after it in the quarter, and the totals are those of a fresh run", () => {
    const { entries, state, value } = recalculate(quarterly, { closed, corrected });
    expect(entries.map(({ period, cause, was, is, amount }) => [period, cause, was, is, amount])).toEqual([
      ["2026-01", "data", "3.00", "5.00", "2.00"],
      ["2026-02", "data", "4.00", "6.00", "2.00"],
    ]);
    expect(value).toBe("4.00");
    const open = quarterly.evaluate({ ...month(3, "40"), state, adjustments: entries });
    const fresh = close(quarterly, "100", "60", "40");
    expect(sum([...closed.map(({ statement }) => statement.value), open.value])).toBe(
      sum(fresh.map(({ statement }) => statement.value)),
    );
    // The months are not.
    expect(open.value).not.toBe(fresh[2]?.statement.value);
  });

  test("done twice yields nothing more, whether its entries are still open or booked in a closed period", () => {
    const first = recalculate(quarterly, { closed, corrected });
    const again = recalculate(quarterly, { closed, corrected, booked: first.entries });
    expect([again.entries, again.value]).toEqual([[], "0"]);
    const facts = { ...month(3, "40"), state: first.state, adjustments: first.entries };
    const third = { facts, statement: quarterly.evaluate(facts) };
    const later = recalculate(quarterly, { closed: [...closed, third], corrected });
    expect(later.entries).toEqual([]);
  });

  test("of a month that was closed on recalculated ones finds no difference in what they had moved", () => {
    const months = close(quarterly, "10", "10");
    const first = recalculate(quarterly, { closed: months, corrected });
    const facts = { ...month(3, "80"), state: first.state, adjustments: first.entries };
    const third = { facts, statement: quarterly.evaluate(facts) };
    expect(third.statement.lines[0]?.value).toBe("8.00");
    for (const causes of [["data"], ["plan", "quota"]] as const)
      expect(recalculate(quarterly, { closed: [...months, third], corrected, causes }).entries).toEqual([]);
  });

  test("corrected once more books the rest under a new id", () => {
    const first = recalculate(quarterly, { closed, corrected });
    const request = { closed, corrected: [{ facts: month(1, "110") }], booked: first.entries };
    const second = recalculate(quarterly, request);
    expect(second.entries.map(({ id, amount }) => [id, amount])).toEqual([
      ["recalculation:2026-01:sales:data:2", "1.00"],
    ]);
    const back = recalculate(quarterly, { closed, booked: [...first.entries, ...second.entries] });
    expect(back.entries.map(({ id, amount }) => [id, amount])).toEqual([
      ["recalculation:2026-01:sales:data:3", "-3.00"],
      ["recalculation:2026-02:sales:data:2", "-2.00"],
    ]);
  });

  test("leaves what was closed as it is", () => {
    const before = JSON.stringify(closed);
    recalculate(quarterly, { closed, corrected });
    expect(JSON.stringify(closed)).toBe(before);
  });

  test("can be rerun from the canonical text of its statement alone", () => {
    const statement = quarterly.evaluate(month(1, "60"), { canonical: true });
    const request = { closed: [{ statement }], corrected };
    const expected = recalculate(quarterly, { closed: closed.slice(0, 1), corrected }).entries;
    expect(recalculate(quarterly, request).entries).toEqual(expected);
    // The rules of then are those of the text, whatever plan is asked.
    const dearer = compilePlan(flat("0.1"));
    expect(recalculate(dearer, { closed: [{ statement }] }).entries).toMatchObject([
      { cause: "plan", was: "3.00", is: "6.00" },
    ]);
  });
});

describe("causes", () => {
  const plan = compilePlan({
    ...flat("0.1"),
    components: [
      {
        kind: "payoutCurve",
        id: "target",
        measure: "bookings",
        quota: { measure: "quota" },
        target: "1000",
        scale: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
          ],
          outside: { above: "extend" },
        },
      },
    ],
  });
  const dearer = compilePlan({ ...plan.versions[0], steps: [{ kind: "multiply", id: "kicker", by: "1.1" }] });
  const rollup = { ...credit("m", "2026-01-09", "50"), role: "rollup", level: 1 } as const;
  const facts: PlanFacts = {
    period: "2026-01",
    measures: { quota: "200" },
    credits: [credit("a", "2026-01-05", "100")],
  };
  const statement = plan.evaluate(facts);
  const right: PlanFacts = {
    period: "2026-01",
    measures: { quota: "100", bookings: "170" },
    credits: [credit("a", "2026-01-05", "120"), rollup],
  };

  test("are told apart by what differs, and sum to the whole", () => {
    const { entries, lines, value } = recalculate(dearer, {
      closed: [{ statement, facts, plan }],
      corrected: [{ facts: right }],
    });
    expect(entries.map(({ componentId, cause, amount }) => [componentId, cause, amount])).toEqual([
      ["target", "data", "100.00"],
      ["target", "hierarchy", "250.00"],
      ["target", "quota", "850.00"],
      ["kicker", "plan", "170.00"],
    ]);
    expect(add(value, "0")).toBe(add(dearer.evaluate(right).value ?? "", "-500"));
    expect(lines[0]).toEqual({
      period: "2026-01",
      componentId: "target",
      was: "500.00",
      reversal: "-500.00",
      is: "1700.00",
      booked: "0.00",
      amount: "1200.00",
    });
  });

  test("can be named, and swapped in another order, with the same sum", () => {
    const corrected = [
      { cause: "rate", facts: { ...facts, credits: [credit("a", "2026-01-05", "110")] } },
      {
        cause: "data",
        facts: { ...facts, credits: [credit("a", "2026-01-05", "100"), credit("b", "2026-01-06", "10")] },
      },
    ] as const;
    const { entries } = recalculate(plan, { closed: [{ statement, facts }], corrected });
    expect(entries.map(({ cause, amount }) => [cause, amount])).toEqual([["data", "50.00"]]);
    const other = recalculate(dearer, {
      closed: [{ statement, facts, plan }],
      corrected: [{ facts: right }],
      causes: ["plan", "quota"],
    });
    expect(other.entries.map(({ componentId, cause, amount }) => [componentId, cause, amount])).toEqual([
      ["target", "quota", "500.00"],
      ["target", "data", "200.00"],
      ["target", "hierarchy", "500.00"],
      ["kicker", "plan", "50.00"],
      ["kicker", "quota", "50.00"],
      ["kicker", "data", "20.00"],
      ["kicker", "hierarchy", "50.00"],
    ]);
  });

  test("of a statement that does not follow from its facts is the plan, with a warning", () => {
    const other = {
      ...statement,
      value: "480.00",
      lines: statement.lines.map((line) => ({ ...line, value: "480.00" })),
    };
    const { entries, issues } = recalculate(plan, {
      closed: [{ statement: other, facts }],
      corrected: [{ facts: { ...facts, measures: { quota: "400" } } }],
    });
    expect(entries.map(({ cause, was, is, amount }) => [cause, was, is, amount])).toEqual([
      ["quota", "480.00", "230.00", "-250.00"],
      ["plan", "230.00", "250.00", "20.00"],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["incentives.closed_not_reproduced"]);
  });
});

describe("published recalculations", () => {
  test("oracle-recalc-idempotent (Oracle 2916301): 60 is reversed and booked again, and nothing is paid", () => {
    const [closed] = close(compilePlan(flat("1")), "60");
    const { lines, entries } = recalculate(compilePlan(flat("1")), {
      closed: closed === undefined ? [] : [closed],
    });
    expect(lines.map(({ reversal, is, amount }) => [reversal, is, amount])).toEqual([
      ["-60.00", "60.00", "0.00"],
    ]);
    expect(entries).toEqual([]);
  });

  test("ga-retro-rate (hjryoo-ai/ga-commission-engine): 7.0 becomes 6.5 in retrospect", () => {
    const [before, after] = ["6.3", "5.85"].map((rate) => compilePlan(flat(rate)));
    if (before === undefined || after === undefined) throw new Error("Both plans compile.");
    const closed = close(before, "300000").map((each) => ({ ...each, plan: before }));
    const { lines } = recalculate(after, { closed });
    expect(lines).toMatchObject([
      { was: "1890000.00", reversal: "-1890000.00", is: "1755000.00", amount: "-135000.00" },
    ]);
  });
});
