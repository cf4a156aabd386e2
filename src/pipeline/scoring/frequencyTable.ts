import { byText } from "../../kernel/order/index.js";
import type { LeadRule } from "./leadRule.js";
import type { ReadLead } from "./readLeads.js";
import type { LeadFrequencies, LeadFrequency } from "./types.js";

/** A row in the making. */
export interface TableRow {
  readonly team: string | null;
  /** Null of the row that counts the leads themselves. */
  readonly field: string | null;
  readonly value: string | null;
  won: number;
  lost: number;
}

/** Frequencies in the making, by {@link keyOf}. */
export type FrequencyTable = Map<string, TableRow>;

type Place = Pick<TableRow, "team" | "field" | "value">;

/** The key of a row; no two rows have the same one. */
export function keyOf({ team, field, value }: Place): string {
  return JSON.stringify([team, field, value]);
}

/** Adds to a row, which is made where there is none. */
export function addTo(table: FrequencyTable, place: Place, won: number, lost: number): void {
  const key = keyOf(place);
  const row = table.get(key);
  if (row === undefined) table.set(key, { ...place, won, lost });
  else {
    row.won += won;
    row.lost += lost;
  }
}

/** The rows that a closed lead counts in. */
export function placesOf(
  { outcome, team, stageId, values }: ReadLead,
  { stages, fields }: LeadRule,
): readonly Place[] {
  const last = outcome === "won" ? Number.POSITIVE_INFINITY : (stages?.places.get(stageId ?? "") ?? -1);
  const through = stages?.ids.filter((_, place) => place <= last) ?? [];
  return [
    { team, field: null, value: null },
    ...through.map((value) => ({ team, field: stages?.field ?? null, value })),
    ...fields.flatMap(({ id, unset }, index): readonly Place[] => {
      const own = values[index] ?? [];
      if (own.length > 0) return own.map((value) => ({ team, field: id, value }));
      return unset === "count" ? [{ team, field: id, value: null }] : [];
    }),
  ];
}

/** Counts a lead, or takes it out again with -1; an open one changes nothing. */
export function countLead(table: FrequencyTable, lead: ReadLead, rule: LeadRule, by: 1 | -1): void {
  if (lead.outcome === "open") return;
  const [won, lost] = lead.outcome === "won" ? [by, 0] : [0, by];
  for (const place of placesOf(lead, rule)) addTo(table, place, won, lost);
}

/** Whether a lead can be taken out: every row that it counts in has it. */
export function holds(table: FrequencyTable, lead: ReadLead, rule: LeadRule): boolean {
  const side = lead.outcome;
  if (side === "open") return true;
  return placesOf(lead, rule).every((place) => (table.get(keyOf(place))?.[side] ?? 0) > 0);
}

/** The table as plain data: sorted, without empty rows. */
export function writeTable(table: FrequencyTable, { document }: LeadRule): LeadFrequencies {
  const leads: { readonly team: string | null; readonly won: number; readonly lost: number }[] = [];
  const counts: LeadFrequency[] = [];
  for (const { team, field, value, won, lost } of table.values()) {
    if (won === 0 && lost === 0) continue;
    if (field === null) leads.push({ team, won, lost });
    else counts.push({ team, field, value, won, lost });
  }
  // What is not set comes first: a mark before a text makes it larger than none.
  const mark = (text: string | null) => (text === null ? "" : `.${text}`);
  return {
    kind: "leadFrequencies",
    scoringId: document.id,
    leads: leads.sort(byText(({ team }) => mark(team))),
    counts: counts.sort(
      byText(
        ({ team }) => mark(team),
        ({ field }) => field,
        ({ value }) => mark(value),
      ),
    ),
  };
}
