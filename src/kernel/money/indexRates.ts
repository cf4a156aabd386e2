import { daysBetween } from "../calendar/index.js";
import { divideFractions, type Fraction, fractionOf, multiplyFractions, ONE } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import { byText } from "../order/index.js";
import type { MoneyCode } from "./codes.js";
import type { ReadRate } from "./readRate.js";
import type { RateTable } from "./types.js";

/** A rate of the table as it was used. */
export interface UsedRate {
  readonly rate: ReadRate;
  readonly inverted: boolean;
}

/** What one unit of a currency is worth in another, and by which rates of the table. */
export interface Factor {
  readonly factor: Fraction;
  readonly used: readonly UsedRate[];
}

/** Rates that are ready to be looked up. */
export interface RatesFunction {
  /** What one unit of `from` is worth in `to` on a day; null where the table does not say. */
  factor(from: string, to: string, on: string): Factor | null;
}

/** The rules of a table by which one of its rates is picked. */
export type RateRules = Pick<RateTable, "dateRule" | "maxAgeDays" | "inverse" | "base">;

const SAME: Factor = { factor: fractionOf(ONE), used: [] };

/** Sorts rates so that each can be found by pair and day; two rates of one pair and day go to `issues`. */
export function indexRates(rates: readonly ReadRate[], rules: RateRules, issues: Issue[]): RatesFunction {
  const pairs = new Map<string, ReadRate[]>();
  for (const rate of rates) {
    const list = pairs.get(rate.from + rate.to);
    if (list === undefined) pairs.set(rate.from + rate.to, [rate]);
    else list.push(rate);
  }
  for (const list of pairs.values()) {
    list.sort(byText(({ on }) => on));
    for (const [index, rate] of list.entries())
      if (list[index - 1]?.on === rate.on) issues.push(duplicate(rate));
  }
  const direct = (from: string, to: string, on: string): Factor | null => {
    const rate = pick(pairs.get(from + to), on, rules);
    if (rate !== null) return { factor: rate.rate, used: [{ rate, inverted: false }] };
    const other = rules.inverse === true ? pick(pairs.get(to + from), on, rules) : null;
    if (other === null) return null;
    return { factor: divideFractions(SAME.factor, other.rate), used: [{ rate: other, inverted: true }] };
  };
  const { base } = rules;
  return Object.freeze({
    factor: (from: string, to: string, on: string) => {
      if (from === to) return SAME;
      const found = direct(from, to, on);
      if (found !== null || base === undefined || from === base || to === base) return found;
      const there = direct(from, base, on);
      const onward = there === null ? null : direct(base, to, on);
      if (there === null || onward === null) return null;
      return {
        factor: multiplyFractions(there.factor, onward.factor),
        used: [...there.used, ...onward.used],
      };
    },
  });
}

/** The rate of a day among those of one pair, which stand in order of time. */
function pick(list: readonly ReadRate[] | undefined, on: string, rules: RateRules): ReadRate | null {
  const rate = list === undefined ? undefined : list[countUpTo(list, on) - 1];
  if (rate === undefined) return null;
  if (rules.dateRule === "exact") return rate.on === on ? rate : null;
  const { maxAgeDays } = rules;
  return maxAgeDays !== undefined && daysBetween(rate.on, on) > maxAgeDays ? null : rate;
}

/** How many of them are of that day or an earlier one. */
function countUpTo(list: readonly ReadRate[], on: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.on ?? "") <= on) low = middle + 1;
    else high = middle;
  }
  return low;
}

function duplicate({ from, to, on, path }: ReadRate): Issue {
  const message = `The pair ${from} to ${to} has a second rate on ${on}. Keep one of them.`;
  return issueOf<MoneyCode>("money.duplicate_rate", path, message, { from, to, on });
}
