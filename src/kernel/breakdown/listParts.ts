import { recorder, type TraceNode } from "../trace/index.js";
import type { BreakdownRun } from "./breakdownRun.js";
import { type Part, siblingsOf, wholePart } from "./siblingsOf.js";
import type { BreakdownPart, BreakdownValue } from "./types.js";
import { valueIn } from "./valueIn.js";

/** Every part with its figures, each before those below it; the first one is the whole. */
export function listParts(run: BreakdownRun): readonly [BreakdownPart, ...BreakdownPart[]] {
  const whole = wholePart(run);
  const parts: BreakdownPart[] = [];
  const list = (part: Part, parent: Part): BreakdownPart => {
    const level = run.read.levels[part.path.length];
    const below = level === undefined ? { all: [], listed: [] } : siblingsOf(run, part, level);
    const shown = printed(run, part, parent, below.all);
    if (part !== whole) parts.push(shown);
    for (const child of below.listed) list(child, part);
    return shown;
  };
  return [list(whole, whole), ...parts];
}

function printed(run: BreakdownRun, part: Part, parent: Part, below: readonly Part[]): BreakdownPart {
  const { path, others, span } = part;
  return {
    path,
    period: span.period.id,
    ...(others === 0 ? {} : { others }),
    measures: run.measures.map((measure) => withTrace(run, part, valueIn(run, part, parent, below, measure))),
  };
}

function withTrace(run: BreakdownRun, part: Part, value: BreakdownValue): BreakdownValue {
  if (!isTraced(run, part, value.id)) return value;
  const trace = traceOf(run, part, value.id);
  return trace === undefined ? value : { ...value, trace };
}

function isTraced(
  { read: { cell, options } }: BreakdownRun,
  { path, others }: Part,
  measure: string,
): boolean {
  return (
    options.trace !== undefined &&
    cell?.measure === measure &&
    others === 0 &&
    cell.path.length === path.length &&
    cell.path.every((id, index) => id === path[index])
  );
}

function traceOf(run: BreakdownRun, { node, span }: Part, measure: string): TraceNode | undefined {
  const recording = recorder();
  run.traceMeasure(node, span.period, measure, recording);
  return recording.finish();
}
