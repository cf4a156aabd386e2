import fc from "fast-check";
import type { CascadeLevel, CascadePart, Goal } from "../../../goals/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";

/**
 * A goal with the levels that it is cascaded to.
 *
 * @since 0.1.0
 */
export interface GoalCascade {
  readonly goal: Goal;
  readonly levels: readonly CascadeLevel[];
}

/**
 * What {@link goalCascades} may give.
 *
 * @since 0.1.0
 */
export interface GoalCascadeConstraints {
  /** The most levels, 3 by default. */
  readonly maxLevels?: number;
}

/**
 * Goals with levels to cascade them to: goals that add up and goals that do not, named parts and parts of the time, parts
 * that stand under others, weights of zero, over-assignments, and values that are moved from where each part stands.
 *
 * @param constraints - See {@link GoalCascadeConstraints}.
 * @returns An arbitrary of what `cascadeLevels` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { cascadeLevels } from "attainment/goals";
 * import { goalCascades } from "attainment/testing";
 * const sample = fc.sample(goalCascades({ maxLevels: 2 }), { seed: 42, numRuns: 20 });
 * sample.every(({ goal, levels }) => cascadeLevels(goal, levels).levels.length <= 2); // => true
 * ```
 * @since 0.1.0
 */
export function goalCascades({ maxLevels = 3 }: GoalCascadeConstraints = {}): fc.Arbitrary<GoalCascade> {
  return fc.boolean().chain((isSplit) =>
    fc
      .record({
        goal: isSplit ? sumGoals : meanGoals,
        levels: fc.array(isSplit ? sumLevel : meanLevel, { minLength: 1, maxLength: maxLevels }),
      })
      .map(({ goal, levels }) => ({ goal, levels: placed(levels) })),
  );
}

const top = { id: "company", direction: "atLeast", rollUp: { of: "progress" } } as const;
const period = fc.constantFrom("2026", "2026-Q3", "2026-H1");

const sumGoals: fc.Arbitrary<Goal> = fc
  .record({ target: decimals({ min: "0", max: "100000000", places: 2 }), period })
  .map((fields) => ({ ...top, unit: "money", ...fields }));

const meanGoals: fc.Arbitrary<Goal> = fc
  .record({
    unit: fc.constantFrom("score" as const, "ratio" as const),
    target: decimals({ min: "1", max: "100", places: 3 }),
    period,
  })
  .map((fields) => ({ ...top, ...fields }));

/** Two thirds of the weights are small whole numbers, where thirds and sevenths leave something to round. */
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
  { weight: 2, arbitrary: decimals({ min: "0.01", max: "1000", places: 2 }) },
  { weight: 1, arbitrary: fc.constant("0") },
);

const by = fc.constantFrom("owner" as const, "product" as const, "region" as const, "customerGroup" as const);

type Draft = CascadeLevel & { readonly isUnder?: boolean };

const sumLevel: fc.Arbitrary<Draft> = fc
  .record({
    by: fc.oneof({ weight: 3, arbitrary: by }, { weight: 1, arbitrary: fc.constant("month" as const) }),
    weights: maybe(fc.array(weight, { minLength: 1, maxLength: 4 }), 8),
    overAssignment: maybe(fc.constantFrom("1.1", "1.05", "0.95", "1.25"), 2),
    step: fc.constantFrom(undefined, "1", "0.05", "7"),
    isUnder: fc.boolean(),
  })
  .map(({ by: kind, weights, isUnder, ...rest }): Draft => {
    // Cents are always whole steps; else a rounding is named, so that every target can be shared out.
    const isWhole = rest.overAssignment === undefined && rest.step === undefined;
    const common = { ...written(rest), ...(isWhole ? {} : { rounding: "halfUp" as const }) };
    if (kind === "month") return { by: kind, ...common };
    return { by: kind, isUnder, parts: partsOf(weights ?? [undefined, undefined]), ...common };
  });

const meanLevel: fc.Arbitrary<Draft> = fc
  .record({
    by,
    values: fc.constantFrom("same" as const, "shift" as const, "scale" as const),
    parts: fc.array(fc.tuple(weight, decimals({ min: "1", max: "90", places: 2 })), {
      minLength: 1,
      maxLength: 4,
    }),
    isUnder: fc.boolean(),
  })
  .map(({ by: kind, values, parts, isUnder }): Draft => {
    const weights = partsOf(parts.map(([own]) => own));
    const named = weights.map((part, index) => ({ ...part, baseline: parts[index]?.[1] ?? "1" }));
    return { by: kind, values, isUnder, parts: values === "same" ? weights : named };
  });

/** Parts by their weights; one weight at least is above zero. */
function partsOf(weights: readonly (string | undefined)[]): readonly CascadePart[] {
  return weights.map((own, index) => ({
    id: `part-${index + 1}`,
    ...(own === undefined ? {} : { weight: index === 0 && Number(own) === 0 ? "1" : own }),
  }));
}

/** Ids of their own, and of some levels the same parts again under each part of the level above. */
function placed(drafts: readonly Draft[]): readonly CascadeLevel[] {
  let above: readonly CascadePart[] = [];
  return drafts.map(({ isUnder, ...level }, place): CascadeLevel => {
    if (!("parts" in level)) {
      // Months of months are the months themselves, and have other parts than named ones below.
      above = [];
      return level;
    }
    const parts = level.parts.map((part) => ({ ...part, id: `${place + 1}-${part.id}` }));
    const under = above;
    const all =
      isUnder === true && under.length > 0
        ? under.flatMap(({ id }) => parts.map((part) => ({ ...part, id: `${part.id}-of-${id}`, under: id })))
        : parts;
    above = all;
    return { ...level, parts: all };
  });
}
