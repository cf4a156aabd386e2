import { divideFractions, formatDecimal, fractionOf, ONE } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { CellValue } from "./cellValue.js";
import { expressionFacts } from "./expressionFacts.js";
import type { RecordNode } from "./measureNode.js";
import type { Cell } from "./planCells.js";
import { inCanonicalOrder } from "./tally.js";
import { type MeasureHead, traceExpression } from "./traceExpression.js";
import { quotientOf } from "./valueOfCell.js";

/** The cells of one person with their values, ready to be traced. */
export interface Traceable {
  readonly person: string;
  readonly cells: readonly Cell[];
  readonly values: readonly CellValue[];
}

/**
 * Records a cell and what it stands on. A cell that is met again is recorded as a mere input: the tree must not grow
 * with every way that leads to it.
 */
export function traceCell(trace: Tracer, of: Traceable, place: number, met: Set<number> = new Set()): void {
  const cell = of.cells[place];
  const value = of.values[place];
  if (cell === undefined || value === undefined) return;
  const { node } = cell;
  if (node.kind === "records" || node.kind === "given" || value.isGiven || met.has(place)) {
    traceInput(trace, of, cell, value);
    return;
  }
  met.add(place);
  const mark = trace.mark();
  switch (node.kind) {
    case "derived": {
      const parts = cell.parts.flatMap((part) => of.values[part] ?? []);
      traceExpression(node.expression, {
        trace,
        head: headOf(cell, value),
        facts: expressionFacts(node, parts),
        idOfReference: (at) => idAt(of, cell.parts[at] ?? -1),
        traceReference: (at) => traceCell(trace, of, cell.parts[at] ?? -1, met),
      });
      return;
    }
    case "ratio":
      for (const part of cell.parts) traceCell(trace, of, part, met);
      trace.node({ ...headOf(cell, value), kind: "quotient", value: value.value }, mark);
      return;
    case "growth":
      traceGrowth(trace, of, cell, value, mark, met);
      return;
    case "weightedRatio": {
      for (const [index, term] of node.terms.entries()) {
        const above = cell.parts[2 * index] ?? -1;
        const below = cell.parts[2 * index + 1] ?? -1;
        const since = trace.mark();
        traceCell(trace, of, above, met);
        traceCell(trace, of, below, met);
        const id = `${idOf(cell)}.${term.numerator}/${term.denominator}`;
        const ref = `${node.ref}/weightedRatio/${index}`;
        trace.node({ id, kind: "quotient", ref, value: quotientAt(of, above, below) }, since);
      }
      const weights = node.weights.weights.map(formatDecimal);
      trace.node(
        { ...headOf(cell, value), kind: "weightedMean", params: { weights }, value: value.value },
        mark,
      );
    }
  }
}

function quotientAt(of: Traceable, above: number, below: number): CellValue["value"] {
  const [numerator, denominator] = [of.values[above], of.values[below]];
  return numerator === undefined || denominator === undefined
    ? null
    : quotientOf(numerator, denominator).value;
}

/** Growth is recorded as the quotient of now and the base, less one. */
function traceGrowth(
  trace: Tracer,
  of: Traceable,
  cell: Cell,
  value: CellValue,
  mark: number,
  met: Set<number>,
): void {
  const [now = -1, base = -1] = cell.parts;
  traceCell(trace, of, now, met);
  traceCell(trace, of, base, met);
  const [above, below] = [of.values[now]?.value ?? null, of.values[base]?.value ?? null];
  const ratio =
    value.value === null || above === null || below === null ? null : divideFractions(above, below);
  const id = idOf(cell);
  const { ref } = cell.node;
  trace.node({ id: `${id}.ratio`, kind: "quotient", ref, value: ratio }, mark);
  trace.node({
    id: `${id}.one`,
    kind: "constant",
    ref,
    params: { value: fractionOf(ONE) },
    value: fractionOf(ONE),
  });
  trace.node({ ...headOf(cell, value), kind: "difference", value: value.value }, mark);
}

function traceInput(trace: Tracer, of: Traceable, cell: Cell, value: CellValue): void {
  const { node, slot } = cell;
  const isRead = node.kind === "records" && slot !== null && !value.isGiven;
  const entries = isRead ? inCanonicalOrder(slot.entries.get(of.person) ?? []) : [];
  trace.node({
    ...headOf(cell, value),
    kind: "input",
    inputs: [
      {
        id: isRead ? inputName(node) : node.id,
        value: value.value,
        ...(isRead ? { sources: entries.map(({ id }) => id) } : {}),
      },
    ],
    params: isRead
      ? { stream: node.stream, from: slot.span.from, to: slot.span.to }
      : { source: value.isGiven ? "given" : "records" },
    value: value.value,
  });
}

function inputName(node: RecordNode): string {
  return node.field === null ? node.aggregate : `${node.aggregate} ${node.field}`;
}

function headOf(cell: Cell, { reason }: CellValue): MeasureHead {
  const { ref, title, unit } = cell.node;
  return { id: idOf(cell), ref, label: title, unit, note: reason };
}

function idAt({ cells }: Traceable, place: number): string {
  const cell = cells[place];
  return cell === undefined ? "" : idOf(cell);
}

function idOf(cell: Cell): string {
  return cell.isCurrent ? cell.node.id : `${cell.node.id}@${cell.period.id}`;
}
