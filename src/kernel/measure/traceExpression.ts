import { compareFractions, type Fraction, isZeroFraction } from "../decimal/index.js";
import type { RawNode, Tracer } from "../trace/index.js";
import {
  type ChooseNode,
  type ClampNode,
  type DivideNode,
  type ExpressionNode,
  type ListNode,
  partsOfExpression,
  type ReferenceNode,
} from "./expressionNode.js";
import { stepTo } from "./expressionPlace.js";
import { branchOf, type ExpressionFacts, expressionValue } from "./expressionValue.js";

/** What the node of a measure shows of it; the outermost expression is that node. */
export interface MeasureHead {
  readonly id: string;
  readonly ref: string;
  readonly label: string | undefined;
  readonly unit: string;
  readonly note: string | undefined;
}

/** An expression in the middle of being recorded: whose it is, its facts, and how its references are recorded. */
export interface ExpressionTrace {
  readonly trace: Tracer;
  readonly head: MeasureHead;
  readonly facts: ExpressionFacts;
  idOfReference(place: number): string;
  traceReference(place: number): void;
}

const kinds = { add: "sum", subtract: "difference", multiply: "product" } as const;

/** Records an expression by the kinds of node that every trace has: one node, children first. */
export function traceExpression(node: ExpressionNode, by: ExpressionTrace): void {
  switch (node.operation) {
    case "measure":
      traceReference(node, by);
      break;
    case "constant":
      by.trace.node({ ...headOf(node, by), kind: "constant", params: { value: node.value } });
      break;
    case "divide":
      traceDivide(node, by);
      break;
    case "clamp":
      traceClamp(node, by);
      break;
    case "choose":
      traceChoose(node, by);
      break;
    default:
      traceList(node, by);
  }
}

/** A measure is recorded as such; where it is all that the expression holds, the outermost node is a line of it. */
function traceReference(node: ReferenceNode, by: ExpressionTrace): void {
  const mark = by.trace.mark();
  by.traceReference(node.place);
  if (node.path === "") by.trace.node({ ...headOf(node, by), kind: "line" }, mark);
}

function traceList(node: ListNode, by: ExpressionTrace): void {
  const { operation, parts } = node;
  const mark = by.trace.mark();
  for (const part of parts) traceExpression(part, by);
  if (operation === "min" || operation === "max") {
    const head = headOf(node, by);
    const values = parts.map((part) => exactOf(part, by));
    const taken = values.findIndex((each) => isSame(each, head.value));
    by.trace.node(
      { ...head, kind: "choose", params: { rule: operation, ...chosenAt(taken, parts, by) } },
      mark,
    );
    return;
  }
  by.trace.node({ ...headOf(node, by), kind: kinds[operation] }, mark);
}

/** A quotient; where its denominator is zero and a value is named for that, a choice of that value over it. */
function traceDivide(node: DivideNode, by: ExpressionTrace): void {
  const { trace } = by;
  const { above, below, whenZero, ref } = node;
  const mark = trace.mark();
  traceExpression(above, by);
  traceExpression(below, by);
  const head = headOf(node, by);
  const isSettled = whenZero !== null && isNothing(exactOf(below, by)) && exactOf(above, by) !== null;
  if (!isSettled) {
    trace.node({ ...head, kind: "quotient" }, mark);
    return;
  }
  const [quotient, chosen] = [idOfStep(node, by, "quotient"), idOfStep(node, by, "whenZero")];
  trace.node({ id: quotient, kind: "quotient", ref, value: null, note: "zero_denominator" }, mark);
  trace.node({
    id: chosen,
    kind: "constant",
    ref: `${ref}/whenZero`,
    params: { value: whenZero },
    value: whenZero,
  });
  trace.node({ ...head, kind: "choose", params: { chosen, rejected: [quotient] } }, mark);
}

/** The floor, then the cap on it; the outer of them is the node of the clamp. */
function traceClamp(node: ClampNode, by: ExpressionTrace): void {
  const { trace } = by;
  const { part, least, most } = node;
  const mark = trace.mark();
  traceExpression(part, by);
  const head = headOf(node, by);
  const floor = { kind: "floor", params: { at: least ?? undefined } } as const;
  if (most === null) {
    trace.node({ ...head, ...floor }, mark);
    return;
  }
  if (least !== null) {
    const value = expressionValue({ ...node, most: null }, by.facts).value;
    trace.node({ id: idOfStep(node, by, "least"), ref: node.ref, ...floor, value }, mark);
  }
  trace.node({ ...head, kind: "cap", params: { at: most } }, mark);
}

/** The conditions as far as they were looked at, and the branch that was taken. */
function traceChoose(node: ChooseNode, by: ExpressionTrace): void {
  const { trace, facts } = by;
  const mark = trace.mark();
  for (const { when } of node.cases) if (when.judge(facts.readings, trace) !== "unmet") break;
  const branch = branchOf(node, facts);
  const branches = partsOfExpression(node);
  if (branch !== null) traceExpression(branch, by);
  const params = chosenAt(branch === null ? -1 : branches.indexOf(branch), branches, by);
  trace.node({ ...headOf(node, by), kind: "choose", params }, mark);
}

/** Which of several expressions was chosen, and which were not. */
function chosenAt(
  place: number,
  nodes: readonly ExpressionNode[],
  by: ExpressionTrace,
): { readonly chosen: string | null; readonly rejected: readonly string[] } {
  const ids = nodes.map((node) => idOf(node, by));
  return { chosen: ids[place] ?? null, rejected: ids.filter((_, index) => index !== place) };
}

function headOf(
  node: ExpressionNode,
  by: ExpressionTrace,
): Omit<RawNode, "kind" | "value"> & { readonly value: Fraction | null } {
  const worked = expressionValue(node, by.facts);
  if (node.path === "") return { ...by.head, value: worked.value };
  const note = worked.value === null ? worked.reason : undefined;
  return { id: idOf(node, by), ref: node.ref, value: worked.value, note };
}

/** The id of the node that stands for an expression: a measure within it goes by its own. */
function idOf(node: ExpressionNode, by: ExpressionTrace): string {
  return node.operation === "measure" && node.path !== ""
    ? by.idOfReference(node.place)
    : `${by.head.id}${node.path}`;
}

/** The id of a node beside that of an expression, for a step which the expression makes on its way. */
function idOfStep(node: ExpressionNode, by: ExpressionTrace, name: string): string {
  return `${by.head.id}${stepTo(node.path, name)}`;
}

function exactOf(node: ExpressionNode, by: ExpressionTrace): Fraction | null {
  return expressionValue(node, by.facts).value;
}

function isNothing(value: Fraction | null): boolean {
  return value !== null && isZeroFraction(value);
}

function isSame(a: Fraction | null, b: Fraction | null): boolean {
  return a !== null && b !== null && compareFractions(a, b) === 0;
}
