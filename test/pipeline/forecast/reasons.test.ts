import { expect, test } from "vitest";
import { forecastReasons as english } from "../../../src/locales/en/reasons/forecast.js";
import { forecastReasons as chinese } from "../../../src/locales/zh-CN/reasons/forecast.js";
import type { ForecastAside, IntervalReason } from "../../../src/pipeline/index.js";

/** Why there is no forecast at all. */
type Reason = "no_days_gone" | "zero_level" | "zero_actual" | "no_known_pairs";

/** A Record, so that a reason that is new has to be entered here; `missing_amount` has words elsewhere. */
const reasons: Readonly<Record<Exclude<ForecastAside, "missing_amount"> | IntervalReason | Reason, true>> = {
  missing_probability: true,
  missing_category: true,
  insufficient_history: true,
  missing_date: true,
  overdue: true,
  later_period: true,
  unmapped_stage: true,
  closed_unknown: true,
  too_few_deals: true,
  short_history: true,
  no_past_errors: true,
  perfect_fit: true,
  no_days_gone: true,
  zero_level: true,
  zero_actual: true,
  no_known_pairs: true,
};

test.each([
  ["English", english],
  ["Chinese", chinese],
])("%s has words for every reason of a forecast", (_name, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(reasons));
});
