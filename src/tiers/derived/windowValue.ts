import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltWindow, WindowItem } from "./derived.js";

/** What a window holds: of the last periods an item each, null where it was missing; of all periods one number. */
export type WindowItems = readonly (WindowItem | null)[];

/** A window after a period: what it holds, and its value. */
export interface Passed {
  readonly items: WindowItems;
  readonly value: Fraction | null;
}

const NONE: Fraction = fractionOf(ZERO);

/** Does a window add up one number, or keep the items of its last periods? */
export function isRunning({ periods }: BuiltWindow): boolean {
  return periods === null;
}

/** The window with this period in it. */
export function pass(
  window: BuiltWindow,
  before: WindowItems,
  reading: PersonReading,
  trace: Tracer | undefined,
): Passed {
  const item = itemOf(window, reading, trace);
  if (item === null && (window.skipsMissing || isRunning(window)))
    return { items: before, value: window.skipsMissing ? windowValue(window, before) : null };
  const items =
    window.periods === null ? added(window, before, item) : [...before, item].slice(-window.periods);
  return { items, value: windowValue(window, items) };
}

/** The value of what a window holds; null where an item is missing, or where there are too few. */
export function windowValue(window: BuiltWindow, items: WindowItems): Fraction | null {
  const known = items.flatMap((item) => item ?? []);
  if (known.length < items.length || known.length < window.fewest) return null;
  const values = known.map(({ value }) => value);
  const sum = sumOf(values);
  switch (window.kind) {
    case "mean":
      return over(sum, sumOf(values.map(() => fractionOf(ONE))));
    case "ratio":
      return over(sum, sumOf(known.map(({ base }) => base ?? NONE)));
    case "min":
      return extreme(values, -1);
    case "max":
      return extreme(values, 1);
    default:
      return sum;
  }
}

function itemOf(
  { kind, measures, condition }: BuiltWindow,
  reading: PersonReading,
  trace: Tracer | undefined,
): WindowItem | null {
  const [value, base] = measures.map((name) => reading.measures.get(name) ?? null);
  if (condition === null) {
    if (value === undefined || value === null) return null;
    if (kind !== "ratio") return { value, base: null };
    return base === undefined || base === null ? null : { value, base };
  }
  const verdict = condition.judge(reading, trace);
  return verdict === "missing" ? null : { value: verdict === "met" ? fractionOf(ONE) : NONE, base: null };
}

function added({ kind }: BuiltWindow, before: WindowItems, item: WindowItem | null): WindowItems {
  const [last] = before;
  const isBroken = kind === "consecutive" && item !== null && isZeroFraction(item.value);
  if (item === null || last === null || last === undefined || isBroken) return [item];
  return [{ value: addFractions(last.value, item.value), base: null }];
}

/** The sum of values. */
export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(addFractions, NONE);
}

function over(sum: Fraction, by: Fraction): Fraction | null {
  return isZeroFraction(by) ? null : divideFractions(sum, by);
}

function extreme(values: readonly Fraction[], side: 1 | -1): Fraction | null {
  return values.reduce<Fraction | null>(
    (found, each) => (found === null || compareFractions(each, found) * side > 0 ? each : found),
    null,
  );
}
