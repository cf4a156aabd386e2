import {
  addFractions,
  divideFractions,
  type Fraction,
  isZeroFraction,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import { exactLine } from "./exactLine.js";
import type { SeasonalForecastOptions } from "./seriesTypes.js";

/** A series with its seasons: `seasonOf` is the season of a place, both counted from 0. */
export interface SeasonalSeries {
  readonly values: readonly (Fraction | null)[];
  readonly seasons: number;
  readonly first: number;
}

/** Why there are no indices. */
export type NoIndices = "short_history" | "zero_level";

/** The season of a place; both from 0. */
export function seasonOf({ seasons, first }: SeasonalSeries, place: number): number {
  return (first + place) % seasons;
}

/** The index of each season, or why there is none. */
export function seasonIndices(
  series: SeasonalSeries,
  by: NonNullable<SeasonalForecastOptions["indices"]>,
  normalized: boolean,
): readonly Fraction[] | NoIndices {
  const ratios = by === "ratioToMean" ? meansOf(series) : ratiosOf(series, bases[by](series));
  if (typeof ratios === "string") return ratios;
  const base = by === "ratioToMean" || normalized ? meanFraction(ratios) : wholeFraction(1);
  if (base === null) return "short_history";
  return isZeroFraction(base) ? "zero_level" : ratios.map((ratio) => divideFractions(ratio, base));
}

/** The mean of each season. */
function meansOf(series: SeasonalSeries): readonly Fraction[] | NoIndices {
  return bySeason(series, series.values);
}

/** The mean ratio of values to what they are compared with, in each season. */
function ratiosOf(
  series: SeasonalSeries,
  base: readonly (Fraction | null)[],
): readonly Fraction[] | NoIndices {
  if (base.some((each) => each !== null && isZeroFraction(each))) return "zero_level";
  const ratios = series.values.map((value, place) => {
    const own = base[place] ?? null;
    return value === null || own === null ? null : divideFractions(value, own);
  });
  return bySeason(series, ratios);
}

function bySeason(
  series: SeasonalSeries,
  numbers: readonly (Fraction | null)[],
): readonly Fraction[] | NoIndices {
  const found = Array.from({ length: series.seasons }, (): Fraction[] => []);
  for (const [place, number] of numbers.entries())
    if (number !== null) found[seasonOf(series, place)]?.push(number);
  const means = found.flatMap((each) => meanFraction(each) ?? []);
  return means.length < series.seasons ? "short_history" : means;
}

type Base = (series: SeasonalSeries) => readonly (Fraction | null)[];

const bases: Readonly<Record<"ratioToCycleMean" | "ratioToTrend" | "ratioToMovingAverage", Base>> = {
  ratioToCycleMean: (series) => {
    const { values, seasons, first } = series;
    return values.map((_, place) => {
      const start = Math.floor((first + place) / seasons) * seasons - first;
      return meanOfRun(values, start, seasons);
    });
  },
  ratioToTrend: ({ values }) => {
    const line = exactLine(values);
    return values.map((_, place) => line?.(place + 1) ?? null);
  },
  ratioToMovingAverage: ({ values, seasons }) => {
    const half = Math.floor(seasons / 2);
    return values.map((_, place) => {
      const before = meanOfRun(values, place - half, seasons);
      if (seasons % 2 === 1) return before;
      // An even number of periods has its middle between two of them: the mean of two runs has it on one.
      const after = meanOfRun(values, place - half + 1, seasons);
      return before === null || after === null
        ? null
        : divideFractions(addFractions(before, after), wholeFraction(2));
    });
  },
};

/** The mean of so many values in a row; null where one of them is not known. */
function meanOfRun(values: readonly (Fraction | null)[], start: number, length: number): Fraction | null {
  if (start < 0 || start + length > values.length) return null;
  const known = values.slice(start, start + length).flatMap((value) => value ?? []);
  return known.length < length ? null : divideFractions(sumFractions(known), wholeFraction(length));
}
