import { add, type CompiledScale, compileScale, type ScaleInput, subtract } from "attainment/kernel";
import type { ScaleLawId } from "attainment/testing";
import { type Breakage, brokenScale, changedNodes, changedResults } from "./breakage.js";

const rising = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.08" },
  ],
} as const;
const whole = { ...rising, mode: "whole" } as const;
const mirrored = { ...rising, negative: "mirror" } as const;
const inCents = { ...rising, steps: [{ kind: "round", id: "cents", places: 2, mode: "halfUp" }] } as const;
const floored = { ...rising, steps: [{ kind: "round", id: "cents", places: 2, mode: "floor" }] } as const;
const falling = {
  ...whole,
  bands: [
    { from: "0", rate: "0.08" },
    { from: "1000", rate: "0.05" },
  ],
} as const;
const lowerBand = { ...whole, boundary: "lowerBand" } as const;
const curve = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "3", value: "1" },
    { at: "4", value: "5" },
  ],
} as const;

/** What evaluates another document in its place. */
function swapped(other: unknown): () => Partial<CompiledScale> {
  return () => compileScale(other);
}

/** For each law of scales, faults that it has to find. */
export const scaleBreakages: Readonly<Record<ScaleLawId, readonly Breakage[]>> = {
  boundaryDecidesTheBand: [
    brokenScale("a bound flipped", whole, swapped(lowerBand)),
    brokenScale("a bound flipped back", lowerBand, swapped(whole)),
    brokenScale("the band told right and paid wrong", whole, (scale) => {
      const other = compileScale(lowerBand);
      return changedResults(scale, (result, input) => ({ ...result, value: other.evaluate(input).value }));
    }),
  ],
  inverseIsTheLeast: [
    brokenScale("one step too many", rising, (scale) => ({ inverse: shiftedInverse(scale, "1") })),
    brokenScale("one step too few", curve, (scale) => ({ inverse: shiftedInverse(scale, "-1") })),
    brokenScale("off the grid", rising, (scale) => ({ inverse: shiftedInverse(scale, "0.001") })),
    brokenScale("never found", rising, () => ({
      inverse: () => ({ value: null, reason: "out_of_reach", issues: [] }),
    })),
  ],
  differencesTelescope: [
    brokenScale("a sign lost", rising, (scale) => ({
      difference: (...ends) => scale.difference(...ends).replace(/^-/, ""),
    })),
    brokenScale("rounded on the way", curve, (scale) => ({
      difference: (...ends) => Number(scale.difference(...ends)).toFixed(1),
    })),
    brokenScale("start and end swapped", rising, (scale) => ({
      difference: (a, b, options) => scale.difference(b, a, options),
    })),
  ],
  manyEqualsOneByOne: [
    brokenScale("floor for halfUp", inCents, () => {
      const other = compileScale(floored);
      return { safeEvaluateMany: (inputs, options) => other.safeEvaluateMany(inputs, options) };
    }),
    brokenScale("order not kept", rising, (scale) => ({
      safeEvaluateMany: (inputs, options) => {
        const batch = scale.safeEvaluateMany(inputs, options);
        return { ...batch, values: [...batch.values].sort() };
      },
    })),
  ],
  tracedEqualsUntraced: [
    brokenScale("a traced value rounded down", inCents, (scale) => {
      const other = compileScale(floored);
      return {
        evaluate: (input, options = {}) => (options.trace === true ? other : scale).evaluate(input, options),
      };
    }),
    brokenScale("a band lost in the trace", rising, (scale) =>
      changedResults(scale, (result, _input, { trace }) =>
        trace === true ? { ...result, band: null } : result,
      ),
    ),
  ],
  traceReplays: [
    brokenScale("a number of the trace changed", rising, (scale) =>
      changedResults(scale, (result) =>
        changedNodes(result, (node) =>
          node.kind === "band" && node.value !== null ? { ...node, value: add(node.value, "0.01") } : node,
        ),
      ),
    ),
    brokenScale("a sign lost", mirrored, (scale) =>
      changedResults(scale, (result) =>
        changedNodes(result, ({ params: { sign: _sign, ...params }, ...node }) => ({ ...node, params })),
      ),
    ),
    brokenScale("floor for halfUp", inCents, (scale) =>
      changedResults(scale, (result) =>
        changedNodes(result, (node) =>
          node.rounding === undefined ? node : { ...node, rounding: { mode: "floor", places: 2 } },
        ),
      ),
    ),
    brokenScale(
      "an exact ratio lost",
      { ...curve, steps: [{ kind: "multiply", id: "thrice", by: "3" }] },
      (scale) =>
        changedResults(scale, (result) => changedNodes(result, ({ ratio: _ratio, ...node }) => node)),
    ),
  ],
  valueNeverJumps: [
    brokenScale("the whole paid instead of slices", rising, swapped(whole)),
    brokenScale(
      "a point moved",
      curve,
      swapped({
        ...curve,
        outside: { above: "extend" },
        points: [...curve.points.slice(0, 2), { at: "3.01", value: "5" }],
      }),
    ),
  ],
  valueNeverFalls: [
    brokenScale("rates swapped", whole, swapped(falling)),
    brokenScale("a sign lost", mirrored, (scale) =>
      changedResults(scale, (result) => ({ ...result, value: result.value?.replace(/^-/, "") ?? null })),
    ),
    brokenScale("a loss beyond a bound", rising, (scale) =>
      changedResults(scale, (result) =>
        result.band?.index === 1 && result.value !== null
          ? { ...result, value: subtract(result.value, "1") }
          : result,
      ),
    ),
  ],
  slicesNeverBeatTheWhole: [
    brokenScale("rates swapped on slices", rising, swapped({ ...falling, mode: "graduated" })),
    brokenScale("rates swapped on the whole", whole, swapped(falling)),
  ],
};

function shiftedInverse(scale: CompiledScale, by: string): CompiledScale["inverse"] {
  return (target, options) => {
    const found = scale.inverse(target, options);
    return found.value === null ? found : { ...found, value: add(found.value, multiplied(by, options.step)) };
  };
}

function multiplied(by: string, step: ScaleInput): string {
  return String(Number(by) * Number(step));
}
