import { setTargets, type TargetRequest, type TargetsOptions } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { issueCodes } from "../issueCodes.js";

const three: readonly TargetRequest[] = [
  { id: "ann", basis: { kind: "forecast", value: "500" }, weight: "1" },
  { id: "bob", basis: { kind: "forecast", value: "300" }, weight: "0" },
  { id: "cho", basis: { kind: "forecast", value: "200" }, weight: { numerator: 1, denominator: 2 } },
];

/** As plain JavaScript may call it. */
const loosely: (...given: readonly unknown[]) => unknown = (...given) =>
  Reflect.apply(setTargets, undefined, given);

function targets(options: TargetsOptions): readonly (string | null)[] {
  const result = setTargets(three, { ...options, trace: true });
  expect(replayFinding(result)).toBe(null);
  return [result.value, ...result.targets.map(({ target }) => target)];
}

describe("top-down against bottom-up", () => {
  test("warns where the gap takes a target below zero", () => {
    const { issues, targets: each } = setTargets(three, { topDown: "-500", reconcile: "weight", step: "1" });
    expect(each.map(({ target }) => target)).toEqual(["-500", "300", "-300"]);
    expect(issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`)).toEqual([
      "warning goals.negative_target /requests/0",
      "warning goals.negative_target /requests/2",
    ]);
    expect(setTargets(three, { topDown: "900", reconcile: "weight" }).issues).toEqual([]);
  });

  test("tells the gap and leaves the targets as they are, unless reconciled", () => {
    const { value, bottomUp, topDown, gap, gapRatio, targets: each } = setTargets(three, { topDown: "1100" });
    expect([value, bottomUp, topDown, gap, gapRatio]).toEqual(["1000", "1000", "1100", "100", "0.1"]);
    expect(each.map(({ change }) => change)).toEqual(["0", "0", "0"]);
    expect(setTargets(three)).toMatchObject({ topDown: null, gap: null, gapRatio: null });
    expect(setTargets(three, { topDown: "900" })).toMatchObject({ gap: "-100", gapRatio: "-0.1" });
  });

  test.each([
    [{ topDown: "1100", reconcile: "scale" }, ["1100.00", "550.00", "330.00", "220.00"]],
    [{ topDown: "1100", reconcile: "scale", closes: "0.5" }, ["1050.00", "525.00", "315.00", "210.00"]],
    [{ topDown: "1100", reconcile: "scale", closes: "0" }, ["1000.00", "500.00", "300.00", "200.00"]],
    [{ topDown: "1000.01", reconcile: "scale" }, ["1000.01", "500.01", "300.00", "200.00"]],
    [{ topDown: "1100", reconcile: "scale", step: "50" }, ["1100", "550", "350", "200"]],
    [{ topDown: "1100", reconcile: "weight", step: "1" }, ["1100", "567", "300", "233"]],
    [{ topDown: "900", reconcile: "weight", step: "1" }, ["900", "433", "300", "167"]],
    [{ topDown: "1100", reconcile: "weight", step: "50", closes: "0.5" }, ["1050", "550", "300", "200"]],
    [{ topDown: "0", reconcile: "scale" }, ["0.00", "0.00", "0.00", "0.00"]],
  ] as const)("%j", (options, expected) => {
    expect(targets(options)).toEqual(expected);
  });

  test("is not reconciled where somebody has no target, and says so", () => {
    const unknown = [...three, { id: "dan", basis: { kind: "forecast", value: null }, weight: "1" }] as const;
    const result = setTargets(unknown, { topDown: "1100", reconcile: "scale", trace: true });
    expect(result).toMatchObject({ value: null, reason: "missing_target", bottomUp: null, gap: null });
    expect(result.targets.map(({ target, reason }) => target ?? reason)).toEqual([
      "500",
      "300",
      "200",
      "missing_value",
    ]);
    expect(replayFinding(result)).toBe(null);
  });

  test("of nobody is zero", () => {
    expect(setTargets([], { topDown: "100" })).toMatchObject({
      value: "0",
      gap: "100",
      gapRatio: null,
      targets: [],
    });
  });

  test("prints rounded targets with their places", () => {
    const round = { kind: "round", id: "cents", places: 2, mode: "halfUp" } as const;
    const rounded = three.map((request) => ({ ...request, steps: [round] }));
    expect(setTargets(rounded)).toMatchObject({ value: "1000.00", targets: [{ target: "500.00" }, {}, {}] });
  });
});

describe("several targets at fault", () => {
  const negative = [{ id: "ann", basis: { kind: "forecast", value: "-1" } }, ...three.slice(1)];
  const rows: readonly (readonly [requests: unknown, options: unknown, faults: readonly string[]])[] = [
    [{}, {}, ["document.wrong_type /requests"]],
    [[...three, three[0]], {}, ["document.duplicate_id /requests/3/id"]],
    [three, { reconcile: "scale" }, ["goals.no_top_down /options/reconcile"]],
    [three, { topDown: "1", closes: "1.01" }, ["goals.bad_closes /options/closes"]],
    [three, { topDown: "1", closes: "-0.01" }, ["goals.bad_closes /options/closes"]],
    [three, { topDown: "1", step: "0" }, ["goals.bad_step /options/step"]],
    [
      three,
      { topDown: "x", step: "y" },
      ["decimal.not_decimal /options/topDown", "decimal.not_decimal /options/step"],
    ],
    [three, { tops: "1" }, ["document.unknown_field /options/tops"]],
    [
      three.map(({ weight: _, ...request }) => request).slice(0, 1),
      { topDown: "1", reconcile: "weight" },
      ["goals.no_gap_weight /requests/0/weight"],
    ],
    [
      [{ ...three[0], weight: "-1" }],
      { topDown: "1", reconcile: "weight" },
      ["allocation.negative_weight /requests/0/weight"],
    ],
    [[three[1]], { topDown: "1", reconcile: "weight" }, ["allocation.zero_weights /requests"]],
    [negative, { topDown: "1", reconcile: "scale" }, ["goals.negative_scaled /requests/0"]],
    [
      [{ id: "a", basis: { kind: "forecast", value: "x" } }],
      {},
      ["decimal.not_decimal /requests/0/basis/value"],
    ],
  ];

  test.each(rows)("%j with %j", (requests, options, faults) => {
    expect(issueCodes(() => loosely(requests, options))).toEqual(faults);
  });
});
