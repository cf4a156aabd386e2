import type { Period } from "../calendar/index.js";
import { capIssues, isAttainmentError, type LeftOut, type Result } from "../issue/index.js";
import type { MeasureSet } from "./buildMeasures.js";
import { evaluatePerson } from "./evaluatePerson.js";
import { measureIssue } from "./measureIssue.js";
import { type Cell, planCells } from "./planCells.js";
import { readGiven } from "./readGiven.js";
import { readMeasuresFacts } from "./readMeasuresFacts.js";
import { readStream, type StreamSink } from "./readStream.js";
import { planStreams } from "./streamPlan.js";
import type { MeasuresOptions, MeasuresResult } from "./types.js";

/** Evaluates compiled measures on facts of which nothing is known. */
export function evaluateMeasures(
  set: MeasureSet,
  facts: unknown,
  options: MeasuresOptions = {},
): Result<MeasuresResult> {
  const sink = newSink(options);
  const frame = readMeasuresFacts(facts, set.streams, set.fiscalYear, sink);
  const cells = frame === null ? null : planned(set, frame.period, sink);
  if (frame === null || cells === null)
    return { ok: false, issues: capIssues(sink.fatal, options.maxIssues) };
  const given = readGiven(frame.given, frame.period, (id) => set.byId.has(id), set.fiscalYear, sink);
  for (const plan of planStreams(set.streams, cells))
    readStream(plan, frame.records.get(plan.stream) ?? [], sink);
  const report = options.onInvalid === "report";
  if (sink.faults.length > 0 && !report)
    return { ok: false, issues: capIssues(sink.faults, options.maxIssues) };
  const people = listed([...frame.people, ...given.people, ...sink.people], options);
  if (options.trace !== undefined && people.length > 1) {
    const message = `A trace is for one person, and ${people.length} are listed. Name one in the option only.`;
    return { ok: false, issues: [measureIssue("measure.trace_one_person", "/options/trace", message)] };
  }
  const shown = currentPlaces(cells);
  const evaluated = people.map((person) => evaluatePerson(person, cells, shown, given, options));
  return {
    ok: true,
    data: {
      value: String(sink.counted),
      issues: capIssues([...sink.faults, ...sink.warnings], options.maxIssues),
      period: frame.period.id,
      people: evaluated.map(({ measures }, index) => ({ id: people[index] ?? "", measures })),
      ...(options.credits === true ? { credits: evaluated.flatMap(({ credits }) => credits) } : {}),
      ...(report ? { leftOut: sorted(sink.leftOut) } : {}),
    },
  };
}

function newSink(options: MeasuresOptions): StreamSink {
  const only = options.only === undefined ? null : new Set(options.only);
  const keeps = options.credits === true || options.trace !== undefined;
  return {
    fatal: [],
    faults: [],
    warnings: [],
    leftOut: [],
    people: new Set(),
    keepsEntries: (person) => keeps && (only === null || only.has(person)),
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
function listed(ids: readonly string[], options: MeasuresOptions): readonly string[] {
  const only = options.only === undefined ? null : new Set(options.only);
  return [...new Set(ids)].filter((id) => only === null || only.has(id)).sort();
}

/** The places of the measures at the evaluated period, by id. */
function currentPlaces(cells: readonly Cell[]): readonly number[] {
  return cells
    .map(({ node, isCurrent }, place) => ({ id: node.id, isCurrent, place }))
    .filter(({ isCurrent }) => isCurrent)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ place }) => place);
}

function sorted(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...leftOut].sort((a, b) =>
    a.stream === b.stream ? a.index - b.index : a.stream < b.stream ? -1 : 1,
  );
}
