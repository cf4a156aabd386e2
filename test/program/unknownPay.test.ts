import { compileProgram } from "attainment/program";
import { expect, test } from "vitest";

test("pay that a fault keeps from being known is missing, and not for somebody else", () => {
  const version = (from: string, to?: string) => ({
    kind: "plan",
    id: "pay",
    currency: "USD",
    effective: { from, ...(to === undefined ? {} : { to }) },
    components: [
      {
        kind: "commission",
        id: "sold",
        measure: "sales",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
      },
    ],
  });
  const program = compileProgram({
    kind: "program",
    id: "p",
    measures: [{ id: "sales", unit: "money", given: true }],
    plans: [version("2026-01-01", "2026-08-15"), version("2026-08-15")],
    rankings: [{ id: "paid", measure: "pay.pay" }],
  });
  const facts = {
    period: "2026-08",
    people: [{ id: "ann" }],
    measures: [{ personId: "ann", measure: "sales", value: "5" }],
  };
  const { value, reason, measures } = program.evaluate(facts, { onInvalid: "report" }).people[0] ?? {};
  expect([value, reason]).toEqual([null, "missing_pay"]);
  expect(measures?.find(({ id }) => id === "pay.pay")).toMatchObject({ value: null, reason: "missing_pay" });
});
