import type { TraceNode } from "../../kernel/index.js";
import { order, printFixed, printRational, readRational } from "../rational/index.js";
import { replayCondition } from "./replayCondition.js";
import { replayNumber } from "./replayNumber.js";
import { verdictOf } from "./replayStep.js";
import { contains, isExact, type Span } from "./span.js";
import { ratioOf } from "./spanOf.js";

/**
 * Computes the value of one trace node again, from nothing but its kind, `params`, `inputs`, `rounding`, `ratio` and
 * the values of its children; see `TraceKind` for the rule of each kind.
 *
 * It is written on integers of any size and shares no arithmetic with the library, so that a node which it agrees
 * with was computed twice. The text has the places of the node's own value where the number is the same, and exactly
 * the places of the rounding where the node rounds. Where a constant of the node is cut to 34 digits (one third), the
 * node's `ratio` decides between the values that the digits leave open.
 *
 * @param node - A node of a trace, with its children. Redacted nodes are returned as they are: their parts are hidden.
 * @returns The value as text, or null where the rule gives none.
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * import { replayTrace } from "attainment/testing";
 * const scale = compileScale({
 *   kind: "bands",
 *   mode: "graduated",
 *   bands: [
 *     { from: "0", rate: "0.05" },
 *     { from: "1000", rate: "0.08" },
 *   ],
 * });
 * const { trace } = scale.evaluate("1500", { trace: true });
 * trace === undefined ? null : replayTrace(trace); // => "90"
 * ```
 * @since 0.1.0
 */
export function replayTrace(node: TraceNode): string | null {
  if (node.redacted === true) return node.value;
  if (node.kind === "condition") return replayCondition(node);
  if (node.kind === "grade") return textParam(node, "band");
  const span = replayNumber(node);
  return span === null ? null : textOf(span, node);
}

function textParam({ params }: TraceNode, name: string): string | null {
  const value = params[name];
  return typeof value === "string" ? value : null;
}

/** Prints what was replayed as the node prints its own value, where both are the same number. */
function textOf(span: Span, node: TraceNode): string | null {
  const places = placesOf(node);
  if (isExact(span)) {
    const text = places === null ? printRational(span.low) : printFixed(span.low, places);
    if (places !== null || node.value === null) return text;
    return isSame(node.value, text) && isRatioOf(node, span) ? node.value : text;
  }
  const ratio = ratioOf(node);
  const own = ratio ?? (node.value === null ? null : readRational(node.value));
  if (own === null || !contains(span, own)) return printRational(span.low);
  if (places !== null) return printFixed(own, places);
  return ratio === null ? node.value : printRational(ratio);
}

/** A node that carries a ratio has to carry the right one: its parents go on with it. */
function isRatioOf(node: TraceNode, span: Span): boolean {
  const own = ratioOf(node);
  return own === null || contains(span, own);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [readRational(a), readRational(b)];
  return left !== null && right !== null && order(left, right) === 0;
}

/** The places that a node's rounding fixes, where it did round. */
function placesOf(node: TraceNode): number | null {
  const { rounding } = node;
  if (rounding === undefined || verdictOf(node) !== "met") return null;
  if (rounding.places !== undefined) return rounding.places;
  const { step = "1" } = rounding;
  return step.includes(".") ? step.length - step.indexOf(".") - 1 : 0;
}
