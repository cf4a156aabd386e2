import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const plan = compilePlan({
  kind: "plan",
  id: "plan",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "new-business",
      measure: "bookings",
      quotaPeriod: "quarter",
      scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
    },
  ],
});

const credit = { id: "d-1", measure: "bookings", date: "2026-02-03", amount: "100" };
const state = { planId: "plan", personId: null, period: "2026-01", components: [] };
const cyclic: Record<string, unknown> = { period: "2026-02" };
cyclic.measures = cyclic;

describe("facts at fault are refused with their place", () => {
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ["no object", 42, [["document.wrong_type", ""]]],
    ["a list", [], [["document.wrong_type", ""]]],
    ["a class", new Map(), [["document.not_json", ""]]],
    ["no period", { measures: { bookings: "1" } }, [["document.missing_field", "/period"]]],
    [
      "a period of a strange name",
      { period: "2026-Q5", measures: { bookings: "1" } },
      [["period.not_a_period", "/period"]],
    ],
    [
      "an unknown field",
      { period: "2026-02", measures: { bookings: "1" }, credit: [] },
      [["document.unknown_field", "/credit"]],
    ],
    [
      "a measure that is absent",
      { period: "2026-02" },
      [["incentives.missing_measure", "/measures/bookings"]],
    ],
    [
      "a cycle",
      cyclic,
      [
        ["decimal.not_decimal", "/measures/period"],
        ["decimal.wrong_type", "/measures/measures"],
        ["incentives.missing_measure", "/measures/bookings"],
      ],
    ],
    [
      "text that is no decimal",
      { period: "2026-02", measures: { bookings: "1,000" } },
      [["decimal.not_decimal", "/measures/bookings"]],
    ],
    [
      "text with a space",
      { period: "2026-02", measures: { bookings: " 1" } },
      [["decimal.not_decimal", "/measures/bookings"]],
    ],
    [
      "a hexadecimal number",
      { period: "2026-02", measures: { bookings: "0x10" } },
      [["decimal.not_decimal", "/measures/bookings"]],
    ],
    [
      "NaN",
      { period: "2026-02", measures: { bookings: Number.NaN } },
      [["decimal.not_finite", "/measures/bookings"]],
    ],
    [
      "an integer that may have lost digits",
      { period: "2026-02", measures: { bookings: 2 ** 53 + 2 } },
      [["decimal.unsafe_integer", "/measures/bookings"]],
    ],
    [
      "a text of ten million characters",
      { period: "2026-02", measures: { bookings: "1".repeat(10_000_000) } },
      [["decimal.too_long", "/measures/bookings"]],
    ],
    [
      "an id of ten million characters",
      { period: "2026-02", credits: [{ ...credit, id: "x".repeat(10_000_000) }] },
      [["document.text_too_long", "/credits/0/id"]],
    ],
    [
      "credits of somebody else, in place of their measure",
      { period: "2026-02", personId: "p-1", credits: [{ ...credit, personId: "p-2" }] },
      [["incentives.credit_of_another_person", "/credits/0/personId"]],
    ],
    [
      "credits of somebody, where the facts are about nobody in particular",
      { period: "2026-02", credits: [{ ...credit, personId: "p-2" }] },
      [["incentives.credit_of_another_person", "/credits/0/personId"]],
    ],
    [
      "credits of nobody",
      { period: "2026-02", credits: [{ ...credit, personId: null }] },
      [["document.wrong_type", "/credits/0/personId"]],
    ],
    [
      "a faulty credit without its measure",
      { period: "2026-02", credits: [{ ...credit, measure: 5 }] },
      [
        ["document.wrong_type", "/credits/0/measure"],
        ["incentives.missing_measure", "/measures/bookings"],
      ],
    ],
    [
      "a date that does not exist",
      { period: "2026-02", credits: [{ ...credit, date: "2026-02-30" }], measures: { bookings: "0" } },
      [["date.not_a_date", "/credits/0/date"]],
    ],
    [
      "a credit of another period",
      { period: "2026-02", credits: [{ ...credit, date: "2026-03-01" }], measures: { bookings: "0" } },
      [["incentives.credit_outside_period", "/credits/0/date"]],
    ],
    [
      "a credit twice",
      { period: "2026-02", credits: [credit, { ...credit, amount: "5" }] },
      [["incentives.duplicate_credit", "/credits/0/id"]],
    ],
    [
      "credits that do not sum",
      { period: "2026-02", credits: [credit], measures: { bookings: "99" } },
      [["incentives.credits_do_not_sum", "/measures/bookings"]],
    ],
    [
      "credits of a measure that is null",
      { period: "2026-02", credits: [credit], measures: { bookings: null } },
      [["incentives.credits_do_not_sum", "/measures/bookings"]],
    ],
    [
      "a credit with fields missing",
      { period: "2026-02", credits: [{}], measures: { bookings: "0" } },
      ["id", "measure", "date", "amount"].map(
        (field) => ["document.missing_field", `/credits/0/${field}`] as const,
      ),
    ],
    [
      "an attribute that is no plain value",
      { period: "2026-02", measures: { bookings: "1" }, attributes: { role: [] } },
      [["document.wrong_type", "/attributes/role"]],
    ],
    [
      "the state of another plan",
      { period: "2026-02", measures: { bookings: "1" }, state: { ...state, planId: "other" } },
      [["incentives.state_of_another_plan", "/state/planId"]],
    ],
    [
      "the state of another person",
      { period: "2026-02", measures: { bookings: "1" }, state: { ...state, personId: "p-2" } },
      [["incentives.state_of_another_person", "/state/personId"]],
    ],
    [
      "a state that does not adjoin",
      { period: "2026-02", measures: { bookings: "1" }, state: { ...state, period: "2025-12" } },
      [["incentives.state_does_not_adjoin", "/state/period"]],
    ],
    [
      "a state of the same period",
      { period: "2026-02", measures: { bookings: "1" }, state: { ...state, period: "2026-02" } },
      [["incentives.state_does_not_adjoin", "/state/period"]],
    ],
    [
      "a period longer than the quota period",
      { period: "2026-H1", measures: { bookings: "1" } },
      [["incentives.period_exceeds_quota_period", "/period"]],
    ],
    [
      "totals that are not those of the plan",
      {
        period: "2026-02",
        measures: { bookings: "1" },
        state: { ...state, components: [{ id: "gone", quotaPeriod: "2025-Q4", measured: "1", earned: "x" }] },
      },
      [
        ["decimal.not_decimal", "/state/components/0/earned"],
        ["incentives.state_of_another_quota_period", "/state/components/0/quotaPeriod"],
      ],
    ],
    [
      "a component that no version has",
      {
        period: "2026-02",
        measures: { bookings: "1" },
        state: { ...state, components: [{ id: "gone", quotaPeriod: "2026-Q1", measured: "1", earned: "1" }] },
      },
      [["incentives.state_of_unknown_component", "/state/components/0/id"]],
    ],
    [
      "many faults, all of them told",
      {
        period: "2026-02",
        personId: 7,
        measures: { bookings: "1,000", other: {} },
        credits: [{ ...credit, amount: "ten" }, 3],
        extra: 1,
      },
      [
        ["document.unknown_field", "/extra"],
        ["document.wrong_type", "/personId"],
        ["decimal.not_decimal", "/measures/bookings"],
        ["decimal.wrong_type", "/measures/other"],
        ["decimal.not_decimal", "/credits/0/amount"],
        ["document.wrong_type", "/credits/1"],
      ],
    ],
  ])("%s", (_name, facts, expected) => {
    const result = plan.safeEvaluate(facts);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual(expected);
  });

  test.each(["__proto__", "constructor", "prototype"])("the key %s", (key) => {
    const measures = Object.defineProperty({ bookings: "1" }, key, { value: "1", enumerable: true });
    for (const facts of [
      { period: "2026-02", measures },
      Object.defineProperty({ period: "2026-02", measures: { bookings: "1" } }, key, {
        value: {},
        enumerable: true,
      }),
    ]) {
      const result = plan.safeEvaluate(facts);
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["document.forbidden_key"]);
    }
  });

  test("code in place of data is never run", () => {
    const bait = () => {
      throw new Error("was run");
    };
    const accessor = Object.defineProperty({}, "bookings", { get: bait, enumerable: true });
    const proxy = new Proxy({}, { ownKeys: bait, getPrototypeOf: bait });
    const list = Object.defineProperty([credit], 0, { get: bait });
    expect(codes({ period: "2026-02", measures: accessor })).toContain("document.accessor");
    expect(codes({ period: "2026-02", measures: proxy })).toContain("document.unreadable");
    expect(codes(proxy)).toEqual(["document.unreadable"]);
    expect(codes({ period: "2026-02", credits: list })).toContain("document.accessor");
    expect(codes({ period: "2026-02", measures: { bookings: { toString: bait, valueOf: bait } } })).toEqual([
      "decimal.wrong_type",
    ]);
    expect(codes({ period: "2026-02", measures: { bookings: "1", [Symbol("s")]: "1" } })).toEqual([
      "document.not_json",
    ]);
  });

  test("a field of a condition that is absent, or that is a measure and an attribute", () => {
    const lump = { kind: "lumpSum", id: "l", amount: "5", when: { field: "deals", gte: "3" } };
    const other = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [lump] });
    const codesOf = (facts: object) => {
      const result = other.safeEvaluate({ period: "2026-02", ...facts });
      return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
    };
    expect(codesOf({})).toEqual([["incentives.missing_measure", "/measures/deals"]]);
    expect(codesOf({ measures: { deals: 3 }, attributes: { deals: "3" } })).toEqual([
      ["condition.ambiguous_field", "/attributes/deals"],
    ]);
    expect(codesOf({ attributes: { deals: "3" } })).toEqual([]);
  });

  test("as many issues as were asked for, and one that counts the rest", () => {
    const credits = Array.from({ length: 50 }, () => ({}));
    const result = plan.safeEvaluate(
      { period: "2026-02", credits, measures: { bookings: "0" } },
      { maxIssues: 3 },
    );
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 3 }, () => "document.missing_field"),
      "document.more_issues",
    ]);
  });
});

function codes(facts: unknown): readonly string[] {
  const result = plan.safeEvaluate(facts);
  return result.ok ? [] : result.issues.map(({ code }) => code);
}

test("a credit of somebody says how to mend facts that do not say whose they are", () => {
  const result = plan.safeEvaluate({ period: "2026-02", credits: [{ ...credit, personId: "p-2" }] });
  expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
    'The credit is of "p-2", but the facts do not say whose they are. Give personId in the facts.',
  ]);
});
