import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { asideWarnings } from "./asideTotals.js";
import { readDealFacts } from "./readDealFacts.js";
import { scopeOf } from "./scopeOf.js";
import { traceWeighted } from "./traceWeighted.js";
import type { ForecastFacts, WeightedForecast, WeightedForecastOptions } from "./types.js";
import { weighDeals } from "./weighDeals.js";
import { weightedFigures } from "./weightedFigures.js";
import { readOptions } from "./weightedOptions.js";

/**
 * Forecasts what a period brings: what was won in it, and of each open deal its amount times its probability.
 *
 * Formula: `value = won + expected`, `expected = sum(amount * probability)` over open deals whose expected day of closing
 * lies in the period; without a period over all that is open, and `won` is all that was won. Money is exact; with
 * `rounding` the expected amount is rounded once, and the periods that it is told by still sum to it.
 *
 * | probability | of a deal |
 * | --- | --- |
 * | `"deal"` (default) | its own, else that of its stage |
 * | `"stage"` | that of its stage |
 * | stage rates | how many of the deals that stood in its stage were won; see `measureStageRates` |
 *
 * Unit: that of the amounts, in one currency. Probabilities are ratios: 20 is an error, 0.2 is meant. A deal without an
 * amount or a probability is not worth 0: it stands in `aside`, and a warning tells of it. Where nothing of what is open can
 * be weighed, there is no forecast, with the reason.
 *
 * The interval takes deals to be won or lost independently of each other: `variance = sum(amount^2 * p * (1 - p))`, as a
 * normal distribution within what can happen at all; fewer than `minimum` deals do not even out (`too_few_deals`). With
 * `past` it is the forecast times the quantiles (type 7) of `actual / forecast` of at least ten earlier ones.
 *
 * @param facts - The deals, their moves, and the period; see {@link ForecastFacts}.
 * @param options - The stage model, where chances come from, the interval; see {@link WeightedForecastOptions}.
 * @returns The forecast with its parts; see {@link WeightedForecast}. Reasons for none: `missing_amount`,
 * `missing_probability`, `insufficient_history`.
 * @throws AttainmentError with every fault: `pipeline.probability_out_of_range`, `pipeline.mixed_currencies`,
 * `pipeline.bad_stage_rate`, `pipeline.no_forecast_model`, `pipeline.bad_forecast_model`, those of deals and changes, `decimal.*`, `date.*`, `period.*`, `document.*`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { forecastWeighted } from "attainment/pipeline";
 * const forecast = forecastWeighted({
 *   deals: [
 *     { id: "a", amount: 100000, probability: 0.5, expectedCloseOn: "2026-06-30" },
 *     { id: "b", amount: 100000, probability: 0.5, expectedCloseOn: "2026-07-31" },
 *     { id: "c", amount: null, probability: 0.9, expectedCloseOn: "2026-08-31" },
 *   ],
 * });
 * forecast.value; // => "100000"
 * forecast.periods.map(({ id, expected }) => [id, expected]); // => [["2026-06", "50000"], ["2026-07", "50000"]]
 * forecast.aside; // => [{ reason: "missing_amount", count: 1, amount: "0" }]
 * forecast.intervalReason; // => "too_few_deals"
 * ```
 * @see https://help.pipelinecrm.com/articles/235899-how-pipeline-crm-calculates-the-weighted-forecast for amount times
 * probability.
 * @since 0.1.0
 */
export function forecastWeighted(
  facts: ForecastFacts,
  options: WeightedForecastOptions = {},
): WeightedForecast {
  return unwrap(safeForecastWeighted(facts, options));
}

/**
 * Forecasts as {@link forecastWeighted} does, and returns what is wrong instead of throwing it.
 *
 * @param facts - As for `forecastWeighted`.
 * @param options - As for `forecastWeighted`.
 * @returns The forecast, or every fault.
 * @example
 * ```ts
 * import { safeForecastWeighted } from "attainment/pipeline";
 * const read = safeForecastWeighted({ deals: [{ id: "a", amount: 100, probability: 20 }] });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["pipeline.probability_out_of_range", "/deals/0/probability"]]
 * ```
 * @since 0.1.0
 */
export function safeForecastWeighted(facts: unknown, options?: unknown): Result<WeightedForecast> {
  const read = readOptions(options);
  if (!read.ok) return read;
  const { common, rule } = read.data;
  const faults: Faults = { issues: [], leftOut: [] };
  const frame: Issue[] = [];
  const { period, deals } = readDealFacts(
    facts,
    rule,
    (deal, span) => isPart(scopeOf(deal, span)),
    frame,
    faults,
  );
  if (frame.length > 0 || (faults.issues.length > 0 && common.onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], common.maxIssues) };
  const weighed = weighDeals(deals, period, rule.unit, rule.chances.of);
  const figures = weightedFigures(weighed, rule);
  const recording = recorderFor(common);
  if (recording !== undefined) traceWeighted(recording, weighed, figures, rule, common.trace === "lines");
  const trace = recording?.finish();
  const issues = [...faults.issues, ...asideWarnings(weighed.aside)];
  return {
    ok: true,
    data: {
      ...figures.result,
      issues: capIssues(issues, common.maxIssues),
      period: period?.id ?? null,
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(trace === undefined ? {} : { trace }),
    },
  };
}

function isPart(scope: ReturnType<typeof scopeOf>): boolean {
  return scope === "won" || scope === "open";
}
