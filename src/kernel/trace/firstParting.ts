import { isWithin, pairsOf } from "./nodePairs.js";
import type { NodePair, PartedValue, PartingCause, TraceParting } from "./partingTypes.js";
import type { TraceNode } from "./types.js";

/**
 * Finds the first step, in the order of evaluation, at which two traces part, and says why.
 *
 * Steps are paired by their ids, several of one id by their order. What a step stands on is evaluated before it, so that
 * the first one whose value differs stands on steps that agree. Where other facts went into a step above it, it is
 * told from there on, since the rest follows from them.
 *
 * - What differs without changing a value (a rate of a band that is not reached, a title) is no parting.
 * - A step that only one trace has is a parting with the cause `rule`.
 * - It looks at the traces alone: a quota that stands in the document is among the inputs of its step, as one that was
 *   given is.
 *
 * @param a - A trace: `result.trace`, or a node of it.
 * @param b - The other one; of the same thing, under other rules or on other facts.
 * @returns The step with both values; null where no value differs.
 * @example
 * ```ts
 * import { compileScale, firstParting } from "attainment/kernel";
 * const scale = compileScale({ kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] });
 * const [a, b] = ["50", "60"].map((value) => scale.evaluate(value, { trace: true }).trace);
 * const parting = a && b ? firstParting(a, b) : null;
 * [parting?.cause, parting?.a, parting?.b]; // => ["input", "5", "6"]
 * parting?.inputs; // => [{ id: "value", a: "50", b: "60" }]
 * ```
 * @since 0.1.0
 */
export function firstParting(a: TraceNode, b: TraceNode): TraceParting | null {
  const trail = differing({ a, b });
  const last = trail?.at(-1);
  if (trail === null || last === undefined) return null;
  const source = trail.findIndex((pair) => isShared(pair) && differingInputs(pair).length > 0);
  const parted = source < 0 ? last : (trail[source] ?? last);
  return partingOf(parted, trail.slice(0, trail.indexOf(parted) + 1), source >= 0);
}

/** The pairs from the root to the first step whose value differs; null where none does. */
function differing(root: NodePair): readonly NodePair[] | null {
  const trail: NodePair[] = [];
  const visit = (pair: NodePair): boolean => {
    trail.push(pair);
    if (partsOf(pair).some(visit) || differsItself(pair)) return true;
    trail.pop();
    return false;
  };
  return visit(root) ? trail : null;
}

/** What a step stands on, side by side; a step that is around the other has that one for its part. */
function partsOf({ a, b }: NodePair): readonly NodePair[] {
  if (a === null || b === null) return [];
  if (a.id === b.id) return pairsOf(a.children, b.children);
  // What else the step more stands on belongs to it.
  const parts = isWithin(b, a) ? pairsOf(a.children, [b]) : pairsOf([a], b.children);
  return parts.filter((part) => part.a !== null && part.b !== null);
}

/** A step that only one side has parts them where it comes to anything. */
function differsItself({ a, b }: NodePair): boolean {
  if (a === null || b === null) return !isZero(a?.value ?? b?.value ?? null);
  const [one, other] = [a.ratio, b.ratio];
  return (
    a.value !== b.value || one?.numerator !== other?.numerator || one?.denominator !== other?.denominator
  );
}

function isZero(value: string | null): boolean {
  return value !== null && /^0(\.0*)?$/.test(value);
}

function isShared({ a, b }: NodePair): boolean {
  return a !== null && b !== null && a.id === b.id;
}

/** Which side has the step: of two steps around one another, the outer one is the step more. */
function sideOf({ a, b }: NodePair): TraceParting["in"] {
  if (a === null) return "b";
  if (b === null) return "a";
  if (a.id === b.id) return "both";
  return isWithin(b, a) ? "a" : "b";
}

function partingOf(pair: NodePair, trail: readonly NodePair[], byInput: boolean): TraceParting {
  const side = sideOf(pair);
  const { id, kind, ref } = nodeOf(pair);
  const own = { a: side === "b" ? null : pair.a, b: side === "a" ? null : pair.b };
  const [inputs, params] = [differingInputs(own), differingParams(own)];
  const roundings = { a: own.a?.rounding ?? null, b: own.b?.rounding ?? null };
  const isRounded = JSON.stringify(roundings.a) !== JSON.stringify(roundings.b);
  return {
    id,
    kind,
    ref,
    path: trail.map((each) => nodeOf(each)).map((node) => node.label ?? node.id),
    cause: byInput ? "input" : side === "both" ? causeOf(pair, params, isRounded) : "rule",
    in: side,
    a: pair.a?.value ?? null,
    b: pair.b?.value ?? null,
    inputs,
    params,
    ...(isRounded ? { rounding: roundings } : {}),
  };
}

function causeOf({ a, b }: NodePair, params: readonly PartedValue[], isRounded: boolean): PartingCause {
  if (a?.kind !== b?.kind) return "rule";
  if (a?.kind === "round" && isRounded) return "rounding";
  if (params.length > 0) return "rule";
  return isRounded ? "rounding" : "arithmetic";
}

/** The node that a pair is told by: that of `a`, or the step that only `b` has. */
function nodeOf(pair: NodePair): Pick<TraceNode, "id" | "kind" | "ref" | "label"> {
  const node = sideOf(pair) === "b" ? pair.b : pair.a;
  return node ?? { id: "", kind: "sum", ref: "" };
}

function differingInputs({ a, b }: NodePair): readonly PartedValue[] {
  return differences(inputsOf(a), inputsOf(b));
}

function inputsOf(node: TraceNode | null): ReadonlyMap<string, PartedValue["a"]> {
  return new Map((node?.inputs ?? []).map(({ id, value }) => [id, value]));
}

function differingParams({ a, b }: NodePair): readonly PartedValue[] {
  return differences(new Map(Object.entries(a?.params ?? {})), new Map(Object.entries(b?.params ?? {})));
}

function differences(
  a: ReadonlyMap<string, PartedValue["a"]>,
  b: ReadonlyMap<string, PartedValue["a"]>,
): readonly PartedValue[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({ id, a: a.get(id) ?? null, b: b.get(id) ?? null }))
    .filter((each) => JSON.stringify(each.a) !== JSON.stringify(each.b));
}
