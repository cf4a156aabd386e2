import { parseDecimal } from "../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { BuiltCompetency, BuiltGroup, BuiltReview } from "./builtReview.js";
import type { ReviewLintCode } from "./codes.js";
import { readReview } from "./safeCompileReview.js";

/** The fewest raters that hide who answered what. */
const FEWEST = 3;

/** The fewest of whom spread and comments do not tell either. */
const FEWEST_SHOWN = 5;

/**
 * Looks a review over: every error that would keep it from being compiled; of a review without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `reviews.self_in_score` | people's ratings of themselves move their score |
 * | `reviews.low_minimum` | a group of unnamed raters is shown with fewer than three |
 * | `reviews.unreachable_minimum` | a group of the kind `self` asks for more than the one rater it can have |
 * | `reviews.empty_competency` | a competency without items |
 * | `reviews.kind_twice` | two groups of one kind |
 * | `reviews.group_without_weight` | a group of others with the weight 0 |
 * | `reviews.low_spread_minimum` | spread or comments of unnamed raters are shown from fewer than five |
 * | `reviews.unanimous_not_counted` | unanimous ratings are hidden, so that they move no score |
 * | `reviews.per_rater_discloses` | means per rater of a group of unnamed raters, which would disclose and are kept back at times |
 *
 * @param document - A {@link Review} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintReview } from "attainment/reviews";
 * const review = {
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "1", to: "5" },
 *   groups: [
 *     { id: "self", kind: "self", weight: "0.1" },
 *     { id: "peers", weight: "0.9", minimum: 2 },
 *   ],
 *   competencies: [{ id: "service", items: [{ id: "listens" }] }],
 * };
 * lintReview(review).map(({ code, path }) => [code, path]); // => [["reviews.self_in_score", "/groups/0/weight"], ["reviews.low_minimum", "/groups/1/minimum"]]
 * ```
 * @since 0.1.0
 */
export function lintReview(document: unknown): readonly Issue[] {
  const built = readReview(document);
  if (!built.ok) return built.issues;
  const review = built.data;
  return capIssues([
    ...review.groups.flatMap((group, index) => lintGroup(review, group, index)),
    ...review.competencies.flatMap(lintCompetency),
    ...lintAggregation(review),
    ...lintShown(review),
  ]);
}

function lintGroup(review: BuiltReview, group: BuiltGroup, index: number): readonly Issue[] {
  return [...lintWeight(review, group, index), ...lintMinimum(group), ...lintKind(review, group, index)];
}

function lintWeight(
  { document }: BuiltReview,
  { id, kind, ref }: BuiltGroup,
  index: number,
): readonly Issue[] {
  const weight = parseDecimal(document.groups[index]?.weight);
  const weighs = typeof weight === "object" && weight.units > 0;
  if (kind === "self" && weighs) {
    const message = `The ratings of ${quoted(id)} are people's own and move their score. Give the group the weight 0 where the score moves pay.`;
    return [note("reviews.self_in_score", `${ref}/weight`, message, id, "hint")];
  }
  if (kind === "self" || weighs) return [];
  const message = `The group ${quoted(id)} has the weight 0, so that it is shown and does not count. Give it a weight if it is to count.`;
  return [note("reviews.group_without_weight", `${ref}/weight`, message, id, "hint")];
}

function lintMinimum({ id, kind, minimum, ref }: BuiltGroup): readonly Issue[] {
  const path = `${ref}/minimum`;
  if (kind === "self" && minimum > 1) {
    const message = `The group ${quoted(id)} asks for ${minimum} raters, but only one person can rate themselves. Leave the minimum out.`;
    return [note("reviews.unreachable_minimum", path, message, id, "warning")];
  }
  if (kind === "self" || kind === "manager" || minimum >= FEWEST) return [];
  const message = `The group ${quoted(id)} is shown from ${minimum} raters on, which can give away who answered what. Raise the minimum to ${FEWEST} or more.`;
  return [note("reviews.low_minimum", path, message, id, "warning")];
}

function lintKind({ groups }: BuiltReview, { id, kind, ref }: BuiltGroup, index: number): readonly Issue[] {
  const first = groups.find((group) => group.kind === kind);
  if (first === undefined || groups.indexOf(first) === index) return [];
  const message = `The groups ${quoted(first.id)} and ${quoted(id)} are both of the kind ${kind}. Merge them, or give each the kind that is meant.`;
  return [note("reviews.kind_twice", `${ref}/kind`, message, id, "hint")];
}

function lintCompetency({ id, items, ref }: BuiltCompetency): readonly Issue[] {
  if (items.length > 0) return [];
  const message = `The competency ${quoted(id)} has no items, so that nobody can rate it. Add an item, or remove it.`;
  return [note("reviews.empty_competency", `${ref}/items`, message, id, "warning")];
}

function lintAggregation({ document, groups, competencies, ref }: BuiltReview): readonly Issue[] {
  const isSingle = competencies.flatMap(({ items }) => items).length < 2;
  const group = groups.find(({ isAnonymous }) => isAnonymous);
  if (document.aggregation !== "perRater" || isSingle || group === undefined) return [];
  const message = `Means per rater would give away single ratings of ${quoted(group.id)} where raters observed different items, so that its items and competencies are kept back then. Aggregate per item to show them.`;
  return [note("reviews.per_rater_discloses", `${ref}/aggregation`, message, group.id, "hint")];
}

function lintShown({ document, groups, spreadFrom, commentsFrom, ref }: BuiltReview): readonly Issue[] {
  if (!groups.some(({ isAnonymous }) => isAnonymous)) return [];
  const shown = { spread: spreadFrom, comments: commentsFrom };
  const low = Object.entries(shown).flatMap(([name, minimum]): readonly Issue[] => {
    if (minimum === null || minimum >= FEWEST_SHOWN) return [];
    const message = `The ${name} of unnamed raters are shown from ${minimum} of them on, which can give away who said what. Raise the minimum to ${FEWEST_SHOWN} or more.`;
    return [note("reviews.low_spread_minimum", `${ref}/${name}/minimum`, message, name, "warning")];
  });
  if (document.unanimous !== "hide") return low;
  const message =
    "Ratings on which all of an unnamed group agree are hidden, and so they do not count. Show them where the score moves pay.";
  return [...low, note("reviews.unanimous_not_counted", `${ref}/unanimous`, message, "unanimous", "hint")];
}

function note(
  code: ReviewLintCode,
  path: string,
  message: string,
  id: string,
  severity: "warning" | "hint",
): Issue {
  return issueOf<ReviewLintCode>(code, path, message, { id: id.slice(0, 80) }, severity);
}
