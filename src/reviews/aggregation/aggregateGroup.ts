import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import { givesAway } from "../published/givesAway.js";
import type { Told } from "../published/told.js";
import type { GroupMeans } from "./groupMeans.js";
import { type ItemMean, itemMeans } from "./itemMeans.js";
import { type Hidden, hiddenBecause, type Known, reasonOf, type Unknown } from "./known.js";
import { perItem, pooled } from "./perItem.js";
import { perRater } from "./perRater.js";
import type { Pool } from "./pools.js";

/** What a group came to. */
export interface GroupOutcome extends Omit<GroupMeans, "raters"> {
  readonly group: BuiltGroup;
  /** Those whose ratings count; null where it may not be told. */
  readonly raters: number | null;
  /** The ratings that count, of each item; in the order of the document, none where they must stay hidden. */
  readonly cells: readonly ItemMean["ballots"][];
  /** Why it has no value though it was answered; null where it has one, or was not. */
  readonly hidden: Hidden | null;
}

const AGGREGATES = { perItem, perRater, pooled };

/** Aggregates the answers of one group. Into a trace it records one node, redacted where the group is hidden. */
export function aggregateGroup(
  review: BuiltReview,
  { group, ballots, outcome }: Pool,
  told: Told,
  trace?: Tracer,
): GroupOutcome {
  if (outcome !== null) return without(review, group, outcome, trace);
  if (ballots.length === 0) return without(review, group, "no_answers", trace);
  const means = itemMeans(review, group, ballots, told);
  const counted = [...means.values()].flatMap((item) => item.ballots);
  // Too few on any one item, as where there are too few raters: there is nothing that may be shown.
  if (counted.length === 0)
    return without(review, group, reasonOf([...means.values()].map(({ mean }) => mean)), trace);
  const { aggregation = "perItem" } = review.document;
  const aggregate = AGGREGATES[aggregation];
  const earlier = told.flatMap((report) => report.get(group.id) ?? []).filter(({ mean }) => mean !== null);
  if (aggregation !== "perRater" || !group.isAnonymous || earlier.length === 0)
    return shown(group, aggregate(review, group, means, trace), means);
  const { value, raters, items } = aggregate(review, group, means);
  const before = earlier.flatMap(({ mean }) => mean ?? []);
  const isHeldBack =
    [...means.values()].some(({ mean }) => hiddenBecause(mean) === "held_back") ||
    (value.value !== null && givesAway(review, group, { value: value.value, raters }, before));
  if (isHeldBack) return without(review, group, "held_back", trace);
  const done = aggregate(review, group, means, trace);
  const ids = [...means.keys()].filter((_, index) => items[index]?.value !== null);
  const isSame = earlier.every((report) => report.mean?.raters === raters && hasAll(report.items, ids));
  return shown(group, isSame ? done : valueOnly(done), means);
}

function hasAll(told: ReadonlyMap<string, unknown>, ids: readonly string[]): boolean {
  return ids.every((id) => told.has(id));
}

function shown(group: BuiltGroup, done: GroupMeans, means: ReadonlyMap<string, ItemMean>): GroupOutcome {
  const cells = [...means.values()].map((item, index) =>
    done.items[index]?.value === null ? [] : item.ballots,
  );
  return { group, ...done, cells, hidden: hiddenBecause(done.value) };
}

/**
 * Means per rater beside means per item tell raters apart by what they observed. Reports on others who observed other
 * items tell them apart in another way, so that a later one shows the group's value alone.
 */
function valueOnly({ value, raters, competencies, items }: GroupMeans): GroupMeans {
  const held = (known: Known): Known => (known.value === null ? known : { value: null, reason: "held_back" });
  return { value, raters, competencies: competencies.map(held), items: items.map(held) };
}

/** A group of which nothing is shown: neither how many answered nor what they answered. */
export function without(
  { document, competencies }: BuiltReview,
  group: BuiltGroup,
  reason: Unknown,
  trace: Tracer | undefined,
): GroupOutcome {
  const nothing: Known = { value: null, reason };
  const isEmpty = reason === "no_answers";
  const { ref, title: label } = group;
  const redacted = isEmpty ? {} : { redacted: true as const };
  const id = `${document.id}.${group.id}`;
  trace?.node({ id, kind: "weightedMean", ref, label, value: null, note: reason, ...redacted });
  const items = competencies.flatMap((each) => each.items);
  return {
    group,
    value: nothing,
    raters: isEmpty ? 0 : null,
    competencies: competencies.map(() => nothing),
    items: items.map(() => nothing),
    cells: items.map(() => []),
    hidden: hiddenBecause(nothing),
  };
}
