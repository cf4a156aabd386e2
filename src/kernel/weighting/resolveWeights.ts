import { tooFine, type WholeWeights, wholeWeights } from "../allocation/index.js";
import {
  absolute,
  comparison,
  type Decimal,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  minus,
  ONE,
  plus,
  scaled,
  times,
  ZERO,
} from "../decimal/index.js";
import { type Issue, issueOf, type Result } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import { lackingWeights } from "./lackingWeights.js";
import type { WeightMode } from "./types.js";
import type { WeighedItem } from "./weighedItem.js";

/** Weights that are ready: none below zero, their sum above it. Each counts for its share of the sum. */
export interface Weights {
  readonly weights: readonly Decimal[];
  readonly sum: Decimal;
  /** The sum as written, where a tolerance let it differ from one. */
  readonly rescaledFrom?: Fraction;
}

type Sorted = { readonly weights: readonly Decimal[]; readonly rescaledFrom?: Fraction } | Issue;

/** Finds the weights of at least one item, by the mode; `path` is where their list stood. */
export function resolveWeights(
  items: readonly WeighedItem[],
  mode: WeightMode,
  tolerance: Decimal | null,
  path: string,
): Result<Weights> {
  const lacking = lackingWeights(items, mode);
  if (lacking.length > 0) return { ok: false, issues: lacking };
  const found = weightsBy(mode, items, tolerance, path);
  if ("code" in found) return { ok: false, issues: [found] };
  const sum = found.weights.reduce(plus, ZERO);
  if (sum.units !== 0) return { ok: true, data: { ...found, sum } };
  return {
    ok: false,
    issues: [
      fault(
        "weighting.zero_weights",
        path,
        "All weights are zero. Give one item at least a weight above zero.",
      ),
    ],
  };
}

function weightsBy(
  mode: WeightMode,
  items: readonly WeighedItem[],
  tolerance: Decimal | null,
  path: string,
): Sorted {
  switch (mode) {
    case "equal":
      return { weights: items.map(() => ONE) };
    case "target":
      return { weights: items.map(({ target }) => target ?? ZERO) };
    case "relative":
      return writtenWeights(items) ?? tooFine("weighting", path);
    case "explicit":
      return explicitWeights(items, tolerance, path);
    case "remainder":
      return remainderWeights(items, path);
  }
}

function explicitWeights(items: readonly WeighedItem[], tolerance: Decimal | null, path: string): Sorted {
  const written = writtenWeights(items);
  if (written === null) return tooFine("weighting", path);
  const { weights, one } = written;
  const sum = weights.reduce(plus, ZERO);
  const gap = absolute(minus(sum, one));
  if (gap.units === 0) return { weights };
  const total = divideFractions(fractionOf(sum), fractionOf(one));
  if (tolerance !== null && comparison(gap, times(tolerance, one)) <= 0)
    return { weights, rescaledFrom: total };
  const text = formatFraction(total);
  const message = `The weights sum to ${text}, not to 1. Correct them, or name another rule for the weights where there is a field for it.`;
  return fault("weighting.sum_not_one", path, message, { sum: text });
}

function remainderWeights(items: readonly WeighedItem[], path: string): Sorted {
  const open = items.filter(({ weight }) => weight === undefined).length;
  if (open === 0) {
    const message =
      "Every item has a weight; with the weights remainder those without one share what the others leave. Leave out a weight.";
    return fault("weighting.one_remainder", path, message, { open });
  }
  const written = writtenWeights(items);
  if (written === null) return tooFine("weighting", path);
  const { weights, one } = written;
  const rest = minus(one, weights.reduce(plus, ZERO));
  // All weights are multiplied by how many share what is left, so that nothing is divided: only proportions matter.
  const count = scaled(open, 0);
  if (rest.units >= 0)
    return {
      weights: weights.map((weight, index) =>
        items[index]?.weight === undefined ? rest : times(weight, count),
      ),
    };
  return fault(
    "weighting.sum_over_one",
    path,
    "The weights sum to more than 1 and leave nothing for the remainder. Lower them.",
  );
}

/** The weights as written, an open one as zero, over one denominator; null where that is too large. */
function writtenWeights(items: readonly WeighedItem[]): WholeWeights | null {
  return wholeWeights(items.map(({ weight }) => weight ?? fractionOf(ZERO)));
}

function fault(code: WeightingCode, path: string, message: string, params: Issue["params"] = {}): Issue {
  return issueOf<WeightingCode>(code, path, message, params);
}
