import type { PersonCredit } from "../../incentives/crediting/index.js";
import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Fields, ownItems, ownValue } from "../../kernel/issue/index.js";
import { isPeriodSum } from "../isPeriodSum.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState } from "../types.js";
import { type RecordsByStream, textOf } from "./splitRecords.js";

/** Who is paid by each record. */
export type PaidRecords = ReadonlyMap<string, ReadonlySet<string>>;

/** What says by which records people are paid. */
export interface Grounds {
  readonly records: RecordsByStream;
  readonly credits: ReadonlyMap<string, readonly PersonCredit[]>;
  readonly people: readonly PersonState[];
}

/**
 * Who is paid by which record in a plan that waits for cash: those who are credited with it, those whose measure sums it,
 * and those of whom something of it is held.
 */
export function paidRecords(program: ProgramFunction, { records, credits, people }: Grounds): PaidRecords {
  const paid = new Map<string, Set<string>>();
  const add = (recordId: string | null | undefined, personId: string): void => {
    if (typeof recordId === "string") paid.set(recordId, (paid.get(recordId) ?? new Set()).add(personId));
  };
  for (const [person, list] of credits) for (const { recordId } of list) add(recordId, person);
  for (const { stream, person: field } of summedByPlans(program))
    for (const [person, list] of records.get(stream) ?? [])
      for (const { item } of list) if (textOf(item, field) === person) add(textOf(item, "id"), person);
  for (const { id, plans } of people)
    for (const { balances = [], cash = [] } of plans)
      for (const { recordId } of [...balances.flatMap(({ parts }) => parts), ...cash]) add(recordId, id);
  return paid;
}

/** The amounts of these records; where streams share an id, deals go first. */
export function amountsOfRecords(
  program: ProgramFunction,
  records: Fields,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const { documents, streams } = program;
  const names = [
    streams.deals,
    ...documents.crediting.map(({ document }) => document.event.from),
    ...summedByPlans(program).map(({ stream }) => stream),
  ];
  const amounts = new Map<string, string>();
  for (const name of new Set(names)) {
    for (const item of ownItems(records.get(name) ?? [], "", []) ?? []) {
      const id = textOf(item, "id") ?? "";
      const amount = parseDecimal(ownValue(item, "amount"));
      if (wanted.has(id) && !amounts.has(id) && typeof amount === "object" && amount.units > 0)
        amounts.set(id, formatDecimal(amount));
    }
  }
  return amounts;
}

/** Measures that plans with a wait for cash read deal by deal. */
function summedByPlans({ documents }: ProgramFunction) {
  const names = new Set(documents.plans.flatMap(({ needsCash, needs }) => (needsCash ? needs.measures : [])));
  return [...names].flatMap((name) => {
    const node = documents.measures.byId.get(name);
    return isPeriodSum(node) ? [node] : [];
  });
}
