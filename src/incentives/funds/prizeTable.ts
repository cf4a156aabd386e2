import { type Decimal, plus, scaled, times, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import type { FundsCode } from "./codes.js";
import { readFundAmount } from "./readFundAmount.js";
import type { Prize } from "./types.js";

/** Prizes of a run of places, both ends included. */
export interface PlacedPrize {
  readonly from: number;
  readonly to: number;
  readonly amount: Decimal;
}

/** Reads the prizes, in order of their places; null where one is at fault. */
export function readPrizes(
  prizes: readonly Prize[],
  ref: string,
  rounding: LineRounding,
  issues: Issue[],
): readonly PlacedPrize[] | null {
  const before = issues.length;
  const read = prizes.flatMap(({ place, to = place, amount }, index) => {
    const value = readFundAmount(amount, `${ref}/${index}/amount`, rounding, issues);
    if (to < place) issues.push(badPlaces(`${ref}/${index}/to`));
    return value === null ? [] : [{ from: place, to, amount: value, index }];
  });
  const sorted = read.sort((a, b) => a.from - b.from || a.index - b.index);
  for (const [position, { from, index }] of sorted.entries()) {
    const previous = sorted[position - 1];
    if (previous !== undefined && from <= previous.to) issues.push(badPlaces(`${ref}/${index}/place`));
  }
  return issues.length > before ? null : sorted;
}

/** The sum of the prizes of the places from `first` to `last`. */
export function prizesOf(prizes: readonly PlacedPrize[], first: number, last: number): Decimal {
  return prizes.reduce((sum, { from, to, amount }) => {
    const count = Math.min(to, last) - Math.max(from, first) + 1;
    return count > 0 ? plus(sum, times(amount, scaled(count, 0))) : sum;
  }, ZERO);
}

/** The sum of all prizes. */
export function prizeFund(prizes: readonly PlacedPrize[]): Decimal {
  return prizesOf(prizes, 1, Number.MAX_SAFE_INTEGER);
}

function badPlaces(path: string): Issue<FundsCode> {
  const message =
    "The places of this prize overlap those of another, or end before they begin, so that it is not clear what a place wins. Mend place and to.";
  return issueOf<FundsCode>("incentives.bad_prize_places", path, message);
}
