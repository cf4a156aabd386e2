import { quoted } from "../../kernel/issue/index.js";
import type { CrmSpec } from "../crm/crmSpec.js";
import { isEmpty, type ReadContext } from "../fields/fieldReader.js";
import { readMoment } from "../fields/readMoment.js";
import { type Entry, inTime } from "../history/entry.js";
import { type Move, stageMoves } from "../history/stageMoves.js";
import { type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** What the moves of a deal are derived from. */
export interface MovesOf {
  readonly record: SourceRecord;
  readonly stageId: string | null;
  readonly stageField: string;
  /** Entries of the stage alone. */
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
}

/**
 * The moves of a deal. Where they end in another stage than the deal stands in, and the deal says since when it is there, that is
 * a move of its own.
 */
export function dealMoves(of: MovesOf, spec: CrmSpec, context: ReadContext, told: Told): readonly Move[] {
  const { entries, isWhole, record, stageField, stageId } = of;
  const moves = stageMoves(entries);
  tellHole(of, told);
  const last = moves.at(-1);
  if (stageId === null || last?.stageId === stageId) {
    if (!isWhole && last !== undefined) tellIncomplete(record, stageField, onlyLast, told);
    return moves;
  }
  const since = sinceWhen(record, spec.stageSince(stageId), context, told);
  if (since !== null && (last === undefined || since.moment.at >= last.at)) {
    tellIncomplete(record, since.field, last === undefined ? onlyOne : oneMissing(last, stageId), told);
    return [...moves, { stageId, from: last?.stageId ?? null, ...since.moment, id: null }];
  }
  if (last !== undefined) tellIncomplete(record, stageField, behind(last, stageId), told);
  return moves;
}

/** Tells the first row that names another stage after its own than the one that the history has there. */
function tellHole({ entries, record, stageField, stageId }: MovesOf, told: Told): void {
  const sorted = [...entries].sort(inTime);
  for (const [index, { next, to }] of sorted.entries()) {
    // A deal that stands elsewhere than its last row is told already.
    const after = index + 1 < sorted.length ? sorted[index + 1]?.to : to === stageId ? null : next;
    if (next === undefined || next === after || next === to) continue;
    tellIncomplete(record, stageField, hole(String(to), next), told);
    return;
  }
}

function sinceWhen(record: SourceRecord, fields: readonly string[], context: ReadContext, told: Told) {
  for (const field of fields) {
    const value = record.fields.get(field);
    if (isEmpty(value)) continue;
    const moment = readMoment(value, context);
    if (moment !== null) return { field, moment };
    tell(record, field, { code: "interop.bad_date", message: noMoment }, told);
  }
  return null;
}

function tellIncomplete(record: SourceRecord, field: string, message: string, told: Told): void {
  tell(record, field, { code: "interop.history_incomplete", message, severity: "warning" }, told);
}

const noMoment =
  "The value is no instant with an offset, so that the entry into the stage is not known. Correct it in the CRM, or ask for another form of it.";
const onlyOne =
  "There is no history, so that the entry into the present stage is the only move that is known. Hand over the history of stages.";
const onlyLast =
  "Only the last entry into each stage is known; earlier visits are lost. Ask for the whole history of the stage.";

function oneMissing({ stageId }: Move, now: string): string {
  return `The history ends in ${quoted(stageId)} and the deal stands in ${quoted(now)}: the move is taken from this field. Hand over the later rows.`;
}

function hole(stageId: string, next: string): string {
  return `The history says that ${quoted(next)} came after ${quoted(stageId)}, and has no such row there. Hand over the missing rows.`;
}

function behind({ stageId }: Move, now: string): string {
  return `The history ends in ${quoted(stageId)} and the deal stands in ${quoted(now)}. Hand over the later rows.`;
}
