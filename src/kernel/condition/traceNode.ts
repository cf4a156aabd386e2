import { decimalOfFraction, formatDecimal, formatFraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { ConditionNode, LeafNode, Reading } from "./conditionNode.js";
import { numberOf } from "./decimalOperators.js";
import { negate, type Reader, verdictOf } from "./judgeNode.js";
import type { Verdict } from "./types.js";

/** Judges a condition and records it: every leaf is looked at, also where the verdict is clear before. */
export function traceNode<Source>(
  node: ConditionNode,
  source: Source,
  read: Reader<Source>,
  trace: Tracer,
): Verdict {
  if (node.join === null) return traceLeaf(node, read(source, node.field), trace);
  const mark = trace.mark();
  if (node.join === "not") {
    const value = negate(traceNode(node.part, source, read, trace));
    trace.node({ id: node.id, kind: "condition", ref: node.ref, params: { join: "not" }, value }, mark);
    return value;
  }
  const verdicts = node.parts.map((part) => traceNode(part, source, read, trace));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  const value = verdictOf(node, count("met"), count("unmet"));
  const params =
    node.join === "atLeast" ? { join: node.join, atLeast: String(node.need) } : { join: node.join };
  trace.node({ id: node.id, kind: "condition", ref: node.ref, params, value }, mark);
  return value;
}

function traceLeaf(node: LeafNode, reading: Reading, trace: Tracer): Verdict {
  const value = node.test(reading);
  // Printed, a number would look like text; a text test that found one shows no value, so that a replay is not misled.
  const hidden =
    isText(node) &&
    (typeof reading === "number" || typeof reading === "bigint" || typeof reading === "object");
  const found = actualOf(reading);
  trace.node({
    id: node.id,
    kind: "condition",
    ref: node.ref,
    inputs: [{ id: node.field, value: hidden ? null : found }],
    params: {
      operator: node.operator,
      expected: expectedOf(node),
      ratio: hidden ? undefined : ratioOf(reading),
    },
    value,
    note: hidden && found !== null ? "not_text" : undefined,
  });
  return value;
}

function isText({ operator }: LeafNode): boolean {
  return operator === "is" || operator === "isNot" || operator === "in";
}

/** The value found as it is reported: numbers as text. */
export function actualOf(reading: Reading): string | boolean | null {
  if (reading === null || reading === undefined) return null;
  if (typeof reading === "string" || typeof reading === "boolean") return reading;
  const number = numberOf(reading);
  return number === null ? String(reading) : formatFraction(number);
}

/** What a leaf compares with as it is reported: numbers as text. */
export function expectedOf({ expected }: LeafNode): string | boolean | readonly string[] {
  if (typeof expected !== "object") return expected;
  if ("numerator" in expected) return formatFraction(expected);
  return expected.map((each) => (typeof each === "string" ? each : formatFraction(each)));
}

/** The exact value of a number whose decimals do not end, since its printed text does not hold it. */
export function ratioOf(reading: Reading): readonly [numerator: string, denominator: string] | undefined {
  if (typeof reading !== "object" || reading === null || decimalOfFraction(reading) !== null)
    return undefined;
  return [formatDecimal(reading.numerator), formatDecimal(reading.denominator)];
}
