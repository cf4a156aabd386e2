import type { Period } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import { checkText, type Faults, readMeasures, readPeriod } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "ownerId", "measures"]);

/** Whose measures an entry holds, of which period, and its place. */
export interface PeriodEntry {
  readonly ownerId: string | null;
  readonly period: Period;
  readonly index: number;
}

/** Measures of other periods than that of the facts; `null` stands for the person. */
export interface ReadPeriods {
  readonly entries: readonly PeriodEntry[];
  of(ownerId: string | null, period: Period): Readings | undefined;
}

/** Reads the measures of other periods; whoever is at fault stays out. */
export function readPeriods(value: unknown, personId: string | null, faults: Faults): ReadPeriods {
  const found = new Map<string, Readings>();
  const entries: PeriodEntry[] = [];
  for (const [index, item] of (ownItems(value, "/periods", faults.issues) ?? []).entries()) {
    const entry = readEntry(item, index, faults);
    if (entry === null) continue;
    const { period, readings } = entry;
    const ownerId = entry.ownerId === personId ? null : entry.ownerId;
    const name = nameOfPeriod(ownerId, period);
    if (found.has(name)) {
      leave(faults, index, [twice(index, period, ownerId)]);
      continue;
    }
    entries.push({ ownerId, period, index });
    found.set(name, readings);
  }
  return { entries, of: (ownerId, period) => found.get(nameOfPeriod(ownerId, period)) };
}

function readEntry(
  item: unknown,
  index: number,
  faults: Faults,
): { readonly period: Period; readonly ownerId: string | null; readonly readings: Readings } | null {
  const path = `/periods/${index}`;
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, FIELDS);
  const period = fields === null ? null : readPeriod(fields, "period", path, issues);
  const ownerId = fields?.has("ownerId") ? checkText(fields.get("ownerId"), `${path}/ownerId`, issues) : null;
  const own: Faults = { issues: [], leftOut: [] };
  const measures = fields?.has("measures")
    ? readMeasures(fields.get("measures"), own)
    : new Map<string, null>();
  faults.issues.push(...own.issues.map((issue) => ({ ...issue, path: path + issue.path })));
  if (issues.length > 0 || period === null) {
    leave(faults, index, issues);
    return null;
  }
  faults.leftOut.push(
    ...own.leftOut.map((left) => ({ ...left, id: cut(`${period.id}.${left.id}`), stream: "periods", index })),
  );
  return { period, ownerId, readings: { measures, attributes: new Map() } };
}

function leave(faults: Faults, index: number, issues: readonly Issue[]): void {
  faults.issues.push(...issues);
  const reason = issues[0]?.code ?? "document.wrong_type";
  faults.leftOut.push({ id: `#${index}`, stream: "periods", index, reason, amount: null });
}

function twice(index: number, period: Period, ownerId: string | null): Issue {
  const whose = ownerId === null ? "the person" : quoted(ownerId);
  const message = `The measures of ${whose} in ${period.id} stand twice. Join both, or correct one of the periods.`;
  return documentIssue("document.duplicate_id", `/periods/${index}/period`, message, { id: period.id });
}

/** Whose period it is; a period is known by its days, however it is written. */
export function nameOfPeriod(ownerId: string | null, { from, to }: Pick<Period, "from" | "to">): string {
  return JSON.stringify([ownerId, from, to]);
}
