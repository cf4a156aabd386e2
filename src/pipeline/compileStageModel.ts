import { unwrap } from "../kernel/issue/index.js";
import { safeCompileStageModel } from "./safeCompileStageModel.js";
import type { CompiledStageModel } from "./types.js";

/**
 * Compiles a stage model: it counts deals by what their stages mean, computes win rate, cycle and velocity, and moves deals
 * by the rules of the stages.
 *
 * Formula: `open (on hold included) + won (post-sale included) + lost + void + unmapped = all`, by count and by amount,
 * always. The figures are those of {@link PipelineMetric}, by the definition that each names. Amounts are exact and in the
 * one currency of the deals; days are whole; a quotient that does not end is printed to 34 digits.
 *
 * Where a deal stands at the end of the period; {@link DealHistory} is how it came there:
 *
 * - The last change before the end decides, by date, then sequence, then id. The closing is the first change of the unbroken run at the
 *   end of which all mean the same (won, lost or void): going on to after-sales is no second win, and a win that was
 *   opened again is none. Such wins are `reversedWins` of the period that reversed them.
 * - Changes on or after the first day behind the period are not counted, so that a closed month stays as it was. Where a
 *   deal has only such, it stood where the first of them moved it from.
 *   Where that is not told, the deal counts as open, in no stage, unless it says itself that it was closed before.
 * - A deal without changes is taken by its own `stageId` and `closedOn`; where that day lies behind the period, the deal
 *   counts as open, in no stage.
 * - A deal that was created behind the period is not counted; one whose day of creation is not known is.
 * - A stage that the model does not know, or none, is `unmapped`. An amount that is null counts in `withoutAmount` and
 *   adds nothing.
 *
 * Totals are of all deals, whenever they were closed; figures look at those closed in the period. A closed deal whose day
 * of closing is not known is in the totals, and in no figure of what was closed in a period. Under the `minimum` of closed deals a figure is null with the
 * reason `insufficient_sample`; other reasons say what there is nothing of (`no_wins`, `no_stays`, `stage_not_reached`,
 * `no_quota`), what is missing (`missing_amount`, `missing_created_on`, `missing_quota`), or what cannot be divided by
 * (`zero_cycle`). A measure that a metric names, such as a quota, is an input. `asOf` looks at a period before it is over.
 *
 * A move asks for the entry guards of the stage entered; one that goes on (to the next stage, over some, off hold, from won
 * to post-sale) also for the exit guards and required fields of the stage left, and one that a transition names for what
 * that asks for. The deal's own fields are seen by guards as `deal.<field>`, the days in the stage as `position.days`. Off
 * hold a deal goes where it stood before (`lastOpenStageId` of its position), or where a move from there may lead.
 *
 * @param document - A {@link StageModel} as plain JSON.
 * @returns The compiled stage model; see {@link CompiledStageModel}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form,
 * `pipeline.probability_out_of_range`, `pipeline.unknown_transition_stage`, `pipeline.transition_to_itself`,
 * `pipeline.transition_to_archived`, `pipeline.duplicate_transition`, `pipeline.metric_stage_unknown`,
 * `pipeline.choice_not_used`, `pipeline.buckets_not_rising`, `pipeline.share_out_of_range`, and the codes `condition.*`, `decimal.*`, `date.*`, `period.*` of its guards.
 * @example
 * ```ts
 * import { compileStageModel } from "attainment/pipeline";
 * const sale = compileStageModel({
 *   kind: "stageModel",
 *   id: "sale",
 *   stages: [
 *     { id: "contact", kind: "open" },
 *     { id: "offer", kind: "open", requiredFields: ["amount"] },
 *     { id: "won", kind: "won" },
 *     { id: "lost", kind: "lost" },
 *   ],
 *   metrics: [{ kind: "winRate", id: "winRate", minimum: 3 }],
 * });
 * const result = sale.evaluate({
 *   period: "2026-Q1",
 *   deals: [
 *     { id: "a", stageId: "offer", amount: "500" },
 *     { id: "b", stageId: "won", amount: "300", closedOn: "2026-02-03" },
 *     { id: "c", stageId: "won", amount: "200", closedOn: "2026-03-31" },
 *     { id: "d", stageId: "lost", closedOn: "2026-01-20" },
 *   ],
 * });
 * result.value; // => "500"
 * result.totals.map(({ id, count, amount }) => [id, count, amount]); // => [["open", 1, "500"], ["won", 2, "500"], ["lost", 1, "0"], ["void", 0, "0"], ["unmapped", 0, "0"]]
 * result.metrics.map(({ definition, sample, value }) => [definition, sample, value]); // => [["closedCount", 3, "0.6666666666666666666666666666666667"]]
 * const offer = { stateId: "offer", since: "2026-02-01" };
 * sale.move(offer, { toStageId: "won", on: "2026-02-20", deal: { id: "a" } }).refusals[0]?.message; // => "The deal needs a value in amount."
 * sale.move(offer, { toStageId: "won", on: "2026-02-20", deal: { id: "a", amount: "500" } }).value; // => "won"
 * ```
 * Source of the definitions: https://docs.quartzhq.com/quartz/data-reference/metrics/find-by-dimension/behavior (win rate,
 * close rate), http://help.quarterone.com/en/articles/3650265-sales-velocity-metrics-calculations (win rate by value, velocity).
 * @since 0.1.0
 */
export function compileStageModel(document: unknown): CompiledStageModel {
  return unwrap(safeCompileStageModel(document));
}
