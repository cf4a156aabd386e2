import {
  type Decimal,
  type DecimalInput,
  decimalIssue,
  formatFixed,
  parseDecimal,
} from "../decimal/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../issue/index.js";
import { recorderFor } from "../trace/index.js";
import type { AllocationCode } from "./codes.js";
import { readOptions } from "./readOptions.js";
import { readParts } from "./readParts.js";
import { recordAllocation } from "./recordAllocation.js";
import { isInUnits, type ShareRule, shareOut } from "./shareOut.js";
import { tooFine } from "./tooFine.js";
import type { AllocationOptions, AllocationPart, AllocationResult } from "./types.js";
import { wholeWeights } from "./wholeWeights.js";

/**
 * Shares a whole out in proportion to weights, in whole units, so that the parts always sum to the whole.
 *
 * Formula: `share_i = total * weight_i / sum(weights)`, cut to whole units; the units that the cuts leave, fewer than
 * there are parts, go one by one to the parts that `remainder` names:
 *
 * - `largestRemainder` (default, the method of Hamilton): the parts that lost most in their cut, ties in the order given;
 * - `largestShare`: the largest weights, ties in the order given;
 * - `inOrder`: the parts in the order given;
 * - `lastPart`: all of them to the last part with a weight above zero;
 * - `apart`: to nobody, they stand in `remainder`.
 *
 * Units: the total, the parts and `step` share one unit; weights have any. A part with weight zero never receives
 * anything. Every part lies within one unit of its exact share, save the one that absorbs under `lastPart`. With `cut`
 * `"towardZero"` (default) a negative total gives the negated parts of the positive one; `"floor"` cuts toward
 * -infinity. Weights that are all zero are refused unless the total is zero or `remainder` is `"apart"`.
 *
 * @param total - What is shared out, a whole number of units.
 * @param parts - Ids and weights, at least one; a weight may be an exact ratio such as one third.
 * @param options - Size of the unit (2 decimal places by default), policy and cut; see {@link AllocationOptions}.
 * @returns The parts in the order given, printed with the places of the unit; `value` is the total.
 * @throws AttainmentError `allocation.no_parts`, `allocation.bad_part`, `allocation.duplicate_id`,
 * `allocation.negative_weight`, `allocation.zero_denominator`, `allocation.zero_weights`, `allocation.too_fine`,
 * `allocation.total_not_in_units`, `allocation.bad_unit`, `allocation.bad_option`; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for a number that is none;
 * `document.*` for a list or options that cannot be read, and for an option that is not known.
 * @example
 * ```ts
 * import { allocate } from "attainment/kernel";
 * const parts = [{ id: "ann", weight: 75 }, { id: "bob", weight: 25 }];
 * allocate("99.99", parts).parts; // => [{ id: "ann", value: "74.99" }, { id: "bob", value: "25.00" }]
 * allocate("99.99", parts, { remainder: "inOrder" }).parts; // => [{ id: "ann", value: "75.00" }, { id: "bob", value: "24.99" }]
 * allocate("99.99", parts, { remainder: "apart" }).remainder; // => "0.01"
 * ```
 * @see https://electowiki.org/wiki/Hamilton_method for the largest remainder.
 * @since 0.1.0
 */
export function allocate(
  total: DecimalInput,
  parts: readonly AllocationPart[],
  options: AllocationOptions = {},
): AllocationResult {
  return unwrap(tryAllocate(total, parts, options));
}

function tryAllocate(total: unknown, parts: unknown, options: unknown): Result<AllocationResult> {
  const issues: Issue[] = [];
  const whole = parseDecimal(total);
  if (typeof whole === "string") issues.push(decimalIssue(whole, total, "/total"));
  const rule = readOptions(options, issues);
  const read = readParts(parts, issues);
  if (typeof whole === "string" || rule === null || read === null) return refuse(issues);
  const weights = wholeWeights(read.map(({ weight }) => weight))?.weights;
  if (weights === undefined) return refuse([tooFine("allocation", "/parts")]);
  for (const issue of faultsOfWhole(whole, weights, rule)) issues.push(issue);
  if (issues.length > 0) return refuse(issues);
  const shares = shareOut(whole, weights, rule);
  const print = (amount: Decimal): string => formatFixed(amount, rule.unit.places);
  const recording = recorderFor(options);
  if (recording !== undefined) {
    const recorded = read.map(({ id }, index) => ({
      id,
      weight: weights[index] ?? rule.unit,
      ref: `/parts/${index}`,
    }));
    recordAllocation(recording, { id: "allocation", ref: "" }, recorded, shares, rule);
  }
  const trace = recording?.finish();
  return {
    ok: true,
    data: {
      value: print(whole),
      issues: [],
      parts: read.map(({ id }, index) => ({ id, value: print(shares.parts[index] ?? rule.unit) })),
      remainder: print(shares.remainder),
      ...(trace === undefined ? {} : { trace }),
    },
  };
}

function faultsOfWhole(whole: Decimal, weights: readonly Decimal[], rule: ShareRule): readonly Issue[] {
  const faults: Issue[] = [];
  if (!isInUnits(whole, rule.unit)) {
    const unit = formatFixed(rule.unit, rule.unit.places);
    const message = `The total is not a whole number of units of ${unit}. Round it first, or choose a smaller unit.`;
    faults.push(issueOf<AllocationCode>("allocation.total_not_in_units", "/total", message, { unit }));
  }
  if (whole.units !== 0 && rule.remainder !== "apart" && weights.every(({ units }) => units === 0)) {
    const message =
      'All weights are zero, so there is nobody to receive the total. Give a weight above zero, or choose remainder "apart".';
    faults.push(issueOf<AllocationCode>("allocation.zero_weights", "/parts", message));
  }
  return faults;
}

function refuse(issues: readonly Issue[]): Result<AllocationResult> {
  return { ok: false, issues: capIssues(issues) };
}
