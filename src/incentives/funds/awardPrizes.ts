import { shareOut } from "../../kernel/allocation/index.js";
import type { ConditionFunction } from "../../kernel/condition/index.js";
import {
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  scaled,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type RankEntry, tiedGroups } from "../../kernel/statistics/index.js";
import type { FundOutcome, FundPartOf } from "./fundOutcome.js";
import { numberOfField } from "./numberOfField.js";
import { type PlacedPrize, prizeFund, prizesOf } from "./prizeTable.js";
import { qualifyEntries } from "./qualifyEntries.js";
import type { ReadEntry } from "./readGroups.js";
import type { ContestComponent } from "./types.js";

/** A contest, read. */
export interface PrizeRules extends Pick<ContestComponent, "best" | "ties" | "tieBreak"> {
  readonly prizes: readonly PlacedPrize[];
  readonly qualify: ConditionFunction | null;
  /** The smallest amount that a part can be a multiple of. */
  readonly unit: Decimal;
}

/** An entry that may win, as it is ranked. */
interface Contender extends RankEntry {
  readonly entry: ReadEntry;
}

/** Awards the prizes of a contest to a whole group. */
export function awardPrizes(rules: PrizeRules, entries: readonly ReadEntry[]): FundOutcome {
  const fund = prizeFund(rules.prizes);
  const qualified = qualifyEntries(entries, rules.qualify);
  if (qualified === null) {
    const parts = entries.map(({ personId }) => ({ personId, amount: null, reason: "missing_condition" }));
    return { fund, parts, qualified: 0 };
  }
  const contenders = qualified.map((entry) => ({
    id: entry.personId,
    value: fractionOf(entry.value ?? ZERO),
    entry,
  }));
  const won = new Map<string, FundPartOf>();
  for (const { first, entries: equal } of tiedGroups(contenders, rules.best ?? "highest"))
    for (const part of settleTie(rules, equal, first)) won.set(part.personId, part);
  const parts = entries.map(
    ({ personId }): FundPartOf => won.get(personId) ?? { personId, amount: ZERO, reason: "not_qualified" },
  );
  return { fund, parts, qualified: qualified.length };
}

/** What those who are equal in value get, who take the places from `first` on. */
function settleTie(rules: PrizeRules, equal: readonly Contender[], first: number): readonly FundPartOf[] {
  const { tieBreak } = rules;
  if (rules.ties !== "tieBreak" || tieBreak === undefined || equal.length === 1)
    return payTied(rules, equal, first);
  const seconds = equal.flatMap(({ id, entry }): readonly Contender[] => {
    const value: Fraction | null = numberOfField(entry, tieBreak.field);
    return value === null ? [] : [{ id, value, entry }];
  });
  if (seconds.length < equal.length) return undecided(rules, equal, first);
  return tiedGroups(seconds, tieBreak.best ?? "highest").flatMap((group) =>
    payTied(rules, group.entries, first + group.first - 1),
  );
}

/** Nobody can say who of them is ahead; where all their places win the same, it does not matter. */
function undecided(rules: PrizeRules, equal: readonly Contender[], first: number): readonly FundPartOf[] {
  const pot = prizesOf(rules.prizes, first, first + equal.length - 1);
  if (pot.units === 0) return payTied(rules, equal, first);
  return equal.map(({ id: personId }) => ({
    personId,
    amount: null,
    reason: "missing_tie_break",
    standing: { place: first, tied: equal.length, pot },
  }));
}

/** Those who are equal share the prizes of the places that they take together, or each get the highest of them. */
function payTied({ prizes, ties, unit }: PrizeRules, equal: readonly Contender[], first: number) {
  const tied = equal.length;
  const pot =
    ties === "higherPrize"
      ? times(prizesOf(prizes, first, first), scaled(tied, 0))
      : prizesOf(prizes, first, first + tied - 1);
  const shares = shareOut(
    pot,
    equal.map(() => ONE),
    { unit, remainder: "largestRemainder", cut: "towardZero" },
  );
  return equal.map(({ id: personId }, index) => ({
    personId,
    amount: shares.parts[index] ?? ZERO,
    standing: { place: first, tied, pot },
  }));
}
