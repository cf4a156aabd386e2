import fc from "fast-check";
import type { PipelineMetric, Stage, StageKind, StageModel } from "../../../pipeline/index.js";
import { maybe, written } from "../maybe.js";

/**
 * What {@link stageModels} may give.
 *
 * @since 0.1.0
 */
export interface StageModelConstraints {
  /** The most stages, 7 by default; at least 2. */
  readonly maxStages?: number;
}

const kinds: readonly StageKind[] = ["open", "open", "onHold", "won", "postSale", "lost", "void"];

/**
 * Stage models: an open stage first, then stages of any kind in any order, with guards, required fields and actions, any
 * rules for moves, and figures of every definition.
 *
 * @param constraints - See {@link StageModelConstraints}.
 * @returns An arbitrary of documents that `compileStageModel` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileStageModel } from "attainment/pipeline";
 * import { stageModels } from "attainment/testing";
 * const sample = fc.sample(stageModels(), { seed: 42, numRuns: 50 });
 * sample.every((document) => safeCompileStageModel(document).ok); // => true
 * ```
 * @since 0.1.0
 */
export function stageModels({ maxStages = 7 }: StageModelConstraints = {}): fc.Arbitrary<StageModel> {
  const rest = fc.array(fc.tuple(fc.constantFrom(...kinds), terms), {
    minLength: 1,
    maxLength: maxStages - 1,
  });
  const flag = maybe(fc.boolean());
  return fc
    .record({
      kind: fc.constant("stageModel" as const),
      id: fc.constant("sale"),
      title: maybe(fc.constant("Sale")),
      stages: fc
        .tuple(terms, rest)
        .map(([first, others]) => [
          stageOf("open", first, 0),
          ...others.map(([kind, each], index) => stageOf(kind, each, index + 1)),
        ]),
      moves: maybe(fc.record({ skip: flag, back: flag, reopen: flag }).map(written)),
      metrics: maybe(metrics),
    })
    .map(written);
}

type Terms = Omit<Stage, "id" | "kind">;

/** The guards look at an attribute, a measure and fields of the deal. */
const terms: fc.Arbitrary<Terms> = fc
  .record({
    title: maybe(fc.constant("Stage")),
    role: maybe(fc.constant("seller")),
    entry: maybe(fc.constant([{ id: "budget", when: { field: "budget", gte: "100" } }]), 4),
    exit: maybe(fc.constant([{ id: "agreed", when: { field: "agreed", is: true }, message: "Agree." }]), 3),
    requiredFields: maybe(fc.constantFrom(["amount"], ["amount", "productId"]), 3),
    actions: maybe(fc.constant([{ id: "call", dueAfterDays: 3 }]), 4),
    maxAgeDays: maybe(fc.constant(21), 4),
  })
  .map(written);

function stageOf(kind: StageKind, own: Terms, index: number): Stage {
  return { id: `stage-${index + 1}`, kind, ...own };
}

const definitions = fc.constantFrom("closedCount", "closedValue", "allCount", "createdCount");

const metric: fc.Arbitrary<PipelineMetric> = fc
  .tuple(
    fc.record({ id: fc.constant(""), minimum: fc.constantFrom(0, 1, 1, 1, 2, undefined) }).map(written),
    fc.oneof(
      fc.record({ kind: fc.constant("winRate" as const), definition: maybe(definitions) }).map(written),
      fc
        .record({
          kind: fc.constant("cycle" as const),
          of: maybe(fc.constantFrom("won", "closed")),
          average: maybe(fc.constantFrom("mean", "median")),
        })
        .map(written),
      fc
        .record({
          kind: fc.constant("velocity" as const),
          deals: maybe(fc.constantFrom("open", "closed")),
          winRate: maybe(definitions),
        })
        .map(written),
    ),
  )
  .map(([common, own]) => ({ ...common, ...own }));

const metrics = fc
  .array(metric, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((each, index) => ({ ...each, id: `metric-${index + 1}` })));
