import { compileProgram, type ProgramState } from "attainment/program";
import { describe, expect, test } from "vitest";

const program = compileProgram({
  kind: "program",
  id: "p",
  measures: [{ id: "sales", unit: "money", given: true }],
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
          scale: { kind: "bands", mode: "graduated", negative: "mirror", bands: [{ from: "0", rate: "1" }] },
        },
      ],
      settlement: [{ kind: "draw", id: "draw", amount: "2000", recovery: "recoverable" }],
    },
  ],
});

function facts(period: string, value: string | null) {
  return { period, people: [{ id: "ann" }], measures: [{ personId: "ann", measure: "sales", value }] };
}

describe("a program", () => {
  test("carries balances from month to month", () => {
    let state: ProgramState | null = null;
    const months = ["1500", "-100", "2600"].map((value, index) => {
      const close = program.evaluate({ ...facts(`2026-0${index + 1}`, value), state });
      state = close.state;
      const [statement] = close.people[0]?.statements ?? [];
      return [statement?.payable, statement?.settlement.map(({ id, closing }) => [id, closing])];
    });
    expect(months).toEqual([
      ["2000.00", [["draw", "500.00"]]],
      [
        "2000.00",
        [
          ["negativePay", "100.00"],
          ["draw", "2500.00"],
        ],
      ],
      [
        "2000.00",
        [
          ["negativePay", "0.00"],
          ["draw", "2000.00"],
        ],
      ],
    ]);
  });

  test("does not let what is owed get lost where a month is left out", () => {
    const { state } = program.evaluate(facts("2026-01", "1500"));
    const given = { ...facts("2026-03", "1500"), state: { ...state, period: "2026-02" } };
    const later = program.safeEvaluate(given);
    expect(later.ok ? [] : later.issues.map(({ code }) => code)).toEqual([
      "incentives.state_does_not_adjoin",
    ]);
    const reported = program.evaluate(given, { onInvalid: "report" });
    expect(reported.people[0]?.statements[0]).toMatchObject({ value: "1500.00", payable: null, state: null });
    expect(reported.state.people).toEqual(state.people);
  });

  test("says at the person and at the close which line keeps pay from being known", () => {
    const close = program.evaluate(facts("2026-01", null));
    const [issue] = close.people[0]?.issues ?? [];
    expect(issue).toMatchObject({
      code: "program.unknown_pay",
      severity: "warning",
      path: "/people/0",
      params: { planId: "pay", lineId: "sold", reason: "missing_measure", measure: "sales" },
    });
    expect(close.issues).toContainEqual(issue);
  });
});
