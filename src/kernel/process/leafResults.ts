import type { ConditionFunction, ConditionLeafResult, Readings } from "../condition/index.js";
import { type Fraction, formatDecimal, formatFraction, parseDecimal } from "../decimal/index.js";

type Leaf = ConditionFunction["leaves"][number];
type Found = Fraction | string | number | boolean | null | undefined;

/** What each test of a condition came to, in the order of the document. */
export function leafResults(
  { leaves }: ConditionFunction,
  readings: Readings,
): readonly ConditionLeafResult[] {
  return leaves.map((leaf) => {
    const { field, operator } = leaf;
    const found: Found = readings.measures.get(field) ?? readings.attributes.get(field);
    const actual = actualText(found);
    return { field, operator, expected: expectedText(leaf), actual, verdict: leaf.test(found) };
  });
}

function expectedText({ expected }: Leaf): ConditionLeafResult["expected"] {
  if (typeof expected !== "object") return expected;
  if ("numerator" in expected) return formatFraction(expected);
  return expected.map((each) => (typeof each === "string" ? each : formatFraction(each)));
}

function actualText(found: Found): ConditionLeafResult["actual"] {
  if (found === undefined || found === null) return null;
  if (typeof found === "string" || typeof found === "boolean") return found;
  if (typeof found === "object") return formatFraction(found);
  const decimal = parseDecimal(found);
  return typeof decimal === "string" ? null : formatDecimal(decimal);
}
