import { setTarget, type TargetBasis, type TargetRequest } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { issueCodes } from "../issueCodes.js";

const history = { kind: "history", values: ["400", "500"] } as const;

/** As plain JavaScript may call it. */
const loosely: (...given: readonly unknown[]) => unknown = (...given) =>
  Reflect.apply(setTarget, undefined, given);

describe("the basis of a target", () => {
  const rows: readonly (readonly [basis: TargetBasis, value: string | null, reason: string | undefined])[] = [
    [history, "500", undefined],
    [{ ...history, growth: "0.1" }, "550", undefined],
    [{ ...history, growth: "-0.1" }, "450", undefined],
    [{ ...history, use: "mean", growth: "0.1" }, "495", undefined],
    [{ ...history, values: [null, "500"] }, "500", undefined],
    [{ ...history, values: [null, "500"], use: "mean" }, null, "missing_value"],
    [{ ...history, values: ["400", null], growth: "1" }, null, "missing_value"],
    [{ ...history, values: [] }, null, "no_history"],
    [{ kind: "forecast", value: "480" }, "480", undefined],
    [{ kind: "forecast", value: null }, null, "missing_value"],
    [{ kind: "potential", potential: "6000", share: "0.125" }, "750", undefined],
    [{ kind: "potential", potential: null, share: "0.125" }, null, "missing_value"],
    [
      { kind: "capacity", people: [{ id: "a" }, { id: "b", ramp: "0.5" }], productivity: "300" },
      "450",
      undefined,
    ],
    [
      { kind: "capacity", people: [{ id: "a", ramp: ["0", "0.5", "1"] }], productivity: "300" },
      "150",
      undefined,
    ],
    [{ kind: "capacity", people: [], productivity: "300" }, "0", undefined],
    [{ kind: "capacity", people: [{ id: "a" }], productivity: null }, null, "missing_value"],
    [
      {
        kind: "volumePrice",
        lines: [
          { id: "a", volume: "10", price: "25" },
          { id: "b", volume: "3", price: "50" },
        ],
      },
      "400",
      undefined,
    ],
    [{ kind: "volumePrice", lines: [] }, "0", undefined],
    [{ kind: "volumePrice", lines: [{ id: "a", volume: "10", price: null }] }, null, "missing_value"],
  ];

  test.each(rows)("%j is %s", (basis, value, reason) => {
    const result = setTarget({ id: "ann", basis }, { trace: true });
    expect([result.value, result.reason, result.basis]).toEqual([value, reason, value]);
    expect(replayFinding(result)).toBe(null);
  });
});

describe("a blend", () => {
  const parts = [
    { id: "past", weight: "0.75", basis: history },
    { id: "market", weight: "0.25", basis: { kind: "potential", potential: "9000", share: "0.1" } },
  ] as const;

  test("is the mean of its parts by their weights, and tells each", () => {
    const { value, parts: told } = setTarget({ id: "ann", basis: { kind: "blend", parts } });
    expect(value).toBe("600");
    expect(told).toEqual([
      { id: "past", value: "500", share: "0.75" },
      { id: "market", value: "900", share: "0.25" },
    ]);
  });

  test("without weights is the plain mean", () => {
    const equal = parts.map(({ weight: _, ...part }) => part);
    expect(setTarget({ id: "ann", basis: { kind: "blend", parts: equal } }).value).toBe("700");
  });

  test.each([
    [undefined, null, "missing_value", [null, null]],
    ["reweight", "500", undefined, ["1", "0"]],
    ["zero", "375", undefined, ["0.75", "0.25"]],
    [{ moveTo: "past" }, "500", undefined, ["1", "0"]],
  ] as const)("with missing %j does as named", (missing, value, reason, shares) => {
    const [past, market] = parts;
    const unknown = { ...market, basis: { ...market.basis, potential: null } };
    const basis = {
      kind: "blend",
      parts: [past, unknown],
      ...(missing === undefined ? {} : { missing }),
    } as const;
    const result = setTarget({ id: "ann", basis }, { trace: true });
    expect([result.value, result.reason, result.parts?.map(({ share }) => share)]).toEqual([
      value,
      reason,
      shares,
    ]);
    expect(replayFinding(result)).toBe(null);
  });
});

