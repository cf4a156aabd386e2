import { dateOfDay, dayNumber } from "../../kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  ONE,
  roundFraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { CellValue } from "./cellValue.js";
import type { ReadScale } from "./fieldScales.js";
import type { FieldUse } from "./leafUses.js";

/** More whole numbers than these are not gone through one by one. */
const MOST_WHOLE = 1000;

/** Whether every value on the scale can be gone through. */
export function isCountable({ low, high, whole }: ReadScale): boolean {
  return whole && compareFractions(subtractFractions(high, low), wholeFraction(MOST_WHOLE)) < 0;
}

/** All whole numbers on a scale that is countable. */
export function wholeNumbers({ low, high }: ReadScale): readonly Fraction[] {
  const values: Fraction[] = [];
  const one = fractionOf(ONE);
  let next = fractionOf(roundFraction(low, { places: 0, mode: "ceil" }));
  for (; compareFractions(next, high) <= 0; next = addFractions(next, one)) values.push(next);
  return values;
}

/** One value of each stretch that the rules tell apart. */
export function representatives(use: FieldUse, scale: ReadScale | undefined): readonly CellValue[] {
  const numbers = use.numbers.length > 0 || scale !== undefined ? numbersOf(use.numbers, scale) : [];
  return [
    ...numbers,
    ...datesOf(use.dates),
    ...wordsOf(use.words),
    ...(use.usesBoolean ? [true, false] : []),
    // A field that is only asked whether it is there may be anything.
    ...(use.usesPresence && isBare(use) && scale === undefined ? [wholeFraction(1)] : []),
    ...(use.usesPresence ? [null] : []),
  ];
}

function isBare({ numbers, dates, words, usesBoolean }: FieldUse): boolean {
  return numbers.length + dates.length + words.length === 0 && !usesBoolean;
}

function numbersOf(cuts: readonly Fraction[], scale: ReadScale | undefined): readonly Fraction[] {
  const one = fractionOf(ONE);
  const points = distinct([...cuts, ...(scale === undefined ? [] : [scale.low, scale.high])]);
  const between = points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [] : [divideFractions(addFractions(point, next), wholeFraction(2))];
  });
  const [least, most] = [points[0], points.at(-1)];
  const beside =
    least === undefined || most === undefined ? [] : [subtractFractions(least, one), addFractions(most, one)];
  const all = distinct([...points, ...between, ...beside]);
  if (scale === undefined) return all;
  const inside = all.filter(
    (value) => compareFractions(value, scale.low) >= 0 && compareFractions(value, scale.high) <= 0,
  );
  return scale.whole ? distinct(inside.flatMap((value) => neighbors(value, scale))) : inside;
}

/** The whole numbers on both sides of a value that are on the scale. */
function neighbors(value: Fraction, { low, high }: ReadScale): readonly Fraction[] {
  return (["floor", "ceil"] as const)
    .map((mode) => fractionOf(roundFraction(value, { places: 0, mode })))
    .filter((each) => compareFractions(each, low) >= 0 && compareFractions(each, high) <= 0);
}

function distinct(values: readonly Fraction[]): readonly Fraction[] {
  const sorted = [...values].sort(compareFractions);
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareFractions(before, value) < 0;
  });
}

/** The first and the last day that there is a date of. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** Each date with the days beside it. */
function datesOf(dates: readonly string[]): readonly string[] {
  const days = dates.flatMap((date) => [-1, 0, 1].map((shift) => dayNumber(date) + shift));
  const real = [...new Set(days)].filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
  return real.sort((a, b) => a - b).map(dateOfDay);
}

/** Each word, and one that is none of them. */
function wordsOf(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  let other = "other";
  while (words.includes(other)) other += "*";
  return [...new Set(words)].sort().concat(other);
}
