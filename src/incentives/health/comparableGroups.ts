import { divideFractions, type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { medianFraction, sortedFractions } from "../../kernel/statistics/index.js";
import type { ReadPerson } from "./readHealthPeople.js";
import type { ComparableGroup } from "./types.js";

/** The range of pay in each group, by id. */
export function comparableGroups(people: readonly ReadPerson[]): readonly ComparableGroup[] {
  const groups = new Map<string, Fraction[]>();
  for (const { group, pay } of people) {
    if (group === null) continue;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [pay]);
    else own.push(pay);
  }
  return [...groups]
    .sort(byText(([key]) => key))
    .flatMap(([id, pays]) => groupOf(id, sortedFractions(pays)) ?? []);
}

function groupOf(id: string, sorted: readonly Fraction[]): ComparableGroup | null {
  const [least, most, median] = [sorted[0], sorted.at(-1), medianFraction(sorted)];
  if (least === undefined || most === undefined || median === null) return null;
  const isPaid = least.numerator.units > 0;
  return {
    id,
    n: sorted.length,
    least: formatFraction(least),
    median: formatFraction(median),
    most: formatFraction(most),
    ...(isPaid
      ? { ratio: formatFraction(divideFractions(most, least)) }
      : { ratio: null, reason: "zero_pay" }),
  };
}
