import fc from "fast-check";
import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledStageModel, PipelineFacts, StageModel } from "../../../pipeline/index.js";
import { periods } from "../periods.js";
import { asStageModel } from "./asStageModel.js";
import { dealDrafts, storyOf } from "./dealStories.js";

/**
 * What {@link pipelineFacts} may give.
 *
 * @since 0.1.0
 */
export interface PipelineFactsConstraints {
  /** The period; absent: any month or quarter. */
  readonly period?: string;
  /** The most deals, 12 by default. */
  readonly maxDeals?: number;
}

/**
 * Deals and their stage changes to evaluate one stage model on, valid for it: in known and unknown stages, with and without
 * history, created and closed on, just before and just behind the bounds of the period.
 *
 * @param model - A stage model document, or a compiled one.
 * @param constraints - See {@link PipelineFactsConstraints}.
 * @returns An arbitrary of facts that the model accepts.
 * @throws AttainmentError with the issues of `compileStageModel`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileStageModel, sixStepSale } from "attainment/pipeline";
 * import { pipelineFacts } from "attainment/testing";
 * const sale = compileStageModel(sixStepSale);
 * const sample = fc.sample(pipelineFacts(sale), { seed: 42, numRuns: 50 });
 * sample.every((facts) => sale.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function pipelineFacts(
  model: CompiledStageModel | StageModel,
  { period, maxDeals = 12 }: PipelineFactsConstraints = {},
): fc.Arbitrary<PipelineFacts> {
  const { document } = asStageModel(model);
  const named = period === undefined ? months : fc.constant(period);
  return fc
    .tuple(named, fc.array(dealDrafts(document), { maxLength: maxDeals, size: "max" }))
    .map(([name, drafts]) => {
      const span = parsePeriod(name);
      const told = drafts.map((draft, index) => storyOf(draft, `d-${index + 1}`, document, span));
      return {
        period: name,
        deals: told.map(({ deal }) => deal),
        changes: told.flatMap(({ changes }) => changes),
      };
    });
}

const months = periods({ units: ["month", "quarter"] });
