import { ZERO } from "../kernel/decimal/index.js";
import type { Missing } from "../kernel/weighting/index.js";
import type { Weighting } from "./buildGroups.js";
import { type IndicatorPlace, moveWeight, weighed } from "./moveWeight.js";
import type { Rating } from "./rating.js";

/** What the policies of a rubric are, ready to be applied. */
export interface Policies {
  readonly notApplicable: "reweight" | "zero" | "refuse";
  readonly missing: "reweight" | "zero" | "refuse" | { readonly moveTo: IndicatorPlace };
}

/** Why the weights of a person allow no score. */
export type WeightReason = "not_applicable" | "missing_value" | "all_missing" | "move_to_missing";

/** The weights for one person: first what does not apply has left, then what is missing. */
export interface PersonWeighting extends Weighting {
  readonly refusal: WeightReason | null;
  /** What means do with values that are still missing, by group. */
  readonly missing: readonly Missing[];
  readonly outerMissing: Missing;
}

/** Applies the policies: what does not apply first, then what is missing. */
export function weighPerson(
  weighting: Weighting,
  ratings: readonly (readonly Rating[])[],
  { notApplicable, missing }: Policies,
): PersonWeighting {
  const kept = notApplicable === "reweight" ? withoutNotApplicable(weighting, ratings) : weighting;
  const refusal = refusalOf(kept, ratings, { notApplicable, missing });
  if (refusal !== null) return withPolicy(kept, "refuse", refusal);
  if (typeof missing === "string") return withPolicy(kept, missing, null);
  const { group, index } = missing.moveTo;
  const moved = moveWeight(kept, ratings, missing.moveTo);
  return {
    ...moved,
    refusal: null,
    // Nothing is left to move; this is what the trace tells of the policy.
    missing: moved.inner.map((_, place) => ({ moveTo: place === group ? index : 0 })),
    outerMissing: { moveTo: group },
  };
}

function withPolicy(
  weighting: Weighting,
  policy: "reweight" | "zero" | "refuse",
  refusal: WeightReason | null,
): PersonWeighting {
  return { ...weighting, refusal, missing: weighting.inner.map(() => policy), outerMissing: policy };
}

/** The weights of what applies; a group of which nothing that counts applies leaves the rubric. */
function withoutNotApplicable(
  { outer, inner }: Weighting,
  ratings: readonly (readonly Rating[])[],
): Weighting {
  const kept = inner.map(({ weights }, group) =>
    weighed(
      weights.map((weight, index) => (ratings[group]?.[index]?.status === "notApplicable" ? ZERO : weight)),
    ),
  );
  return {
    outer: weighed(outer.weights.map((weight, group) => (kept[group]?.sum.units === 0 ? ZERO : weight))),
    inner: kept,
  };
}

function refusalOf(
  { outer, inner }: Weighting,
  ratings: readonly (readonly Rating[])[],
  { notApplicable, missing }: Policies,
): WeightReason | null {
  const counted = inner.flatMap(({ weights }, group) =>
    outer.weights[group]?.units === 0
      ? []
      : weights.flatMap((weight, index) => {
          const rating = ratings[group]?.[index];
          return weight.units === 0 || rating === undefined ? [] : [rating];
        }),
  );
  if (counted.length === 0) return "not_applicable";
  if (notApplicable === "refuse" && counted.some(({ status }) => status === "notApplicable"))
    return "not_applicable";
  const lacking = counted.filter(({ status }) => status === "missing");
  if (lacking.length === 0) return null;
  if (missing === "refuse") return "missing_value";
  if (lacking.length === counted.length) return "all_missing";
  if (typeof missing === "string") return null;
  const { group, index } = missing.moveTo;
  return ratings[group]?.[index]?.status === "rated" ? null : "move_to_missing";
}
