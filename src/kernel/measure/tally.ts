import {
  comparison,
  type Decimal,
  type Fraction,
  fractionOf,
  plus,
  quotient,
  scaled,
  wholeFraction,
  ZERO,
} from "../decimal/index.js";
import type { Aggregate } from "./measureNode.js";

/** What one record adds to a measure. */
export interface Entry {
  /** The id of the record. */
  readonly id: string;
  readonly date: string;
  /** The number that is aggregated; one where records are counted. */
  readonly value: Decimal;
  /** What is told apart where distinct values are counted. */
  readonly key: string;
}

/** The running aggregate of the records of one person: of all fields only those that its aggregate needs are kept. */
export interface Tally {
  count: number;
  total: Decimal;
  keys: Set<string> | null;
  best: Entry | null;
}

/** Starts an aggregate of no records. */
export function startTally(): Tally {
  return { count: 0, total: ZERO, keys: null, best: null };
}

/** Counts one record more. */
export function addEntry(aggregate: Aggregate, tally: Tally, entry: Entry): void {
  tally.count += 1;
  rules[aggregate].add(tally, entry);
}

/** Takes over what a tally of the same aggregate has counted of other records. */
export function joinTally(aggregate: Aggregate, tally: Tally, other: Tally): void {
  tally.count += other.count;
  rules[aggregate].join(tally, other);
}

/** What the records come to; nothing sums to zero, but has no mean. */
export function valueOfTally(aggregate: Aggregate, tally: Tally | undefined): Fraction | null {
  return rules[aggregate].value(tally ?? NOTHING);
}

/** Is the first entry before the second one, by date and then by id? */
function isBefore(a: Entry, b: Entry): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}

interface Rule {
  add(tally: Tally, entry: Entry): void;
  join(tally: Tally, other: Tally): void;
  value(tally: Tally): Fraction | null;
}

const NOTHING: Tally = startTally();

const rules: Readonly<Record<Aggregate, Rule>> = {
  sum: summing(({ total }) => fractionOf(total)),
  mean: summing(({ total, count }) => (count === 0 ? null : quotient(total, scaled(count, 0)))),
  count: { add: () => undefined, join: () => undefined, value: ({ count }) => wholeFraction(count) },
  distinct: telling(),
  min: choosing((entry, best) => comparison(entry.value, best.value) < 0),
  max: choosing((entry, best) => comparison(entry.value, best.value) > 0),
  last: choosing((entry, best) => isBefore(best, entry)),
};

function summing(value: (tally: Tally) => Fraction | null): Rule {
  return {
    add: (tally, entry) => {
      tally.total = plus(tally.total, entry.value);
    },
    join: (tally, other) => {
      tally.total = plus(tally.total, other.total);
    },
    value,
  };
}

function telling(): Rule {
  return {
    add: (tally, { key }) => {
      tally.keys ??= new Set();
      tally.keys.add(key);
    },
    join: (tally, other) => {
      tally.keys ??= new Set();
      for (const key of other.keys ?? []) tally.keys.add(key);
    },
    value: ({ keys }) => wholeFraction(keys?.size ?? 0),
  };
}

function choosing(isBetter: (entry: Entry, best: Entry) => boolean): Rule {
  const offer = (tally: Tally, entry: Entry | null) => {
    if (entry !== null && (tally.best === null || isBetter(entry, tally.best))) tally.best = entry;
  };
  return {
    add: offer,
    join: (tally, other) => offer(tally, other.best),
    value: ({ best }) => (best === null ? null : fractionOf(best.value)),
  };
}

/** Entries by date, then by id. */
export function inCanonicalOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
}

/** Each entry with what it adds, in the order given: of distinct values only the first one counts. */
export function withAmounts(
  aggregate: Aggregate,
  entries: readonly Entry[],
): readonly (readonly [Entry, Decimal])[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const isRepeated = aggregate === "distinct" && seen.has(entry.key);
    seen.add(entry.key);
    return [entry, isRepeated ? ZERO : entry.value];
  });
}
