import {
  type ConditionFunction,
  leafResults,
  type Readings,
  reading as readingOf,
} from "../kernel/condition/index.js";
import {
  compareFractions,
  type Fraction,
  fractionOf,
  fractionText,
  parseDecimal,
  subtractFractions,
} from "../kernel/decimal/index.js";
import type { Condition } from "../kernel/index.js";
import type { Leaf } from "./leaf.js";
import type { TierGap } from "./types.js";

/** Each test of a condition with what it still lacks. */
export function gapsOf(
  built: ConditionFunction,
  condition: Condition | undefined,
  reading: Readings,
): readonly TierGap[] {
  const negated = condition === undefined ? [] : negations(condition, false);
  return leafResults(built, reading).map((result, index) => {
    const leaf = built.leaves[index];
    const short = leaf === undefined || negated[index] === true ? null : shortage(leaf, reading);
    return { ...result, short: fractionText(short) };
  });
}

/** For each test, in the order of the document, whether a `not` turns it round. */
function negations(condition: Condition, negated: boolean): readonly boolean[] {
  if ("all" in condition) return condition.all.flatMap((part) => negations(part, negated));
  if ("any" in condition) return condition.any.flatMap((part) => negations(part, negated));
  if ("of" in condition) return condition.of.flatMap((part) => negations(part, negated));
  if ("not" in condition) return negations(condition.not, !negated);
  return [negated];
}

/** How far a number is from the nearest one that meets the test; null where it does, or there is none. */
function shortage(leaf: Leaf, reading: Readings): Fraction | null {
  const found = readingOf(reading, leaf.field);
  if (leaf.test(found) !== "unmet") return null;
  const actual = numberOf(found);
  const bounds = boundsOf(leaf);
  if (actual === null || bounds === null) return null;
  const [low, high] = bounds;
  return compareFractions(actual, low) <= 0 && leaf.operator !== "lt" && leaf.operator !== "lte"
    ? subtractFractions(low, actual)
    : subtractFractions(actual, high);
}

function boundsOf({ expected }: Leaf): readonly [Fraction, Fraction] | null {
  if (typeof expected !== "object") return null;
  if ("numerator" in expected) return [expected, expected];
  const [low, high] = expected;
  return typeof low === "object" && typeof high === "object" ? [low, high] : null;
}

function numberOf(found: ReturnType<typeof readingOf>): Fraction | null {
  if (found === undefined || found === null || typeof found === "boolean") return null;
  if (typeof found === "object") return found;
  const decimal = parseDecimal(found);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}
