import fc from "fast-check";
import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledStageModel, PipelineFacts, StageModel } from "../../../pipeline/index.js";
import { decimals } from "../decimals.js";
import { periods } from "../periods.js";
import { asStageModel } from "./asStageModel.js";
import { dealPlans, planned } from "./dealPlans.js";
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
  const { document, inputs } = asStageModel(model);
  const named = period === undefined ? months : fc.constant(period);
  const drafts = fc.array(fc.tuple(dealDrafts(document), dealPlans), { maxLength: maxDeals, size: "max" });
  return fc.tuple(named, drafts, measuresOf(inputs)).map(([name, drawn, measures]) => {
    const span = parsePeriod(name);
    const told = drawn.map(([draft, plan], index) => {
      const { deal, changes } = storyOf(draft, `d-${index + 1}`, document, span);
      return { changes, ...planned(deal, plan, span) };
    });
    return {
      period: name,
      deals: told.map(({ deal }) => deal),
      changes: told.flatMap(({ changes }) => changes),
      fieldChanges: told.flatMap(({ fieldChanges }) => fieldChanges),
      ...measures,
    };
  });
}

/** The measures that a model needs, one in eight not known; none where it needs none. */
function measuresOf(inputs: readonly string[]): fc.Arbitrary<Pick<PipelineFacts, "measures">> {
  if (inputs.length === 0) return fc.constant({});
  const value = fc.oneof(
    { weight: 6, arbitrary: decimals({ min: "0", max: "5000", places: 2 }) },
    { weight: 2, arbitrary: fc.constantFrom(null, "0") },
  );
  const known = fc.tuple(...inputs.map(() => value));
  return known.map((values) => ({
    measures: Object.fromEntries(inputs.map((name, index) => [name, values[index] ?? null])),
  }));
}

const months = periods({ units: ["month", "quarter"] });
