import {
  add,
  addFractions,
  type DecimalInput,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  readDecimal,
  subtractFractions,
} from "../../../src/kernel/decimal/index.js";
import type { FactRecord, MeasureFact } from "../../../src/kernel/measure/index.js";

/** A value, or the reason why there is none. */
type Naive = Fraction | string;

type Days = readonly [from: string, to: string];

const NOW: Days = ["2026-07-01", "2026-10-01"];
const BEFORE: Days = ["2026-04-01", "2026-07-01"];
const LAST_YEAR: Days = ["2025-07-01", "2025-10-01"];

const number = (input: DecimalInput): Fraction => fractionOf(readDecimal(input));
const amountOf = (deal: FactRecord): DecimalInput => {
  const { amount } = deal;
  if (amount === null || amount === undefined || typeof amount === "boolean")
    throw new Error("a sound deal has an amount");
  return amount;
};

/** The measures of the arbitraries in the third quarter of 2026, filtered and added up anew for each. */
export function naiveValues(
  deals: readonly FactRecord[],
  given: readonly MeasureFact[],
  person: string,
): Readonly<Record<string, string>> {
  const within = ([from, to]: Days): readonly FactRecord[] =>
    deals.filter(
      ({ ownerId, closedOn }) => ownerId === person && String(closedOn) >= from && String(closedOn) < to,
    );
  const won = (days: Days): readonly FactRecord[] => within(days).filter(({ stageId }) => stageId === "won");
  const sum = (list: readonly FactRecord[]): Fraction =>
    number(list.reduce((total, each) => add(total, amountOf(each)), "0"));
  const count = (list: readonly unknown[]): Fraction => number(list.length);
  const orNone = (list: readonly FactRecord[], value: () => Fraction): Naive =>
    list.length === 0 ? "no_records" : value();
  const sorted = (list: readonly FactRecord[]): readonly Fraction[] =>
    list.map((each) => number(amountOf(each))).sort((a, b) => Math.sign(compare(a, b)));
  const over = (above: Naive, below: Naive): Naive => {
    if (typeof above === "string") return above;
    if (typeof below === "string") return below;
    return isZeroFraction(below) ? "zero_denominator" : divideFractions(above, below);
  };
  const growth = (now: Naive, base: Naive): Naive => {
    if (typeof now === "string") return now;
    if (typeof base === "string") return base;
    if (isZeroFraction(base)) return "zero_base";
    if (base.numerator.units < 0) return "negative_base";
    return subtractFractions(divideFractions(now, base), fractionOf(ONE));
  };
  const orGiven = (measure: string, days: Days, value: Naive): Naive => {
    const period = days === NOW ? "2026-Q3" : days === BEFORE ? "2026-Q2" : "2025-Q3";
    const fact = given.find(
      (each) => each.measure === measure && each.personId === person && each.period === period,
    );
    if (fact === undefined) return value;
    return fact.value === null ? "given_as_null" : number(fact.value);
  };
  const bookings = (days: Days): Naive => orGiven("bookings", days, sum(won(days)));
  const wins = (days: Days): Naive => orGiven("wins", days, count(won(days)));
  const closed = (days: Days): Naive => count(within(days));
  const perWin = (days: Days): Naive => {
    const found = over(bookings(days), wins(days));
    return orGiven("perWin", days, found === "zero_denominator" ? number(0) : found);
  };
  const winRate = (days: Days): Naive => orGiven("winRate", days, over(wins(days), closed(days)));
  const now = won(NOW);
  const toDate = sum(won(["2026-01-01", "2026-10-01"]));
  const latest = [...now].sort((a, b) => (`${a.closedOn} ${a.id}` < `${b.closedOn} ${b.id}` ? 1 : -1))[0];
  const values: Readonly<Record<string, Naive>> = {
    bookings: bookings(NOW),
    wins: wins(NOW),
    before: sum(won(BEFORE)),
    toDate,
    trailing: sum(won(["2026-04-01", "2026-10-01"])),
    customers: count([...new Set(now.map(({ customerId }) => customerId))]),
    smallest: sorted(now)[0] ?? "no_records",
    largest: sorted(now).at(-1) ?? "no_records",
    mean: orNone(now, () => divideFractions(sum(now), count(now))),
    latest: latest === undefined ? "no_records" : number(amountOf(latest)),
    closed: closed(NOW),
    winRate: winRate(NOW),
    growth: orGiven("growth", NOW, growth(bookings(NOW), bookings(BEFORE))),
    survey: orGiven("survey", NOW, "not_given"),
    perWin: perWin(NOW),
    perWinGrowth: growth(perWin(NOW), perWin(BEFORE)),
    yearOnYear: growth(winRate(NOW), winRate(LAST_YEAR)),
    blend: blend(over(wins(NOW), closed(NOW)), over(bookings(NOW), toDate)),
  };
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      typeof value === "string" ? value : formatFraction(value),
    ]),
  );
}

function compare(a: Fraction, b: Fraction): number {
  const { units } = subtractFractions(a, b).numerator;
  return units < 0 ? -1 : units > 0 ? 1 : 0;
}

function blend(first: Naive, second: Naive): Naive {
  if (typeof first === "string") return first;
  if (typeof second === "string") return second;
  return addFractions(multiplyFractions(number("0.7"), first), multiplyFractions(number("0.3"), second));
}
