import type { Decimal, RoundingMode } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";
import type { Scale } from "./types.js";

/**
 * A table of bands as plain integers: values at `places`, rates at `ratePlaces`, intercepts at the sum of both.
 *
 * It serves values from `lowest` to `highest`; all others, and all products beyond 2^53 - 1, go the exact way.
 */
export interface FastTable {
  readonly places: number;
  /** The first value of each band; a bound that belongs to the band below is told by one unit more. */
  readonly starts: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  readonly rates: readonly number[];
  readonly intercepts: readonly number[];
  /** The places of a product; results are rounded from there. */
  readonly productPlaces: number;
  readonly rounding: {
    readonly places: number;
    readonly mode: RoundingMode;
    readonly divisor: number;
  } | null;
}

/** Values are read to cents at least, also where the document is written in whole numbers. */
const LEAST_PLACES = 2;

/** The integers of a table, or null where it has no lines, or where they would not be safe, or where steps do more than round once. */
export function fastTable(table: BandTable): FastTable | null {
  const { lines, document } = table;
  const rounding = onlyRounding(document.steps ?? []);
  if (lines === null || rounding === undefined) return null;
  const bounds = [
    ...table.rows.map(({ from }) => from.numerator),
    ...(table.end === null ? [] : [table.end.numerator]),
  ];
  const ratePlaces = mostPlaces(lines.map(({ rate }) => rate));
  const intercepts = lines.map(({ intercept }) => intercept);
  const places = Math.max(
    LEAST_PLACES,
    mostPlaces(bounds),
    mostPlaces(intercepts) - ratePlaces,
    rounding?.places ?? 0,
  );
  const productPlaces = places + ratePlaces;
  const starts = bounds.map(
    (bound, index) => integer(bound, places) + (table.lowerBand && index > 0 ? 1 : 0),
  );
  const fast: FastTable = {
    places,
    starts: starts.slice(0, table.rows.length),
    ...range(table, starts),
    rates: lines.map(({ rate }) => integer(rate, ratePlaces)),
    intercepts: intercepts.map((intercept) => integer(intercept, productPlaces)),
    productPlaces,
    rounding: rounding === null ? null : { ...rounding, divisor: 10 ** (productPlaces - rounding.places) },
  };
  const integers = [...starts, ...fast.rates, ...fast.intercepts, fast.rounding?.divisor ?? 1];
  return integers.every(Number.isSafeInteger) ? fast : null;
}

/** The one rounding that the steps consist of, null where there are none, undefined where they do more. */
function onlyRounding(
  steps: NonNullable<Scale["steps"]>,
): { readonly places: number; readonly mode: RoundingMode } | null | undefined {
  const [first, ...rest] = steps;
  if (first === undefined) return null;
  if (rest.length > 0 || first.kind !== "round" || first.places === undefined || first.when !== undefined)
    return undefined;
  return { places: first.places, mode: first.mode };
}

/** The values that the table serves, both ends included: those in a band that no rule about zero or less concerns. */
function range(
  { rows, document }: BandTable,
  starts: readonly number[],
): { readonly lowest: number; readonly highest: number } {
  const end = starts[rows.length];
  const highest = end === undefined ? Number.MAX_SAFE_INTEGER : end - 1;
  const first = starts[0] ?? 0;
  const lowest = document.negative === undefined ? first : Math.max(first, 0);
  if (document.atZero !== "zero" || lowest > 0) return { lowest, highest };
  return { lowest: lowest < 0 ? Number.POSITIVE_INFINITY : 1, highest };
}

function mostPlaces(decimals: readonly Decimal[]): number {
  return decimals.reduce((most, { places }) => Math.max(most, places), 0);
}

/** The units of a decimal at more places; NaN where they are not a safe integer. */
function integer({ units, places }: Decimal, at: number): number {
  return typeof units === "number" ? units * 10 ** (at - places) : Number.NaN;
}
