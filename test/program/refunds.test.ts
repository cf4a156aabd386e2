import { compileProgram, type Facts, type PersonClose, type Program } from "attainment/program";
import { describe, expect, test } from "vitest";

const program: Program = {
  kind: "program",
  id: "p",
  measures: [
    { id: "sales", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
  ],
  plans: [
    {
      kind: "plan",
      id: "pay",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "sold",
          measure: "sales",
          scale: {
            kind: "bands",
            mode: "graduated",
            bands: [
              { from: "0", rate: "0.05" },
              { from: "100", rate: "0.1" },
            ],
          },
        },
      ],
      clawback: { window: { months: 12 } },
    },
  ],
};

function deal(id: string, closedOn: string, more: Readonly<Record<string, string | number>> = {}) {
  return { id, ownerId: "ann", amount: "100", closedOn, ...more };
}

const pair = [deal("a", "2026-01-05"), deal("b", "2026-01-20")];

function back(of: string, closedOn: string) {
  return deal(`r-${of}`, closedOn, { amount: "-100", refundOf: of });
}

function linesOf(
  document: Program,
  periods: readonly string[],
  deals: NonNullable<Facts["records"]>[string],
) {
  const { closes } = compileProgram(document).replay(periods, {
    people: [{ id: "ann" }],
    records: { deals },
  });
  return closes.map(({ people }) => people[0]?.statements[0]?.lines.map(({ id, value }) => [id, value]));
}

describe("a record of a measure that takes another back", () => {
  test.each(["a", "b"])(
    "re-rates the closed month of its deal, and leaves the open one alone: %s",
    (gone) => {
      const deals = [...pair, deal("c", "2026-02-03"), back(gone, "2026-02-10")];
      expect(linesOf(program, ["2026-01", "2026-02"], deals)).toEqual([
        [["sold", "15.00"]],
        [
          ["sold", "5.00"],
          ["sold.clawback", "-10.00"],
        ],
      ]);
    },
  );

  test("leaves the month without both where it comes in the same one", () => {
    expect(linesOf(program, ["2026-01"], [...pair, back("a", "2026-01-28")])).toEqual([[["sold", "5.00"]]]);
  });

  test("is taken back by the term that its deal tells", () => {
    const [plan] = program.plans ?? [];
    if (plan === undefined) throw new Error("no plan");
    const amount = { kind: "prorated", term: { field: "termMonths" } } as const;
    const clawback = { window: "unlimited", amount } as const;
    const document: Program = { ...program, plans: [{ ...plan, clawback }] };
    const deals = [deal("a", "2026-01-05", { termMonths: 10 }), back("a", "2026-02-10")];
    expect(linesOf(document, ["2026-01", "2026-02"], deals)[1]).toContainEqual(["sold.clawback", "-4.50"]);
  });

  test("is told where no plan says how to take back", () => {
    const [plan] = program.plans ?? [];
    if (plan === undefined) throw new Error("no plan");
    const { clawback: _none, ...rest } = plan;
    const deals = [...pair, back("a", "2026-02-10")];
    const { closes } = compileProgram({ ...program, plans: [rest] }).replay(["2026-01", "2026-02"], {
      people: [{ id: "ann" }],
      records: { deals },
    });
    const issues = closes[1]?.people[0]?.statements[0]?.issues ?? [];
    expect(issues.map(({ code }) => code)).toEqual(["incentives.refund_without_clawback"]);
  });
});

describe("the history in a state", () => {
  test("goes over a wire, shard by shard", () => {
    const compiled = compileProgram(program);
    const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const people = [{ id: "ann" }];
    const { state } = compiled.evaluate({ period: "2026-01", people, records: { deals: pair } });
    const facts = { period: "2026-02", people, records: { deals: [back("a", "2026-02-10")] }, state };
    const whole = compiled.evaluate(facts);
    const { shards, ...common } = wire(compiled.split(wire(facts)));
    const closed = shards.map((shard): PersonClose => wire(compiled.evaluatePerson(shard)));
    expect(JSON.stringify(compiled.finish(common, closed))).toBe(JSON.stringify(whole));
    expect(whole.state.people[0]?.plans[0]?.spans?.[0]?.deals[0]?.refunds).toHaveLength(1);
  });

  test("outlives periods in which the plan did not fall due", () => {
    const compiled = compileProgram(program);
    const people = [{ id: "ann" }];
    const { state } = compiled.evaluate({ period: "2026-01", people, records: { deals: pair } });
    const records = { deals: [back("b", "2026-03-10")] };
    const later = compiled.evaluate({
      period: "2026-03",
      people,
      records,
      state: { ...state, period: "2026-02" },
    });
    expect(later.people[0]?.statements[0]?.lines.at(-1)).toMatchObject({
      id: "sold.clawback",
      value: "-10.00",
    });
  });

  test("stands once for each plan", () => {
    const compiled = compileProgram(program);
    const people = [{ id: "ann" }];
    const { state } = compiled.evaluate({ period: "2026-01", people, records: { deals: pair } });
    const twice = state.people.map((person) => ({ ...person, plans: [...person.plans, ...person.plans] }));
    const read = compiled.safeEvaluate({ period: "2026-02", people, state: { ...state, people: twice } });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "document.duplicate_id /state/people/0/plans/1",
    ]);
  });
});
