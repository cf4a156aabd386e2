import { type Fraction, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type Mean, meanOf, type NoMean, type Weights } from "../../kernel/weighting/index.js";
import type { BuiltReview } from "../builtReview.js";
import type { GroupOutcome } from "./aggregateGroup.js";
import { type Hidden, reasonOf, type Unknown } from "./known.js";

/** Why there is no score. None of these tells whether a group that does not count has answers. */
export type NoScore = "no_group_counts" | "missing_group" | "moved_to_missing_group" | "no_weight" | Hidden;

/** An exact score with the weights of the groups in it, or the reason why there is none. */
export interface Score {
  readonly mean: Mean;
  /** Those of all groups, once small ones are rolled up and before missing ones. */
  readonly weights: Weights;
  readonly reason: NoScore | null;
  /** Over the groups that count, in the order of the document. */
  readonly competencies: readonly OverallMean[];
}

/** A competency over all groups that count, exact. */
export type OverallMean =
  | { readonly value: Fraction }
  | { readonly value: null; readonly reason: NoScore | Unknown };

const reasons: Readonly<Record<NoMean, NoScore>> = {
  all_missing: "no_group_counts",
  missing_value: "missing_group",
  no_weight: "no_weight",
  move_to_missing: "moved_to_missing_group",
};

/**
 * The weighted mean of the groups; its node in a trace has what was recorded since `mark` as its children. `report_refused` says
 * why there is no report at all.
 */
export function scoreOf(
  review: BuiltReview,
  groups: readonly GroupOutcome[],
  refused: Hidden | null,
  trace: Tracer | undefined,
  mark: number,
): Score {
  const given = weightsOf(review, groups);
  const hides = review.belowMinimum.kind === "hideTotal" || review.belowMinimum.kind === "refuse";
  const hidden = refused ?? (hides ? hiddenReason(groups, given) : null);
  const missing = hidden === null ? review.missingGroup : "refuse";
  const values = groups.map(({ value }) => value.value);
  const mean = meanOf(given, values, missing);
  const reason = hidden ?? (mean.reason === undefined ? null : reasons[mean.reason]);
  if (trace !== undefined) {
    const id = `${review.document.id}.score`;
    const place = { trace, mark, id, ref: review.ref, note: reason ?? undefined };
    meanOf(given, values, missing, place);
  }
  const competencies = review.competencies.map(
    (_, index): OverallMean => (reason === null ? overall(groups, mean, index) : { value: null, reason }),
  );
  return { mean, weights: given, reason, competencies };
}

/** Why a group that weighs is hidden; null where none is. */
export function hiddenReason(groups: readonly GroupOutcome[], { weights }: Weights): Hidden | null {
  return groups.find(({ hidden }, index) => hidden !== null && weighs(weights[index]))?.hidden ?? null;
}

/** The weights of the groups: one that is rolled up has none, and that of the group it went into may have grown by it. */
function weightsOf({ groupWeights, belowMinimum }: BuiltReview, groups: readonly GroupOutcome[]): Weights {
  const isRolledUp = groups.map(({ value }) => value.value === null && value.reason === "rolled_up");
  if (belowMinimum.kind !== "rollUp" || !isRolledUp.includes(true)) return groupWeights;
  const freed = groupWeights.weights.filter((_, index) => isRolledUp[index]).reduce(plus, ZERO);
  const weights = groupWeights.weights.map((weight, index) => {
    if (isRolledUp[index]) return ZERO;
    return index === belowMinimum.into && belowMinimum.weight === "move" ? plus(weight, freed) : weight;
  });
  return { weights, sum: weights.reduce(plus, ZERO) };
}

/**
 * One competency, by the weights of the groups in the score. A group that the policy counts as zero is zero here as
 * well; one that counts and did not observe the competency leaves its weight to the others.
 */
function overall(groups: readonly GroupOutcome[], { weights, sum }: Mean, index: number): OverallMean {
  const counted = groups.flatMap(({ value, competencies }, at) =>
    value.value !== null && weighs(weights[at]) ? (competencies[index] ?? []) : [],
  );
  if (counted.every(({ value }) => value === null)) return { value: null, reason: reasonOf(counted) };
  const values = groups.map(({ value, competencies }, at): Fraction | null => {
    if (value.value !== null) return competencies[index]?.value ?? null;
    return weighs(weights[at]) ? fractionOf(ZERO) : null;
  });
  const { value } = meanOf({ weights, sum }, values, "reweight");
  return value === null ? { value, reason: "no_weight" } : { value };
}

function weighs(weight: Mean["weights"][number] | undefined): boolean {
  return weight !== undefined && weight.units > 0;
}
