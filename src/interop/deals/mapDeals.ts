import {
  capIssues,
  type Issue,
  ownFields,
  ownItems,
  type Severity,
  unwrap,
} from "../../kernel/issue/index.js";
import type { ReadConfig } from "../config/readConfig.js";
import type { CrmSpec } from "../crm/crmSpec.js";
import { readMoment } from "../fields/readMoment.js";
import { readMoney } from "../fields/readMoney.js";
import type { Entry } from "../history/entry.js";
import { ownEntries } from "../history/ownEntries.js";
import { type EntriesByDeal, readRows } from "../history/readRows.js";
import { columnsByField } from "../history/toEntry.js";
import type { MappedDeals } from "../types.js";
import { columnsFor } from "./columnsFor.js";
import { type Mapping, mapDeal, type OneDeal } from "./mapDeal.js";
import { openRecords } from "./openRecords.js";
import { leaveOut, type SourceRecord, type Told, tell } from "./sourceRecord.js";

type Identified = SourceRecord & { readonly id: string };

/** Brings the records of a CRM into neutral terms. */
export function mapDeals(given: unknown, spec: CrmSpec, config: ReadConfig): MappedDeals {
  const told: Told = { issues: [], leftOut: [] };
  const lists = listsOf(given, spec);
  const mapping = mappingOf(spec, config);
  const { kept, outcomes } = keptDeals(lists.get("deals"), mapping, told);
  const { book, columns, context } = mapping;
  const reader = { context, columns: columnsByField(columns), stageKeys: book.keys };
  const entries: EntriesByDeal = new Map();
  for (const stream of ["history", "fieldHistory"] as const) {
    const shape = spec[stream];
    const rows = lists.get(stream);
    if (shape !== undefined && rows !== undefined)
      readRows({ stream, given: rows, shape }, spec, outcomes, reader, entries, told);
  }
  const deals = kept.map((record): OneDeal => {
    const own = ownEntries(record, spec, reader, told);
    const all = oneStream([...own.entries, ...(entries.get(record.id) ?? [])], spec);
    return mapDeal(record, { entries: all, isWhole: own.isWhole }, mapping, told);
  });
  return {
    deals: deals.map(({ deal }) => deal),
    changes: deals.flatMap(({ changes }) => changes),
    fieldChanges: deals.flatMap(({ fieldChanges }) => fieldChanges),
    issues: capIssues(worstFirst(told.issues), config.config.maxIssues),
    leftOut: told.leftOut,
    unmapped: deals.flatMap(({ unmapped }) => (Object.keys(unmapped.fields).length > 0 ? [unmapped] : [])),
  };
}

/** The lists of records; one that is no list, or that the CRM does not have, is refused. */
function listsOf(given: unknown, spec: CrmSpec): ReadonlyMap<string, unknown> {
  const issues: Issue[] = [];
  const known = [
    "deals",
    ...(["history", "fieldHistory"] as const).filter((name) => spec[name] !== undefined),
  ];
  const fields = ownFields(given, "", issues, new Set(known));
  if (fields === null || issues.length > 0) return unwrap({ ok: false, issues });
  for (const name of known)
    if (name === "deals" || fields.has(name)) ownItems(fields.get(name), `/${name}`, issues);
  return issues.length > 0 ? unwrap({ ok: false, issues }) : fields;
}

function mappingOf(spec: CrmSpec, { book, config, dateOf, fields }: ReadConfig): Mapping {
  const { categories, epochs, percentPlaces } = spec;
  const context = { dateOf, epochs, percentPlaces, categories };
  return { spec, columns: columnsFor(spec, fields), context, book, currency: config.currency ?? null };
}

/** The records that count, and of each id whether it does. */
function keptDeals(given: unknown, { columns, context, spec }: Mapping, told: Told) {
  const money = columns.find(({ to }) => to === "amount")?.from[0] ?? "";
  const amountOf = ({ fields }: SourceRecord): string | null => {
    const { value } = readMoney(fields.get(money), context);
    return typeof value === "string" ? value : null;
  };
  const outcomes = new Map<string, string | null>();
  const kept: Identified[] = [];
  const opening = {
    stream: "deals",
    open: spec.open,
    ids: spec.ids,
    needsId: true,
    amountOf,
    changedAt: ({ fields }: SourceRecord) => {
      const field = spec.modified.find((name) => fields.has(name));
      return field === undefined ? null : (readMoment(fields.get(field), context)?.at ?? null);
    },
  };
  openRecords(given, opening, told, (record) => {
    const { id } = record;
    if (id === null) return;
    const refusal = refusalOf(record, spec, told);
    outcomes.set(id, refusal);
    if (refusal === null) kept.push({ ...record, id });
    else leaveOut(record, refusal, amountOf(record), told);
  });
  for (const { id, reason, stream } of told.leftOut)
    if (stream === "deals" && !outcomes.has(id)) outcomes.set(id, reason);
  // Those of several deliveries come last.
  return { kept: kept.sort((a, b) => a.index - b.index), outcomes };
}

function refusalOf(record: SourceRecord, { deleted, object }: CrmSpec, told: Told): string | null {
  const said = object === undefined ? undefined : record.fields.get(object.field);
  if (object !== undefined && typeof said === "string" && said !== object.name) {
    const message = `The record is of another object than ${object.name}, and its fields have other names. Name the right object in the configuration.`;
    tell(record, object.field, { code: "interop.wrong_object", message }, told);
    return "interop.wrong_object";
  }
  const field = deleted(record.fields);
  if (field === null) return null;
  const message =
    "The record is deleted or archived in the CRM. It is left out, and so are the rows of its history.";
  tell(record, field, { code: "interop.deleted_record", message, severity: "warning" }, told);
  return "interop.deleted_record";
}

/** Of the two histories that may tell of a field, one: the same change must not count twice. */
function oneStream(entries: readonly Entry[], { finerInFieldHistory }: CrmSpec): readonly Entry[] {
  const [first] = entries;
  if (entries.every(({ stream }) => stream === first?.stream)) return entries;
  const inHistory = fieldsIn(entries, "history");
  const inFieldHistory = fieldsIn(entries, "fieldHistory");
  return entries.filter(({ field, stream }) => {
    if (!inHistory.has(field) || !inFieldHistory.has(field)) return true;
    return stream === (finerInFieldHistory && field !== "stageId" ? "fieldHistory" : "history");
  });
}

function fieldsIn(entries: readonly Entry[], stream: Entry["stream"]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.stream === stream ? [entry.field] : [])));
}

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** Errors before warnings, so that a cut takes the least. */
function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}
