import type { FieldChange, StageChange } from "../../records/index.js";
import type { Column, CrmSpec } from "../crm/crmSpec.js";
import type { PlainValue, ReadContext } from "../fields/fieldReader.js";
import type { Entry } from "../history/entry.js";
import { expectedBefore, fieldChangesOf } from "../history/fieldHistory.js";
import type { Move } from "../history/stageMoves.js";
import { withSequence } from "../history/withSequence.js";
import type { StageBook } from "../stages/stageBook.js";
import type { MappedDeal, UnmappedFields } from "../types.js";
import { checkDates, checkFields, checkStatus, textOf } from "./checkDeal.js";
import { closedSpans, closingMove } from "./dealClosing.js";
import { dealMoves } from "./dealMoves.js";
import { type DealValues, dealValues, unusedFields } from "./dealValues.js";
import { type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** What is the same for all deals. */
export interface Mapping {
  readonly spec: CrmSpec;
  readonly columns: readonly Column[];
  readonly context: ReadContext;
  readonly book: StageBook;
  readonly currency: string | null;
}

/** One deal with all that its record and its history say. */
export interface OneDeal {
  readonly deal: MappedDeal;
  readonly changes: readonly StageChange[];
  readonly fieldChanges: readonly FieldChange[];
  readonly unmapped: UnmappedFields;
}

/** Brings one record with its history into neutral terms. */
export function mapDeal(
  record: SourceRecord & { readonly id: string },
  { entries, isWhole }: { readonly entries: readonly Entry[]; readonly isWhole: boolean },
  { book, columns, context, currency, spec }: Mapping,
  told: Told,
): OneDeal {
  const read = dealValues(record, columns, context, told);
  const { sources, used, values } = read;
  const [stageId, pipelineId] = [textOf(values.get("stageId")), textOf(values.get("pipelineId"))];
  const status = stageId === null ? null : book.statusIn(pipelineId, stageId);
  checkFields(record, read, spec, book, told);
  checkStatus(record, status, spec, told);
  const stageField = sources.get("stageId") ?? "stageId";
  const ofStage = entries.filter(({ field }) => field === "stageId");
  const moves = dealMoves({ record, stageId, stageField, entries: ofStage, isWhole }, spec, context, told);
  const statusWas = (key: string) => book.statusWas(pipelineId, key);
  const others = entries.filter(({ field }) => field !== "stageId");
  const dates = datesOf(record, status !== null && status !== "open", read, moves, others, statusWas, told);
  const createdOn = textOf(values.get("createdOn"));
  checkDates(record, { createdOn, ...dates }, moves, stageField, told);
  for (const field of spec.ids) used.add(field);
  used.add("propertiesWithHistory");
  return {
    deal: dealOf(record.id, status, read, dates, currency),
    changes: withSequence(moves.map((move, index) => changeOf(record.id, move, index))),
    fieldChanges: fieldChangesOf(record.id, others, closedSpans(moves, statusWas)),
    unmapped: { id: record.id, fields: unusedFields(record, used, told) },
  };
}

interface Dates {
  readonly closedOn: string | null;
  readonly expectedCloseOn: string | null;
  /** The field that the closing is told at. */
  readonly closedField: string;
}

/**
 * The close date of a CRM is a forecast while the deal is open and may be anything afterwards: the day of closing is that of
 * the move, and what was expected is what the close date was before it.
 */
function datesOf(
  record: SourceRecord,
  isClosed: boolean,
  { sources, used, values }: DealValues,
  moves: readonly Move[],
  entries: readonly Entry[],
  statusWas: Parameters<typeof closingMove>[1],
  told: Told,
): Dates {
  const closeDate = textOf(values.get("expectedCloseOn"));
  const field = sources.get("expectedCloseOn") ?? sources.get("stageId") ?? "stageId";
  const own = { closedOn: textOf(values.get("closedOn")), closedField: sources.get("closedOn") ?? field };
  if (!isClosed) {
    // A day of closing that a field of one's own tells of a deal that is open has no place, and is kept.
    if (own.closedOn !== null) used.delete(own.closedField);
    return { closedOn: null, expectedCloseOn: closeDate, closedField: field };
  }
  const stands = moves.at(-1)?.stageId === values.get("stageId");
  const closing = stands ? closingMove(moves, statusWas) : null;
  const expectedCloseOn = closing === null ? null : expectedBefore(entries, closing.at);
  const isOwn = own.closedOn !== null;
  if (isOwn || closing !== null) {
    if (closeDate !== expectedCloseOn) used.delete(sources.get("expectedCloseOn") ?? "");
    return isOwn
      ? { ...own, expectedCloseOn }
      : { closedOn: closing?.on ?? null, expectedCloseOn, closedField: sources.get("stageId") ?? field };
  }
  if (closeDate === null) {
    const message =
      "The deal is closed and says nowhere when. Hand over its history, or no period will count it.";
    tell(record, field, { code: "interop.no_closing_date", message, severity: "warning" }, told);
  } else {
    const message = `There is no history of the closing, so that the close date ${closeDate} is taken, which may be a forecast. Hand over the history of stages.`;
    const params = { closedOn: closeDate };
    tell(record, field, { code: "interop.closing_assumed", message, severity: "warning", params }, told);
  }
  return { closedOn: closeDate, expectedCloseOn, closedField: field };
}

/** Fields that a neutral deal lacks where they are not known, instead of having null. */
const NEVER_NULL: ReadonlySet<string> = new Set(["ownerId", "productId", "stageId", "currency"]);

function dealOf(
  id: string,
  status: MappedDeal["status"],
  { values }: DealValues,
  { closedOn, expectedCloseOn }: Dates,
  currency: string | null,
): MappedDeal {
  const fields = new Map<string, PlainValue>([["status", status], ...values]);
  if (currency !== null && (values.get("currency") ?? null) === null) fields.set("currency", currency);
  fields.set("closedOn", closedOn);
  // One at fault stays away, or it would be emptied when the deal is written back.
  if (values.has("expectedCloseOn")) fields.set("expectedCloseOn", expectedCloseOn);
  const known = [...fields].filter(([name, value]) => value !== null || !NEVER_NULL.has(name));
  // The reader of each column gives what its field of the deal holds.
  return { id, ...Object.fromEntries(known) } as MappedDeal;
}

function changeOf(dealId: string, { from, id, on, stageId }: Move, index: number): StageChange {
  return {
    id: id ?? `${dealId}/stageId/${index + 1}`,
    dealId,
    fromStageId: from,
    stageId,
    changedOn: on,
  };
}
