import type { Period } from "../calendar/index.js";
import { capIssues, type Issue, isAttainmentError, type Result } from "../issue/index.js";
import type { MeasureSet } from "../measure/buildMeasures.js";
import { sortedLeftOut } from "../measure/evaluateExact.js";
import { readMeasuresFacts } from "../measure/readMeasuresFacts.js";
import { readStream, type StreamSink } from "../measure/readStream.js";
import { planStreams } from "../measure/streamPlan.js";
import { byText } from "../order/index.js";
import { addingOf } from "./addingOf.js";
import { breakdownIssue } from "./breakdownIssue.js";
import { breakdownResult } from "./breakdownResult.js";
import { startRun } from "./breakdownRun.js";
import { listParts } from "./listParts.js";
import { lookupTables } from "./lookupTables.js";
import { type PartTree, rollUp, startTree } from "./partTree.js";
import { placeRecords } from "./placeRecords.js";
import { type Points, planPoints } from "./planPoints.js";
import type { ReadBreakdown } from "./readOptions.js";
import type { BreakdownPart, BreakdownResult } from "./types.js";

/** Breaks measures down whose documents and options are read; of the facts nothing is known but their fields. */
export function evaluateBreakdown(
  set: MeasureSet,
  facts: unknown,
  read: ReadBreakdown,
): Result<BreakdownResult> {
  const { maxIssues, onInvalid, only } = read.options;
  const tree = startTree(tracedParts(read));
  const sink = newSink(tree);
  const refuse = (issues: readonly Issue[]) => ({ ok: false as const, issues: capIssues(issues, maxIssues) });
  const streams = [...new Set([...set.streams, ...read.lookups.map(({ from }) => from)])].sort();
  const frame = readMeasuresFacts(facts, streams, set.fiscalYear, sink);
  const points = frame === null ? null : planned(set, frame.period, read, sink);
  if (frame === null || points === null) return refuse(sink.fatal);
  const tables = lookupTables(read.lookups, frame.records, (stream) => set.streams.includes(stream), sink);
  const { fields, placeOf } = placeRecords(fieldsOf(read), tables, tree);
  const cells = [...points.byPeriod.values()].flatMap((point) => point.cells);
  const reading: StreamSink = { ...sink, placeOf };
  for (const plan of planStreams(set.streams, cells, fields))
    readStream(plan, frame.records.get(plan.stream) ?? [], reading);
  if (sink.faults.length > 0 && onInvalid !== "report") return refuse(sink.faults);
  rollUp(tree.root, points.slots);
  const measures = set.nodes
    .filter(({ id }) => only === undefined || only.includes(id))
    .sort(byText(({ id }) => id));
  const run = startRun({ read, tree, points, measures, adding: addingOf(set.nodes) });
  const parts = listParts(run);
  if (read.options.trace !== undefined && !parts.some(hasTrace)) return refuse([noSuchCell()]);
  return {
    ok: true,
    data: breakdownResult(run, parts, tables, {
      counted: reading.counted,
      issues: [...sink.faults, ...sink.warnings],
      leftOut: sortedLeftOut(sink.leftOut),
    }),
  };
}

function newSink({ keeps }: PartTree): StreamSink {
  return {
    fatal: [],
    faults: [],
    warnings: [],
    leftOut: [],
    people: new Set(),
    keepsEntries: keeps,
    counted: 0,
  };
}

/** The parts under the cell that is traced. */
function tracedParts({ cell, levels, options }: ReadBreakdown): (ids: readonly (string | null)[]) => boolean {
  if (options.trace === undefined || cell === null) return () => false;
  const fields = cell.path.filter((_, index) => levels[index]?.kind !== "period");
  return (ids) => fields.every((id, index) => ids[index] === id);
}

function fieldsOf({ levels }: ReadBreakdown): readonly string[] {
  return levels.flatMap((level) => (level.kind === "field" ? [level.field] : []));
}

/** The plan; null where a period that is compared with lies before all calendars. */
function planned(set: MeasureSet, period: Period, read: ReadBreakdown, sink: StreamSink): Points | null {
  try {
    return planPoints(set, period, read);
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    sink.fatal.push(...error.issues.map((issue) => ({ ...issue, path: "/period" })));
    return null;
  }
}

function hasTrace({ measures }: BreakdownPart): boolean {
  return measures.some(({ trace }) => trace !== undefined);
}

function noSuchCell(): Issue {
  const message =
    "The option cell names a part or a measure that is not listed. Write the path of a part of the result, and a measure that is shown.";
  return breakdownIssue("breakdown.bad_cell", "/options/cell", message);
}
