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

/** The running aggregate of the records of one person. */
export interface Tally {
  readonly count: number;
  add(entry: Entry): void;
  value(): Fraction | null;
}

/** Starts an aggregate of no records. */
export function startTally(aggregate: Aggregate): Tally {
  return tallies[aggregate]();
}

/** The value of a measure that no record counted for: nothing sums to zero, but has no mean. */
export function valueOfNothing(aggregate: Aggregate): Fraction | null {
  return startTally(aggregate).value();
}

/** Is the first entry before the second one, by date and then by id? */
function isBefore(a: Entry, b: Entry): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}

const tallies: Readonly<Record<Aggregate, () => Tally>> = {
  sum: () => summing((total) => fractionOf(total)),
  mean: () => summing((total, count) => (count === 0 ? null : quotient(total, scaled(count, 0)))),
  count: () => counting(),
  distinct: () => telling(),
  min: () => choosing((entry, best) => comparison(entry.value, best.value) < 0),
  max: () => choosing((entry, best) => comparison(entry.value, best.value) > 0),
  last: () => choosing((entry, best) => isBefore(best, entry)),
};

function summing(toValue: (total: Decimal, count: number) => Fraction | null): Tally {
  let total = ZERO;
  const tally: Tally = counted(
    ({ value }) => {
      total = plus(total, value);
    },
    () => toValue(total, tally.count),
  );
  return tally;
}

function counting(): Tally {
  const tally: Tally = counted(
    () => undefined,
    () => wholeFraction(tally.count),
  );
  return tally;
}

function telling(): Tally {
  const keys = new Set<string>();
  return counted(
    ({ key }) => {
      keys.add(key);
    },
    () => wholeFraction(keys.size),
  );
}

function choosing(isBetter: (entry: Entry, best: Entry) => boolean): Tally {
  const best: Entry[] = [];
  return counted(
    (entry) => {
      if (best[0] === undefined || isBetter(entry, best[0])) best[0] = entry;
    },
    () => (best[0] === undefined ? null : fractionOf(best[0].value)),
  );
}

function counted(add: (entry: Entry) => void, value: () => Fraction | null): Tally {
  let count = 0;
  return {
    get count() {
      return count;
    },
    add: (entry) => {
      count += 1;
      add(entry);
    },
    value,
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
