import type { Period } from "../calendar/index.js";
import { capIssues, type Issue, isAttainmentError, type LeftOut, type Result } from "../issue/index.js";
import { byText } from "../order/index.js";
import type { MeasureSet } from "./buildMeasures.js";
import { type ExactPerson, exactPerson } from "./exactPerson.js";
import { type Cell, planCells } from "./planCells.js";
import { readGiven } from "./readGiven.js";
import { readMeasuresFacts } from "./readMeasuresFacts.js";
import { readStream, type StreamSink } from "./readStream.js";
import { planStreams } from "./streamPlan.js";
import type { MeasuresOptions } from "./types.js";

/** How measures are to be evaluated where their exact values are asked for. */
export interface ExactOptions extends Pick<MeasuresOptions, "only" | "onInvalid" | "maxIssues"> {
  /** Whose records are kept one by one, as credits and traces show them; absent: nobody's. */
  readonly keepsRecordsOf?: (personId: string) => boolean;
}

/** What measures come to as exact numbers. */
export interface ExactMeasures {
  readonly period: Period;
  /** How many records counted for any measure. */
  readonly counted: number;
  /** Sorted by id. */
  readonly people: readonly ExactPerson[];
  readonly issues: readonly Issue[];
  /** In the order of streams and records; empty where faults are not reported. */
  readonly leftOut: readonly LeftOut[];
}

/** Evaluates measures on facts of which nothing is known, to exact numbers that the library goes on with. */
export function evaluateExact(
  set: MeasureSet,
  facts: unknown,
  options: ExactOptions = {},
): Result<ExactMeasures> {
  const { maxIssues } = options;
  const sink = newSink(options);
  const frame = readMeasuresFacts(facts, set.streams, set.fiscalYear, sink);
  const cells = frame === null ? null : planned(set, frame.period, sink);
  if (frame === null || cells === null) return { ok: false, issues: capIssues(sink.fatal, maxIssues) };
  const given = readGiven(frame.given, frame.period, (id) => set.byId.has(id), set.fiscalYear, sink);
  for (const plan of planStreams(set.streams, cells))
    readStream(plan, frame.records.get(plan.stream) ?? [], sink);
  if (sink.faults.length > 0 && options.onInvalid !== "report")
    return { ok: false, issues: capIssues(sink.faults, maxIssues) };
  const shown = currentPlaces(cells);
  return {
    ok: true,
    data: {
      period: frame.period,
      counted: sink.counted,
      people: listed([...frame.people, ...given.people, ...sink.people], options).map((person) =>
        exactPerson(person, cells, shown, given),
      ),
      issues: capIssues([...sink.faults, ...sink.warnings], maxIssues),
      leftOut: sortedLeftOut(sink.leftOut),
    },
  };
}

function newSink(options: ExactOptions): StreamSink {
  return {
    fatal: [],
    faults: [],
    warnings: [],
    leftOut: [],
    people: new Set(),
    keepsEntries: options.keepsRecordsOf ?? (() => false),
    counted: 0,
  };
}

/** The plan; null where a period that is compared with lies before all calendars. */
function planned(set: MeasureSet, period: Period, sink: StreamSink): readonly Cell[] | null {
  try {
    return planCells(set, period);
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    sink.fatal.push(...error.issues.map((issue) => ({ ...issue, path: "/period" })));
    return null;
  }
}

/** Ids without repetition, by UTF-16 code units. */
function listed(ids: readonly string[], options: ExactOptions): readonly string[] {
  const only = options.only === undefined ? null : new Set(options.only);
  return [...new Set(ids)].filter((id) => only === null || only.has(id)).sort();
}

/** The places of the measures at the evaluated period, by id. */
function currentPlaces(cells: readonly Cell[]): readonly number[] {
  return cells
    .map(({ node, isCurrent }, place) => ({ id: node.id, isCurrent, place }))
    .filter(({ isCurrent }) => isCurrent)
    .sort(byText(({ id }) => id))
    .map(({ place }) => place);
}

/** What was left out, in the order of streams and records. */
export function sortedLeftOut(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...leftOut].sort((a, b) =>
    a.stream === b.stream ? a.index - b.index : a.stream < b.stream ? -1 : 1,
  );
}
