import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { asideWarnings } from "./asideTotals.js";
import { categoryFigures } from "./categoryFigures.js";
import { readCategoryOptions } from "./categoryOptions.js";
import { readDealFacts } from "./readDealFacts.js";
import { scopeOf } from "./scopeOf.js";
import { sortDeals } from "./sortDeals.js";
import { traceCategories } from "./traceCategories.js";
import type { CategoryForecast, CategoryForecastOptions, ForecastFacts } from "./types.js";
import { unknownCategories } from "./unknownCategories.js";

/**
 * Forecasts what a period brings by how sure somebody is of each deal: its forecast category.
 *
 * Formula: `line = sum(by * amount)` over the deals whose category counts in the line; `by` is 1 where none is written. The
 * category of a deal is its own, else that of its stage; what was won in the period is `closed`. A deal belongs to the
 * period in which it is expected to be closed, or was won; without a period all belong.
 *
 * | lines | which categories count |
 * | --- | --- |
 * | `"cumulative"` (default) | `closed`; `commit` with closed; `mostLikely` with commit and closed; `bestCase` with these; `openPipeline`: all but closed |
 * | `"single"` | each category by itself |
 * | own lines | those that each names, in full or in part |
 *
 * `omitted` counts in no line but one of your own. Unit: that of the amounts, in one currency; all sums are exact. Deals
 * without an amount or a category stand in `aside`, and a warning tells of them; so does one of a category that nothing knows.
 *
 * A category says nothing of chance, so that there is an interval only by the errors of at least ten earlier forecasts
 * (`past`): the headline times the quantiles (type 7) of `actual / forecast`.
 *
 * @param facts - The deals, their moves, and the period; see {@link ForecastFacts}.
 * @param options - The stage model, the lines and which of them is the headline; see {@link CategoryForecastOptions}.
 * @returns The lines and categories; see {@link CategoryForecast}. Reasons for no value: `missing_amount`,
 * `missing_category`, where no deal could be sorted.
 * @throws AttainmentError with every fault: `pipeline.unknown_line`, `pipeline.category_twice`, `document.duplicate_id`,
 * `pipeline.bad_forecast_model`, `pipeline.mixed_currencies`, those of deals and changes, `decimal.*`, `date.*`,
 * `period.*`, `document.*`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { forecastByCategory } from "attainment/pipeline";
 * const deal = (id: string, amount: string, forecastCategory: string) => ({ id, amount, forecastCategory });
 * const deals = [deal("a", "50", "closed"), deal("b", "100", "commit"), deal("c", "150", "bestCase"), deal("d", "200", "pipeline")];
 * const forecast = forecastByCategory({ deals });
 * forecast.value; // => "150"
 * forecast.lines.map(({ id, amount }) => `${id} ${amount}`); // => ["closed 50", "commit 150", "mostLikely 150", "bestCase 300", "openPipeline 450"]
 * forecastByCategory({ deals }, { lines: "single" }).value; // => "100"
 * const judged = { id: "judged", counts: ["closed", { category: "commit", by: "0.9" }] };
 * forecastByCategory({ deals }, { lines: [judged], headline: "judged" }).value; // => "140"
 * ```
 * @see https://help.salesforce.com/s/articleView?id=sales.forecasts3_cumulative_columns_overview.htm&language=en_US&type=5
 * for single and cumulative lines.
 * @since 0.1.0
 */
export function forecastByCategory(
  facts: ForecastFacts,
  options: CategoryForecastOptions = {},
): CategoryForecast {
  return unwrap(safeForecastByCategory(facts, options));
}

/**
 * Forecasts as {@link forecastByCategory} does, and returns what is wrong instead of throwing it.
 *
 * @param facts - As for `forecastByCategory`.
 * @param options - As for `forecastByCategory`.
 * @returns The forecast, or every fault.
 * @example
 * ```ts
 * import { safeForecastByCategory } from "attainment/pipeline";
 * const read = safeForecastByCategory({ deals: [] }, { headline: "upside" });
 * read.ok ? [] : read.issues.map(({ code }) => code); // => ["pipeline.unknown_line"]
 * ```
 * @since 0.1.0
 */
export function safeForecastByCategory(facts: unknown, options?: unknown): Result<CategoryForecast> {
  const read = readCategoryOptions(options);
  if (!read.ok) return read;
  const { common, rule } = read.data;
  const faults: Faults = { issues: [], leftOut: [] };
  const frame: Issue[] = [];
  const { period, deals } = readDealFacts(
    facts,
    rule,
    (deal, span) => ["won", "open", "closed"].includes(scopeOf(deal, span) ?? ""),
    frame,
    faults,
  );
  if (frame.length > 0 || (faults.issues.length > 0 && common.onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], common.maxIssues) };
  const sorted = sortDeals(deals, period, rule.model);
  const figures = categoryFigures(sorted, rule);
  const recording = recorderFor(common);
  if (recording !== undefined) traceCategories(recording, sorted, figures, rule, common.trace === "lines");
  const trace = recording?.finish();
  const issues = [...faults.issues, ...asideWarnings(sorted.aside), ...unknownCategories(sorted, rule)];
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
