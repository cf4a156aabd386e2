import { byText } from "../../kernel/order/index.js";
import type { PlacedAnswer } from "../answers/clashes.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import type { Told } from "../published/told.js";
import { type Ballot, ballotsOf } from "./ballots.js";
import type { Unknown } from "./known.js";

/** The ratings that count in one group: its own, and those of small groups that were rolled up into it. */
export interface Pool {
  readonly group: BuiltGroup;
  readonly ballots: readonly Ballot[];
  /** Why it has no result, whatever was answered; null where its ratings decide. */
  readonly outcome: Extract<Unknown, "rolled_up" | "held_back"> | null;
}

/** The ratings of each group, in the order of the document, with small ones rolled up where the review says so. */
export function poolsOf(review: BuiltReview, answers: readonly PlacedAnswer[], told: Told): readonly Pool[] {
  const { groups, belowMinimum } = review;
  const own = groups.map((group): Pool => ({ group, ballots: ballotsOf(answers, group.id), outcome: null }));
  if (belowMinimum.kind !== "rollUp") return own;
  const { into } = belowMinimum;
  const small = own.filter((pool, index) => index !== into && isSmall(pool));
  const pooled = [...own.filter((_, index) => index === into), ...small];
  const minimum = Math.max(...pooled.map(({ group }) => group.minimum));
  const ballots = pooled.flatMap((pool) => pool.ballots).sort(byText(({ raterId }) => raterId));
  const held = heldBack(review, groups[into]?.id ?? "", small, told);
  return own.map((pool, index): Pool => {
    if (small.includes(pool)) return { ...pool, ballots: [], outcome: "rolled_up" };
    const outcome = held.has(pool.group.id) ? "held_back" : null;
    if (index !== into || small.length === 0) return { ...pool, outcome };
    return { group: { ...pool.group, minimum }, ballots, outcome };
  });
}

/** Whether an anonymous group has answers of which none may be shown. */
function isSmall({ group, ballots }: Pool): boolean {
  if (!group.isAnonymous || ballots.length === 0) return false;
  const counts = new Map<string, number>();
  for (const { itemId } of ballots) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return [...counts.values()].every((count) => count < group.minimum);
}

/**
 * The groups that may not be shown because an earlier report rolled up others: sums of other sets of groups can be told
 * apart, down to who came or went, though each of them is large enough.
 */
function heldBack(
  { groups }: BuiltReview,
  into: string,
  small: readonly Pool[],
  told: Told,
): ReadonlySet<string> {
  const held = new Set<string>();
  for (const report of told) {
    const changed = groups
      .map(({ id }) => id)
      .filter((id) => report.get(id)?.isRolledUp !== small.some(({ group }) => group.id === id));
    const wasTold = [into, ...changed].some((id) => (report.get(id)?.mean ?? null) !== null);
    if (changed.length > 0 && wasTold) for (const id of [into, ...changed]) held.add(id);
  }
  return held;
}
