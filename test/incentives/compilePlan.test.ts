import { compilePlan, safeCompilePlan } from "attainment/incentives";
import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] };
const grades = {
  kind: "bands",
  bands: [
    { from: "0", id: "low" },
    { from: "10", id: "high" },
  ],
};
const commission = { kind: "commission", id: "c", measure: "bookings", scale };
const curve = { kind: "payoutCurve", id: "p", measure: "bookings", quota: "100", target: "10", scale };
const lump = { kind: "lumpSum", id: "l", amount: "5", when: { field: "deals", gte: "3" } };
const plan = { kind: "plan", id: "plan", currency: "USD", components: [commission] };

const cyclic: Record<string, unknown> = { ...plan };
cyclic.components = [cyclic];

describe("a plan at fault is refused with every fault and its place", () => {
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ["a number", 42, [["document.wrong_type", ""]]],
    ["a cycle", cyclic, [["document.cycle", "/components/0"]]],
    [
      "text of ten million characters",
      { ...plan, title: "x".repeat(10_000_000) },
      [["document.text_too_long", "/title"]],
    ],
    [
      "nesting of ten thousand",
      { ...plan, eligibility: nested(10_000) },
      [["document.too_deep", `/eligibility${"/not".repeat(63)}`]],
    ],
    ["NaN", { ...plan, targetIncentive: Number.NaN }, [["document.not_json", "/targetIncentive"]]],
    [
      "an integer beyond 2^53",
      { ...plan, targetIncentive: 2 ** 53 + 2 },
      [["decimal.unsafe_integer", "/targetIncentive"]],
    ],
    ["no components", { ...plan, components: [] }, [["document.wrong_value", "/components"]]],
    [
      "an unknown kind",
      { ...plan, components: [{ ...commission, kind: "magic" }] },
      [["document.unknown_kind", "/components/0/kind"]],
    ],
    ["a currency of no form", { ...plan, currency: "usd" }, [["document.wrong_value", "/currency"]]],
    ["an unknown field", { ...plan, color: "blue" }, [["document.unknown_field", "/color"]]],
    [
      "no scale",
      { ...plan, components: [{ ...commission, scale: undefined }] },
      [["incentives.no_scale", "/components/0"]],
    ],
    [
      "a scale that does not exist",
      { ...plan, components: [{ ...commission, scale: undefined, scaleId: "s" }] },
      [["document.unknown_reference", "/components/0/scaleId"]],
    ],
    [
      "two scales",
      { ...plan, scales: [{ ...scale, id: "s" }], components: [{ ...commission, scaleId: "s" }] },
      [["incentives.two_scales", "/components/0/scaleId"]],
    ],
    [
      "two shared scales of one id",
      {
        ...plan,
        scales: [
          { ...scale, id: "s" },
          { ...scale, id: "s" },
        ],
      },
      [["document.duplicate_id", "/scales/1/id"]],
    ],
    [
      "a scale of grades",
      { ...plan, components: [{ ...commission, scale: grades }] },
      [["incentives.scale_of_grades", "/components/0/scale"]],
    ],
    [
      "a hole between bands",
      {
        ...plan,
        components: [
          {
            ...commission,
            scale: {
              ...scale,
              bands: [
                { from: "0", to: "10", rate: "0" },
                { from: "11", rate: "0" },
              ],
            },
          },
        ],
      },
      [["scale.gap", "/components/0/scale/bands/0/to"]],
    ],
    [
      "a payout curve with bounds in quota",
      { ...plan, components: [{ ...curve, scale: { ...scale, boundsIn: "quota" } }] },
      [["incentives.bounds_in_quota", "/components/0/scale/boundsIn"]],
    ],
    [
      "a component twice",
      { ...plan, components: [commission, { ...lump, id: "c" }] },
      [["document.duplicate_id", "/components/1/id"]],
    ],
    [
      "a step of the plan with the id of a component",
      { ...plan, steps: [{ kind: "cap", id: "c", at: "1" }] },
      [["document.duplicate_id", "/steps/0/id"]],
    ],
    [
      "a step twice",
      {
        ...plan,
        steps: [
          { kind: "cap", id: "s", at: "1" },
          { kind: "cap", id: "s", at: "2" },
        ],
      },
      [["document.duplicate_id", "/steps/1/id"]],
    ],
    [
      "two roundings",
      { ...plan, rounding: { mode: "halfUp", places: 1, step: "1" } },
      [["incentives.two_roundings", "/rounding"]],
    ],
    [
      "a rounding to nothing",
      { ...plan, rounding: { mode: "halfUp", step: "0" } },
      [["document.wrong_value", "/rounding/step"]],
    ],
    [
      "an empty list of participants",
      { ...plan, participants: { roles: [] } },
      [["document.wrong_value", "/participants/roles"]],
    ],
    [
      "an override of a stranger",
      { ...plan, overrides: [{ personId: "p", componentId: "x", cap: "1" }] },
      [["document.unknown_reference", "/overrides/0/componentId"]],
    ],
    [
      "an override of what is not there",
      {
        ...plan,
        components: [lump],
        overrides: [{ personId: "p", componentId: "l", quota: "1", target: "2" }],
      },
      [
        ["incentives.override_without_effect", "/overrides/0/quota"],
        ["incentives.override_without_effect", "/overrides/0/target"],
      ],
    ],
    [
      "an override twice",
      {
        ...plan,
        overrides: [
          { personId: "p", componentId: "c", cap: "1" },
          { personId: "p", componentId: "c", cap: "2" },
        ],
      },
      [["document.duplicate_id", "/overrides/1/personId"]],
    ],
    ["an empty history", [], [["incentives.empty_history", ""]]],
    [
      "versions of two plans",
      [
        { ...plan, effective: { from: "2026-01-01", to: "2026-02-01" } },
        { ...plan, id: "other", currency: "EUR", effective: { from: "2026-02-01" } },
      ],
      [
        ["incentives.mixed_ids", "/1/id"],
        ["incentives.mixed_currencies", "/1/currency"],
      ],
    ],
    [
      "versions that overlap",
      [
        { ...plan, effective: { from: "2026-01-01" } },
        { ...plan, effective: { from: "2026-02-01" } },
      ],
      [["history.overlap", "/1/effective"]],
    ],
    [
      "a date that does not exist",
      { ...plan, effective: { from: "2026-02-30" } },
      [["date.not_a_date", "/effective/from"]],
    ],
    [
      "faults everywhere, also in the version that is second",
      [
        { ...plan, effective: { from: "2026-01-01", to: "2026-02-01" }, eligibility: { all: [] } },
        {
          ...plan,
          effective: { from: "2026-02-01" },
          steps: [{ kind: "cap", id: "s", at: "1,000" }],
          components: [
            { ...lump, amount: " 1" },
            { ...curve, quota: "0x10", target: "ten" },
          ],
        },
      ],
      [
        ["condition.empty_list", "/0/eligibility/all"],
        ["decimal.not_decimal", "/1/components/0/amount"],
        ["decimal.not_decimal", "/1/components/1/quota"],
        ["decimal.not_decimal", "/1/components/1/target"],
        ["decimal.not_decimal", "/1/steps/0/at"],
      ],
    ],
  ])("%s", (_name, document, expected) => {
    const result = safeCompilePlan(document);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual(expected);
  });

  test("a key through which prototypes are reached", () => {
    const document = JSON.parse(`{ "__proto__": { "polluted": true }, "kind": "plan" }`);
    const result = safeCompilePlan(document);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["document.forbidden_key"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("a getter, which is not called", () => {
    const document = Object.defineProperty({ ...plan }, "title", {
      enumerable: true,
      get: () => {
        throw new Error("was run");
      },
    });
    const result = safeCompilePlan(document);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["document.accessor", "/title"],
    ]);
  });

  test("by an error that carries the same issues", () => {
    let thrown: unknown;
    try {
      compilePlan(42);
    } catch (error) {
      thrown = error;
    }
    expect(isAttainmentError(thrown) && thrown.issues).toEqual([
      expect.objectContaining({ code: "document.wrong_type" }),
    ]);
  });
});

function nested(depth: number): unknown {
  let condition: unknown = { field: "x", exists: true };
  for (let level = 0; level < depth; level += 1) condition = { not: condition };
  return condition;
}
