import type { TraceKind, TraceNode } from "../../kernel/index.js";
import { NOTHING, WHOLE } from "../rational/index.js";
import { replayBand } from "./replayBand.js";
import { replayMean } from "./replayMean.js";
import { replayStep } from "./replayStep.js";
import { exactly, minusSpan, overSpan, plusSpan, type Span, timesSpan } from "./span.js";
import { inputOf, numberOf, paramOf } from "./spanOf.js";

type NumberKind = Exclude<TraceKind, "condition" | "grade">;

const rules: Readonly<Record<NumberKind, (node: TraceNode) => Span | null>> = {
  input: inputOf,
  constant: (node) => paramOf(node, "value"),
  sum: sumOf,
  difference: ({ children: [first, second] }) => both(numberOf(first), numberOf(second), minusSpan),
  product: productOf,
  quotient: ({ children: [first, second] }) => both(numberOf(first), numberOf(second), overSpan),
  scale: scaleOf,
  band: replayBand,
  point: pointOf,
  multiply: replayStep,
  add: replayStep,
  cap: replayStep,
  floor: replayStep,
  gate: replayStep,
  replace: replayStep,
  round: replayStep,
  weightedMean: replayMean,
  allocate: sumOf,
  choose: chosenOf,
  line: ({ children: [child] }) => numberOf(child),
  close: ({ children }) => numberOf(children.at(-1)),
};

/** The value of a node that is a number, by the rule of its kind; null where the rule gives none. */
export function replayNumber(node: TraceNode): Span | null {
  const { kind } = node;
  return kind === "condition" || kind === "grade" ? null : rules[kind](node);
}

/** The operation on both, or null where one of them is missing. */
export function both(
  a: Span | null,
  b: Span | null,
  operate: (a: Span, b: Span) => Span | null,
): Span | null {
  return a === null || b === null ? null : operate(a, b);
}

function sumOf({ children }: TraceNode): Span | null {
  return fold(children, NOTHING, plusSpan);
}

function productOf({ children }: TraceNode): Span | null {
  return fold(children, WHOLE, timesSpan);
}

function fold(
  nodes: readonly TraceNode[],
  start: typeof NOTHING,
  operate: (a: Span, b: Span) => Span,
): Span | null {
  let folded: Span | null = exactly(start);
  for (const node of nodes) folded = both(folded, numberOf(node), operate);
  return folded;
}

/** A scale without a band and without a point is one that gave no value. */
function scaleOf(node: TraceNode): Span | null {
  if (node.children.length === 0) return null;
  return both(sumOf(node), paramOf(node, "sign") ?? exactly(WHOLE), timesSpan);
}

function pointOf(node: TraceNode): Span | null {
  const [x, from, fromValue] = [paramOf(node, "x"), paramOf(node, "from"), paramOf(node, "fromValue")];
  const rise = both(paramOf(node, "toValue"), fromValue, minusSpan);
  const run = both(paramOf(node, "to"), from, minusSpan);
  const way = both(x, from, minusSpan);
  return both(fromValue, both(both(way, rise, timesSpan), run, overSpan), plusSpan);
}

function chosenOf({ params, children }: TraceNode): Span | null {
  return numberOf(children.find(({ id }) => id === params.chosen));
}
