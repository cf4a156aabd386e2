import { adjoins, type Period } from "../../kernel/calendar/index.js";
import { readPeriod, readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { SimulationCode } from "./codes.js";

/** The facts of one person and one period, and where they stood. */
export interface HistoryPeriod {
  readonly index: number;
  readonly period: Period;
  /** Their own data properties; what they hold is judged where they are evaluated. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whether there is a gap before it, so that nothing is carried into it. */
  readonly startsAnew: boolean;
}

/** The past of one person, in order of time. */
export interface HistoryPerson {
  readonly personId: string;
  readonly periods: readonly HistoryPeriod[];
}

/** A history by person, in the order of their ids. */
export interface History {
  readonly people: readonly HistoryPerson[];
  readonly warnings: readonly Issue[];
}

type Item = Omit<HistoryPeriod, "startsAnew"> & { readonly personId: string };

/** Reads whose and when each of the facts are; every fault goes to `issues`. The order of the list is of no account. */
export function readHistory(history: unknown, issues: Issue[]): History {
  const items = ownItems(history, "/history", issues) ?? [];
  const read = items.flatMap((item, index) => readItem(item, index, issues) ?? []);
  if (read.length === 0 && issues.length === 0) issues.push(nothing());
  const byPerson = new Map<string, Item[]>();
  for (const item of read) {
    const own = byPerson.get(item.personId);
    if (own === undefined) byPerson.set(item.personId, [item]);
    else own.push(item);
  }
  const warnings: Issue[] = [];
  const people = [...byPerson]
    .sort(byText(([key]) => key))
    .map(([personId, own]) => ({ personId, periods: inOrder(own, warnings, issues) }));
  return { people, warnings };
}

function readItem(item: unknown, index: number, issues: Issue[]): Item | null {
  const path = `/history/${index}`;
  const fields = ownFields(item, path, issues);
  if (fields === null) return null;
  const personId = readText(fields, "personId", path, issues);
  const period = readPeriod(fields, "period", path, issues);
  if (personId === null || period === null) return null;
  return { index, personId, period, facts: Object.fromEntries(fields) };
}

function inOrder(items: readonly Item[], warnings: Issue[], issues: Issue[]): readonly HistoryPeriod[] {
  const sorted = [...items].sort(byText((each) => each.period.from));
  return sorted.map(({ personId, ...item }, place) => {
    const before = sorted[place - 1];
    if (before === undefined) return { ...item, startsAnew: true };
    if (before.period.to > item.period.from) issues.push(twice(before, { personId, ...item }));
    const startsAnew = !adjoins(before.period, item.period);
    if (startsAnew && before.period.to < item.period.from) warnings.push(gap(before, { personId, ...item }));
    return { ...item, startsAnew };
  });
}

function nothing(): Issue<SimulationCode> {
  const message = "There is no history to replay. Hand over the facts of at least one person and period.";
  return issueOf<SimulationCode>("incentives.empty_simulation", "/history", message);
}

function twice(before: Item, { personId, period, index }: Item): Issue<SimulationCode> {
  const message = `${quoted(personId)} stands in ${before.period.id} and in ${period.id}, which share days. Join the two, or remove one.`;
  const params = { personId: personId.slice(0, 80), period: period.id };
  return issueOf<SimulationCode>("incentives.duplicate_period", `/history/${index}`, message, params);
}

function gap(before: Item, { personId, period, index }: Item): Issue<SimulationCode> {
  const message = `Between ${before.period.id} and ${period.id} of ${quoted(personId)} days are missing, so that totals start anew. Add the periods between.`;
  const params = { personId: personId.slice(0, 80), period: period.id };
  return issueOf<SimulationCode>("incentives.history_gap", `/history/${index}`, message, params, "warning");
}
