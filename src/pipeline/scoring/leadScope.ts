import { addFractions, type Fraction, multiplyFractions, wholeFraction } from "../../kernel/decimal/index.js";
import type { FrequencyTable, TableRow } from "./frequencyTable.js";
import type { LeadRule } from "./leadRule.js";

/** Leads that were won, and lost. */
export interface Share {
  readonly won: Fraction;
  readonly lost: Fraction;
}

/** How often a value was won and lost: with smoothing, and as it was counted. */
export interface ValueCount extends Share {
  readonly counted: number;
}

/** The values of a field, and all of them together. */
export interface FieldCounts {
  readonly values: ReadonlyMap<string | null, ValueCount>;
  readonly total: Share;
}

/** What the leads of a team tell, or those of all teams. */
export interface LeadScope {
  /** Null of all teams. */
  readonly team: string | null;
  readonly sample: { readonly won: number; readonly lost: number };
  /** By field; the stage has its field too. */
  readonly fields: ReadonlyMap<string, FieldCounts>;
}

/** Finds the scope of a team: its own, or that of all where it has none; each is made once. */
export function scopesOf(table: FrequencyTable, rule: LeadRule): (team: string | null) => LeadScope {
  const byTeam = new Map<string, TableRow[]>();
  for (const row of table.values()) {
    if (row.team === null || row.won + row.lost === 0) continue;
    const rows = byTeam.get(row.team);
    if (rows === undefined) byTeam.set(row.team, [row]);
    else rows.push(row);
  }
  const made = new Map<string | null, LeadScope>();
  return (team) => {
    const rows = team === null ? undefined : byTeam.get(team);
    const name = rows === undefined ? null : team;
    const known = made.get(name) ?? scopeOf(name, rows ?? [...table.values()], rule);
    made.set(name, known);
    return known;
  };
}

/** Each row of a team is smoothed by itself, so that all teams together are smoothed as often as they have rows. */
function scopeOf(team: string | null, rows: readonly TableRow[], rule: LeadRule): LeadScope {
  const sample = { won: 0, lost: 0 };
  const found = new Map<string, Map<string | null, { won: number; lost: number; rows: number }>>();
  for (const { field, value, won, lost } of rows) {
    if (won + lost === 0) continue;
    if (field === null) {
      sample.won += won;
      sample.lost += lost;
      continue;
    }
    const values = found.get(field) ?? new Map<string | null, { won: number; lost: number; rows: number }>();
    found.set(field, values);
    const known = values.get(value) ?? { won: 0, lost: 0, rows: 0 };
    values.set(value, { won: known.won + won, lost: known.lost + lost, rows: known.rows + 1 });
  }
  const minimums = new Map(rule.fields.map(({ id, minimum }) => [id, minimum]));
  const fields = new Map<string, FieldCounts>();
  for (const [field, values] of found) {
    const smoothed = [...values].map(([value, { won, lost, rows: times }]): [string | null, ValueCount] => {
      const added = multiplyFractions(rule.smoothing, wholeFraction(times));
      const plus = (count: number) => addFractions(wholeFraction(count), added);
      return [value, { won: plus(won), lost: plus(lost), counted: won + lost }];
    });
    fields.set(field, { values: new Map(smoothed), total: totalOf(smoothed, minimums.get(field) ?? 0) });
  }
  return { team, sample, fields };
}

/** Values below the minimum say nothing, and take no part in the total either. */
function totalOf(values: readonly (readonly [string | null, ValueCount])[], minimum: number): Share {
  const counted = values.filter(([, each]) => each.counted >= minimum);
  const sum = (side: "won" | "lost") =>
    counted.reduce((all, [, each]) => addFractions(all, each[side]), wholeFraction(0));
  return { won: sum("won"), lost: sum("lost") };
}