describe("factors and steps", () => {
  const tenure = {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", amount: "0.5" },
      { from: "6", amount: "0.75" },
      { from: "12", amount: "1" },
    ],
  } as const;

  test.each([
    ["0", "0.5", "250"],
    ["5.99", "0.5", "250"],
    ["6", "0.75", "375"],
    ["12", "1", "500"],
  ] as const)("of a scale: %s months make %s", (of, by, value) => {
    const result = setTarget({ id: "ann", basis: history, factors: [{ id: "tenure", of, scale: tenure }] });
    expect([result.value, result.factors]).toEqual([value, [{ id: "tenure", by }]]);
  });

  test("multiply in their order, before steps", () => {
    const request: TargetRequest = {
      id: "ann",
      basis: history,
      factors: [
        { id: "ability", by: "1.1" },
        { id: "tier", title: "Senior", by: "1.25" },
      ],
      steps: [
        { kind: "cap", id: "most", at: "650" },
        { kind: "round", id: "tens", step: "100", mode: "halfUp" },
      ],
    };
    const result = setTarget(request, { trace: true });
    expect([result.basis, result.value]).toEqual(["500", "700"]);
    expect(result.trace?.children[0]?.children[0]).toMatchObject({
      id: "ann.tier",
      label: "Senior",
      value: "687.5",
    });
    expect(replayFinding(result)).toBe(null);
  });

  test.each([
    [{ id: "tier", by: null }, "missing_factor"],
    [{ id: "tenure", of: null, scale: tenure }, "missing_factor"],
    [{ id: "tenure", of: "-1", scale: { ...tenure, below: "refuse" } }, "refused_below"],
  ] as const)("that are not known leave no target: %j", (factor, reason) => {
    const result = setTarget({ id: "ann", basis: history, factors: [factor] }, { trace: true });
    expect(result).toMatchObject({
      value: null,
      reason,
      basis: "500",
      factors: [{ id: factor.id, by: null }],
    });
    expect(replayFinding(result)).toBe(null);
  });
});

describe("a request at fault", () => {
  const ask = (fields: object) => issueCodes(() => loosely({ id: "ann", basis: history, ...fields }));
  const rows: readonly (readonly [fields: object, faults: readonly string[]])[] = [
    [{ basis: { kind: "guess" } }, ["document.unknown_kind /basis/kind"]],
    [{ basis: { kind: "forecast", value: "x" } }, ["decimal.not_decimal /basis/value"]],
    [{ basis: { kind: "blend", parts: [] } }, ["document.wrong_value /basis/parts"]],
    [
      { basis: { kind: "capacity", people: [{ id: "a", ramp: ["1", "-0.5"] }], productivity: "1" } },
      ["goals.bad_ramp /basis/people/0/ramp/1"],
    ],
    [
      { basis: { kind: "capacity", people: [{ id: "a" }, { id: "a" }], productivity: "1" } },
      ["document.duplicate_id /basis/people/1/id"],
    ],
    [
      { basis: { kind: "blend", parts: [{ id: "a", weight: "0.9", basis: history }] } },
      ["weighting.sum_not_one /basis/parts"],
    ],
    [
      { basis: { kind: "blend", parts: [{ id: "a", basis: history }], missing: { moveTo: "b" } } },
      ["document.unknown_reference /basis/missing/moveTo"],
    ],
    [
      { steps: [{ kind: "cap", id: "most", at: { measure: "budget" } }] },
      ["goals.step_needs_measure /steps"],
    ],
    [
      { steps: [{ kind: "gate", id: "closed", when: { field: "left", exists: true }, set: "0" }] },
      ["goals.step_needs_measure /steps"],
    ],
    [
      { factors: [{ id: "f", of: "1", scale: { kind: "bands", bands: [{ from: "0", id: "A" }] } }] },
      ["goals.bad_factor_scale /factors/0/scale"],
    ],
    [
      { factors: [{ id: "f", of: "1", scale: { kind: "bands", mode: "whole", bands: [] } }] },
      ["scale.no_bands /factors/0/scale/bands"],
    ],
    [
      {
        factors: [
          { id: "f", by: "1" },
          { id: "f", by: "x" },
        ],
      },
      ["document.duplicate_id /factors/1/id", "decimal.not_decimal /factors/1/by"],
    ],
    [{ target: "1" }, ["document.unknown_field /target"]],
  ];

  test.each(rows)("%j", (fields, faults) => {
    expect(ask(fields)).toEqual(faults);
  });

  test("with an option that is not known", () => {
    expect(issueCodes(() => loosely({ id: "ann", basis: history }, { traced: true }))).toEqual([
      "document.unknown_field /options/traced",
    ]);
  });
});
