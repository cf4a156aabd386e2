import { containsDate, type Period } from "../../../kernel/calendar/index.js";
import { type Faults, readText } from "../../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../../kernel/issue/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { PartnerFactsCode } from "../codes.js";
import { readDate } from "./readFields.js";

/** What every dated fact has. */
interface Dated {
  readonly id: string;
  readonly date: string;
}

/** How one kind of dated facts is read. */
export interface DatedList<Item extends Dated> {
  readonly stream: string;
  readonly known: ReadonlySet<string>;
  /** Ids that are taken already. */
  readonly taken?: ReadonlySet<string>;
  readonly period: Period;
  read(base: Dated, fields: Fields, path: string, issues: Issue[]): Item | null;
}

/** The sound facts of a list, by date and id. Of several with one id none is kept: it is not clear which is meant. */
export function readDatedList<Item extends Dated>(
  value: unknown,
  list: DatedList<Item>,
  faults: Faults,
): readonly Item[] {
  const items = value === undefined ? [] : (ownItems(value, `/${list.stream}`, faults.issues) ?? []);
  const read = items.map((item, index) => readItem(item, index, list));
  const counts = new Map<string, number>();
  for (const { id } of read) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sound = read.flatMap(({ id, item, own, index }) => {
    const path = `/${list.stream}/${index}`;
    if (id !== null && (counts.get(id) !== 1 || list.taken?.has(id) === true))
      own.push(duplicateFact(id, path));
    if (own.length === 0 && item !== null) return [item];
    for (const issue of own) faults.issues.push(issue);
    const reason = own[0]?.code ?? "document.wrong_type";
    faults.leftOut.push({
      id: (id ?? `#${index}`).slice(0, 80),
      stream: list.stream,
      index,
      reason,
      amount: null,
    });
    return [];
  });
  return sound.sort(
    byText(
      ({ date }) => date,
      ({ id }) => id,
    ),
  );
}

function readItem<Item extends Dated>(value: unknown, index: number, list: DatedList<Item>) {
  const path = `/${list.stream}/${index}`;
  const own: Issue[] = [];
  const fields = ownFields(value, path, own, list.known);
  if (fields === null) return { id: null, item: null, own, index };
  const id = readText(fields, "id", path, own);
  const date = readDate(fields, "date", path, own);
  if (date !== null && !containsDate(list.period, date)) own.push(outside(date, list.period, path));
  // Read with a stand-in where the frame is at fault, so that every fault is found.
  const item = list.read({ id: id ?? "", date: date ?? list.period.from }, fields, path, own);
  return { id, item, own, index };
}

/** The fault of an id that another fact of its kind has. */
export function duplicateFact(id: string, path: string): Issue<PartnerFactsCode> {
  const message = `The id ${quoted(id)} stands twice. Give each its own.`;
  return issueOf<PartnerFactsCode>("tiers.duplicate_partner_fact", `${path}/id`, message, {
    id: id.slice(0, 80),
  });
}

function outside(date: string, period: Period, path: string): Issue<PartnerFactsCode> {
  const message = `${date} lies outside the period ${period.id}. Evaluate the period that it lies in.`;
  return issueOf<PartnerFactsCode>("tiers.outside_partner_period", `${path}/date`, message, {
    date,
    period: period.id,
  });
}
