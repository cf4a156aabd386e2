import type { Goal, GoalRollUp } from "../../../goals/index.js";
import type { PlacedDraft } from "./goalDraft.js";

/** The fields of a goal that rolls up the goals below it. */
export function rollUpFields({
  draft,
  children,
  isAlike,
}: PlacedDraft): Pick<Goal, "direction"> & Partial<Goal> {
  const pools = draft.rollUp === "actuals";
  const isRange = draft.direction === "inRange";
  const direction = isAlike && isRange ? "atLeast" : draft.direction;
  const first = children.find((child) => !child.draft.isArchived);
  const missing = draft.missing === "moveTo" ? moveTo(pools ? undefined : first) : draft.missing;
  const rollUp: GoalRollUp = {
    ...(pools ? { of: "actuals" } : weightsField(draft.rollUp)),
    ...(missing === undefined ? {} : { missing }),
  };
  return {
    direction,
    // What is alike may be weighed by its target; a pool often has a target of its own.
    ...(isAlike && (!pools || draft.hasBaseline) ? { target: "2500" } : {}),
    ...(Object.keys(rollUp).length === 0 ? {} : { rollUp }),
  };
}

function moveTo(child: PlacedDraft | undefined): GoalRollUp["missing"] {
  return child === undefined ? undefined : { moveTo: child.id };
}

/** Equal weights are the default, and so are explicit ones where somebody has a weight. */
function weightsField(
  rollUp: Exclude<PlacedDraft["draft"]["rollUp"], "actuals">,
): Pick<GoalRollUp, "weights"> {
  return rollUp === "equal" || rollUp === "explicit" ? {} : { weights: rollUp };
}

/** The weights of the goals below as text, by the place of each; undefined where none is written. */
export function weightsBelow({ draft, children }: PlacedDraft): readonly (string | undefined)[] {
  const counting = children.filter((child) => !child.draft.isArchived);
  if (draft.rollUp === "relative") {
    // One weight at least is above zero.
    return children.map((child) => String(child.draft.weight + (child === counting[0] ? 1 : 0)));
  }
  if (draft.rollUp !== "explicit" && draft.rollUp !== "remainder") return [];
  const shares = hundredths(counting.map((child) => child.draft.weight));
  return children.map((child) =>
    draft.rollUp === "remainder" && isOpen(child, counting) ? undefined : shares[counting.indexOf(child)],
  );
}

/** With the weights `remainder` the first of the goals below has none, and often others beside it. */
function isOpen(child: PlacedDraft, counting: readonly PlacedDraft[]): boolean {
  return child === counting[0] || child.draft.weight % 3 === 0;
}

/** Shares of one in whole hundredths, in proportion to weights; the first takes what is left. */
function hundredths(weights: readonly number[]): readonly string[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const cut = weights.map((weight) => (sum === 0 ? 0 : Math.floor((100 * weight) / sum)));
  const left = 100 - cut.reduce((all, part) => all + part, 0);
  return cut.map((part, index) => ((part + (index === 0 ? left : 0)) / 100).toFixed(2));
}
