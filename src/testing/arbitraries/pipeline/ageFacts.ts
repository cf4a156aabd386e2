import fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import type { AgeFacts, CompiledStageModel, StageModel } from "../../../pipeline/index.js";
import type { Activity, FieldChange } from "../../../records/index.js";
import { maybe, written } from "../maybe.js";
import { type PipelineFactsConstraints, pipelineFacts } from "./pipelineFacts.js";

/**
 * Deals with their stage changes, activities and changed fields on the last day of a period, valid for a stage model: done,
 * planned and overdue, on that day and beside it, some of deals that are not handed over.
 *
 * @param model - A stage model document, or a compiled one.
 * @param constraints - See {@link PipelineFactsConstraints}.
 * @returns An arbitrary of facts that `ages` of the model accepts.
 * @throws AttainmentError with the issues of `compileStageModel`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileStageModel, sixStepSale } from "attainment/pipeline";
 * import { ageFacts } from "attainment/testing";
 * const sale = compileStageModel(sixStepSale);
 * fc.sample(ageFacts(sale), { seed: 42, numRuns: 50 }).every((facts) => sale.safeAges(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function ageFacts(
  model: CompiledStageModel | StageModel,
  constraints: PipelineFactsConstraints = {},
): fc.Arbitrary<AgeFacts> {
  return fc
    .tuple(pipelineFacts(model, constraints), fc.array(event, { maxLength: 12 }))
    .map(([{ period, deals, changes = [] }, events]) => {
      const asOf = addDays(parsePeriod(period).to, -1);
      const dealIdOf = (place: number) => deals[place % (deals.length + 1)]?.id ?? "elsewhere";
      const activities = events.map(({ deal, done, due }, index): Activity => {
        const days = written({
          doneOn: done === undefined ? undefined : addDays(asOf, done),
          dueOn: due === undefined ? undefined : addDays(asOf, due),
        });
        return { id: `a-${index}`, ownerId: "p-1", type: "call", dealId: dealIdOf(deal), ...days };
      });
      const fieldChanges = events.flatMap(({ deal, field }, index): readonly FieldChange[] => {
        if (field === undefined) return [];
        const changedOn = addDays(asOf, field);
        return [
          { id: `f-${index}`, dealId: dealIdOf(deal), field: "amount", from: null, to: "5", changedOn },
        ];
      });
      return { asOf, deals, changes, activities, fieldChanges };
    });
}

/** Days from the last day: on it, beside it, and well before and behind it. */
const days = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -60, max: 20 }));

const event = fc.record({
  deal: fc.nat(20),
  done: maybe(days),
  due: maybe(days),
  field: maybe(days, 4),
});
