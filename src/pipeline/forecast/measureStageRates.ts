import type { Period } from "../../kernel/calendar/index.js";
import { containsDate } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { countRates } from "./countRates.js";
import type { ForecastDeal } from "./forecastDeal.js";
import { readCallOptions } from "./readCallOptions.js";
import { readDealFacts } from "./readDealFacts.js";
import { checkModel } from "./readModel.js";
import { stageRateOptionsSchema } from "./schema.js";
import { scopeOf } from "./scopeOf.js";
import type { ForecastFacts, StageRateOptions, StageRatesResult } from "./types.js";

const NAMES = ["model", "by", "per", "minimum"] as const;

/**
 * Measures how often deals that stood in a stage were won, as chances for `forecastWeighted`.
 *
 * Formula: `rate = won / reached`, where `reached` are the closed deals that ever stood in the stage, and `won` those of
 * them that were won; by count, or by amounts. Closed deals are those won or lost (void ones are left aside), in the period
 * where the facts name one. A deal that skipped a stage did not reach it; one that came back reached it once.
 *
 * Below the `minimum` of closed deals a stage has no rate (`insufficient_history`): no ladder of a textbook stands in. With
 * `per`, each value of that field (an owner, a segment) has rates of its own beside those of all.
 *
 * A rate is a ratio and exact. By value, deals without an amount, or with one below zero, do not count. Deals of which no
 * move is known tell nothing of the stages before the last one; `withoutHistory` counts the closed ones.
 *
 * @param facts - Closed deals and their moves; open ones change nothing. See {@link ForecastFacts}.
 * @param options - The stage model, and what counts; see {@link StageRateOptions}.
 * @returns The rates as plain data; `value` is the rate of all that were closed. Reasons for none: `no_closed_deals`,
 * `insufficient_history`.
 * @throws AttainmentError with every fault: `pipeline.bad_forecast_model`, `pipeline.mixed_currencies` (by value), those of
 * deals and changes, `date.*`, `period.*`, `document.*`.
 * @example
 * ```ts
 * import { forecastWeighted, measureStageRates } from "attainment/pipeline";
 * const model = {
 *   kind: "stageModel",
 *   id: "sale",
 *   stages: [{ id: "offer", kind: "open" }, { id: "won", kind: "won" }, { id: "lost", kind: "lost" }],
 * } as const;
 * const past = Array.from({ length: 50 }, (_, index) => ({ id: `d${index}`, stageId: index < 30 ? "won" : "lost" }));
 * const changes = past.map(({ id, stageId }) => ({ id, dealId: id, fromStageId: "offer", stageId, changedOn: "2026-03-31" }));
 * const { rates, ratios } = measureStageRates({ deals: past, changes }, { model });
 * ratios; // => [{ stageId: "offer", rate: "0.6" }]
 * const deals = [{ id: "open", stageId: "offer", amount: "1000" }];
 * forecastWeighted({ deals }, { model, probability: rates }).value; // => "600"
 * ```
 * @see https://forecastio.ai/blog/sales-forecasting-examples for the close rate of a stage.
 * @since 0.1.0
 */
export function measureStageRates(facts: ForecastFacts, options: StageRateOptions): StageRatesResult {
  return unwrap(safeMeasureStageRates(facts, options));
}

/**
 * Measures as {@link measureStageRates} does, and returns what is wrong instead of throwing it.
 *
 * @param facts - As for `measureStageRates`.
 * @param options - As for `measureStageRates`.
 * @returns The rates, or every fault.
 * @example
 * ```ts
 * import { safeMeasureStageRates } from "attainment/pipeline";
 * const read = safeMeasureStageRates({ deals: [] }, {});
 * read.ok ? [] : read.issues.map(({ path }) => path); // => ["/options/model"]
 * ```
 * @since 0.1.0
 */
export function safeMeasureStageRates(facts: unknown, options: unknown): Result<StageRatesResult> {
  const read = readCallOptions(options ?? {}, NAMES, stageRateOptionsSchema);
  if (!read.ok) return read;
  const { common, own } = read.data;
  const frame: Issue[] = [];
  checkModel(own.model, frame);
  const faults: Faults = { issues: [], leftOut: [] };
  // Counts do not add amounts up, so that currencies are nothing to them.
  const isAdded = (deal: ForecastDeal, period: Period | null) =>
    own.by === "value" && isClosedIn(deal, period);
  const { period, deals } = readDealFacts(facts, { model: own.model, per: own.per }, isAdded, frame, faults);
  if (frame.length > 0 || (faults.issues.length > 0 && common.onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], common.maxIssues) };
  const closed = deals.filter((deal) => isClosedIn(deal, period));
  return {
    ok: true,
    data: {
      ...countRates(closed, own),
      issues: capIssues(faults.issues, common.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}

function isClosedIn(deal: ForecastDeal, period: Period | null): boolean {
  if (deal.meaning === "won") return scopeOf(deal, period) === "won";
  if (deal.meaning !== "lost") return false;
  return period === null || (deal.closedOn !== null && containsDate(period, deal.closedOn));
}
