import {
  addDays,
  containsDate,
  type FiscalYear,
  type Period,
  parsePeriod,
  periodOf,
} from "../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { ProgramFactsCode } from "./codes.js";
import type { ProgramFunction } from "./programFunction.js";
import type { ProgramPart } from "./types.js";

/** The span on which each document that falls due is evaluated, by id. What is not there is not due. */
export type DueSpans = ReadonlyMap<string, Period>;

/** What falls due when a period is closed; all spans end with it. */
export function dueSpans(program: ProgramFunction, period: Period): DueSpans {
  const { documents, parts, fiscalYear } = program;
  const { goals, stageModels, segmentations, reviews, trainings, rubrics, ladders, awards, plans } =
    documents;
  const single = [goals, stageModels, segmentations, reviews, trainings, rubrics, ladders, awards].flat();
  const due = new Map<string, Period>();
  for (const id of single.map(({ document }) => document.id)) {
    const span = spanOf(parts.get(id), period, fiscalYear);
    if (span !== null) due.set(id, span);
  }
  for (const plan of plans) {
    const span = spanOf(parts.get(plan.id), period, fiscalYear);
    if (span !== null && plan.versions.some(({ effective }) => overlaps(effective, span)))
      due.set(plan.id, span);
  }
  return due;
}

/** The days of all that falls due: it ends with the period, so that the longest span holds the others. */
export function dueDays(program: ProgramFunction, period: Period): Period {
  const starts = [period, ...dueSpans(program, period).values()].map(({ from }) => from);
  return parsePeriod(`${starts.sort()[0] ?? period.from}/${period.to}`);
}

/** A period that is longer than the cycle of a part would hide that the part falls due several times. */
export function checkCycles({ document, fiscalYear }: ProgramFunction, period: Period): readonly Issue[] {
  return (document.parts ?? []).flatMap((part, index) => {
    const span = enclosing(part, period, fiscalYear);
    if (span.from <= period.from || !isInForce(part, period)) return [];
    const { documentId, every = "period" } = part;
    const message = `${period.id} is longer than the cycle of ${quoted(documentId)} (every ${every}). Close the shorter periods one by one, or use replay.`;
    const params = { period: period.id, documentId: documentId.slice(0, 80), every, part: `/parts/${index}` };
    return [issueOf<ProgramFactsCode>("program.period_longer_than_cycle", "/period", message, params)];
  });
}

function spanOf(
  part: ProgramPart | undefined,
  period: Period,
  fiscalYear: FiscalYear | undefined,
): Period | null {
  if (part === undefined) return period;
  const span = enclosing(part, period, fiscalYear);
  return span.to === period.to && isInForce(part, period) ? span : null;
}

/** The cycle of a document that the last day of the period lies in. */
export function cycleOf({ parts, fiscalYear }: ProgramFunction, documentId: string, period: Period): Period {
  const part = parts.get(documentId);
  return part === undefined ? period : enclosing(part, period, fiscalYear);
}

/** The span of the part's cycle that the last day of the period lies in. */
function enclosing({ every }: ProgramPart, period: Period, fiscalYear: FiscalYear | undefined): Period {
  return every === undefined ? period : periodOf(addDays(period.to, -1), every, fiscalYear);
}

/** All spans end on the last day of the period. */
function isInForce({ effective }: ProgramPart, period: Period): boolean {
  return effective === undefined || containsDate(endless(effective), addDays(period.to, -1));
}

function overlaps(effective: ProgramPart["effective"], span: Period): boolean {
  return effective === undefined || (effective.from < span.to && (effective.to ?? LAST) > span.from);
}

/** After every date. */
const LAST = "9999-12-31";

function endless({ from, to = LAST }: NonNullable<ProgramPart["effective"]>): {
  readonly from: string;
  readonly to: string;
} {
  return { from, to };
}
