import type { DecimalInput, Fraction } from "../../decimal/index.js";
import { wholeFraction } from "../../decimal/index.js";
import {
  capIssues,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  type Result,
  unwrap,
} from "../../issue/index.js";
import type { StatisticsCode } from "../codes.js";
import { readConfidence } from "../readConfidence.js";
import { readValue } from "../readValues.js";
import { fitOf } from "./fitOf.js";
import type { LineFit } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["ahead", "confidence"]);

/** The farthest that a trend is followed. */
const MOST_AHEAD = 1000;

/**
 * Fits a straight line to the values of periods in a row and follows it: TREND and FORECAST.LINEAR of Excel.
 *
 * Formula: `fitLine` with `x = 1, 2, .. n`, the places of the periods, and the next ones as `at`. A period without a value
 * (null) keeps its place and takes no part.
 *
 * Unit: that of the values; the slope is what one period adds. The `prediction` is the interval of a single coming period.
 *
 * @param values - The values of periods, the oldest first; null where there is none.
 * @param options - `ahead`: how many coming periods are asked for, absent 1; `confidence`, absent: `"0.95"`.
 * @returns The line, with the coming periods in `at`; see {@link LineFit}.
 * @throws AttainmentError `statistics.bad_option`, `statistics.bad_confidence`; `decimal.*` for a value that is no
 * decimal; `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { fitTrend } from "attainment/kernel";
 * const trend = fitTrend(["100", "110", null, "130", "150"], { ahead: 2 });
 * trend.slope?.value; // => "12"
 * trend.at.map(({ x, value }) => [x, value]); // => [["6", "158.5"], ["7", "170.5"]]
 * trend.at[0]?.prediction; // => { from: "132.107863448", to: "184.892136552" }
 * ```
 * @see https://en.wikipedia.org/wiki/Linear_trend_estimation for the definition.
 * @since 0.1.0
 */
export function fitTrend(
  values: readonly (DecimalInput | null)[],
  options: { readonly ahead?: number; readonly confidence?: DecimalInput } = {},
): LineFit {
  return unwrap(tryTrend(values, options));
}

function tryTrend(values: unknown, options: unknown): Result<LineFit> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, KNOWN);
  const ahead = readAhead(fields?.get("ahead") ?? 1, issues);
  const confidence = readConfidence(fields?.get("confidence"), issues);
  const items = ownItems(values, "/values", issues) ?? [];
  const points = items.flatMap((item, index): readonly (readonly [x: Fraction, y: Fraction])[] => {
    const y = item === null ? null : readValue(item, `/values/${index}`, issues);
    return y === null ? [] : [[wholeFraction(index + 1), y]];
  });
  if (confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const coming = Array.from({ length: ahead }, (_, index) => wholeFraction(items.length + 1 + index));
  const [x, y] = [points.map(([place]) => place), points.map(([, value]) => value)];
  return { ok: true, data: fitOf(x, y, coming, confidence) };
}

function readAhead(value: unknown, issues: Issue[]): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_AHEAD) return value;
  const message = `The periods ahead are not a whole number from 0 to ${MOST_AHEAD}. Write one.`;
  issues.push(issueOf<StatisticsCode>("statistics.bad_option", "/options/ahead", message));
  return 0;
}
