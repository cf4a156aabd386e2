import fc from "fast-check";
import type {
  AgeClock,
  AgePause,
  Stage,
  StageKind,
  StageModel,
  StageTransition,
} from "../../../pipeline/index.js";
import { maybe, written } from "../maybe.js";
import { pipelineMetrics } from "./pipelineMetrics.js";

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
 * Stage models: an open stage first, then stages of any kind in any order, some archived, with guards, required fields,
 * actions and limits for ages, any rules for moves, transitions, and figures of every definition.
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
          stageOf("open", { ...first, archived: false }, 0),
          ...others.map(([kind, each], index) => stageOf(kind, each, index + 1)),
        ]),
      moves: maybe(
        fc.record({ skip: flag, back: flag, reopen: flag, onlyListed: maybe(flagOn, 8) }).map(written),
      ),
      transitions: maybe(fc.array(transition, { minLength: 1, maxLength: 4 }), 3),
      firstStay: maybe(fc.constantFrom("unknown" as const, "creation" as const)),
      maxAgeDays: maybe(fc.constantFrom(0, 14, 30), 3),
      ageClock: maybe(clock),
      agePausedBy: maybe(pauses),
      metrics: maybe(pipelineMetrics),
    })
    .map(({ transitions, ...document }) => {
      const drawn = transitions === undefined ? [] : transitionsOf(transitions, document.stages);
      return written({ ...document, ...(drawn.length === 0 ? {} : { transitions: drawn }) });
    });
}

const flagOn = fc.constant(true);
const clock = fc.constantFrom<AgeClock>("stageEntry", "lastActivity", "creation");
const pauses = fc.uniqueArray(fc.constantFrom<AgePause>("futureActivity", "onHold"), { maxLength: 2 });

/** A transition whose stages are told as places in the list, counted round. */
const transition = fc.record({
  from: maybe(fc.nat(20), 3),
  to: fc.nat(20),
  terms: fc.constantFrom<Omit<StageTransition, "from" | "to">>(
    {},
    { allowed: false },
    { requiredFields: ["amount"] },
    { roles: ["seller"], actions: [{ id: "call", dueAfterDays: 3 }] },
    { guards: [{ id: "budget", when: { field: "budget", gte: "100" } }] },
  ),
});

/** The transitions between stages that are there, each pair once, none into an archived stage. */
function transitionsOf(
  drawn: readonly { readonly from: number | undefined; readonly to: number; readonly terms: object }[],
  stages: readonly Stage[],
): readonly StageTransition[] {
  const at = (place: number) => stages[place % stages.length];
  const pairs = new Set<string>();
  return drawn.flatMap(({ from, to, terms: own }) => {
    const source = from === undefined ? undefined : at(from);
    const target = at(to);
    const pair = `${source?.id ?? ""} ${target?.id}`;
    if (target === undefined || target.archived === true || source === target || pairs.has(pair)) return [];
    pairs.add(pair);
    return [{ ...own, to: target.id, ...(source === undefined ? {} : { from: source.id }) }];
  });
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
    ageClock: maybe(clock, 4),
    archived: maybe(fc.constant(true), 8),
  })
  .map(written);

function stageOf(kind: StageKind, own: Terms, index: number): Stage {
  return { id: `stage-${index + 1}`, kind, ...own };
}
