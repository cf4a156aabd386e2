import type { ConditionFunction, Readings } from "../kernel/condition/index.js";
import { formatDecimal, formatFraction, parseDecimal } from "../kernel/decimal/index.js";
import type { ConditionLeafResult } from "../kernel/index.js";

/** A compiled test of one field. */
export type Leaf = ConditionFunction["leaves"][number];

/** What each test of a condition came to, in the order of the document. */
export function leafResults(
  { leaves }: ConditionFunction,
  readings: Readings,
): readonly ConditionLeafResult[] {
  return leaves.map((leaf) => {
    const found = readingOf(leaf, readings);
    return {
      field: leaf.field,
      operator: leaf.operator,
      expected: expectedOf(leaf),
      actual: actualOf(found),
      verdict: leaf.test(found),
    };
  });
}

/** The value that a test looks at; a name is never both a measure and an attribute. */
export function readingOf({ field }: Leaf, { measures, attributes }: Readings): Parameters<Leaf["test"]>[0] {
  const measure = measures.get(field);
  return measure === undefined ? attributes.get(field) : measure;
}

function expectedOf({ expected }: Leaf): ConditionLeafResult["expected"] {
  if (typeof expected !== "object") return expected;
  if ("numerator" in expected) return formatFraction(expected);
  return expected.map((each) => (typeof each === "string" ? each : formatFraction(each)));
}

/** Numbers are printed as text, also those that an attribute holds. */
function actualOf(found: ReturnType<typeof readingOf>): string | boolean | null {
  if (found === null || found === undefined) return null;
  if (typeof found === "string" || typeof found === "boolean") return found;
  if (typeof found === "object") return formatFraction(found);
  const decimal = parseDecimal(found);
  return typeof decimal === "string" ? String(found) : formatDecimal(decimal);
}
