import { checkText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { BuiltReview } from "../builtReview.js";
import type { ReviewFactsCode } from "../codes.js";
import type { Told, ToldGroup, ToldMean } from "./told.js";

/**
 * What earlier results of the review told, out of a list of which nothing is known yet; `issues` says what is wrong.
 *
 * What a result lacks was perhaps shown none the less, and its score stands on every group: so that a part of one, as
 * the option `only` gives it, is a fault.
 */
export function readPublished(
  review: BuiltReview,
  given: unknown,
  personId: string | null,
  path: string,
  issues: Issue[],
): Told {
  return (ownItems(given, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues);
    if (fields === null) return [];
    const reviewId = checkText(fields.get("reviewId"), `${at}/reviewId`, issues);
    const about = checkText(fields.get("personId"), `${at}/personId`, issues);
    if (reviewId !== null && reviewId !== review.document.id) issues.push(unusable(`${at}/reviewId`));
    if (about !== null && personId !== null && about !== personId) issues.push(unusable(`${at}/personId`));
    return [readGroups(review, fields, at, issues)];
  });
}

function readGroups(
  { groups }: BuiltReview,
  fields: Fields,
  path: string,
  issues: Issue[],
): ReadonlyMap<string, ToldGroup> {
  const found = new Map<string, ToldGroup>();
  for (const [index, item] of (ownItems(fields.get("groups"), `${path}/groups`, issues) ?? []).entries()) {
    const at = `${path}/groups/${index}`;
    const own = ownFields(item, at, issues);
    const id = own && checkText(own.get("id"), `${at}/id`, issues);
    if (own !== null && id !== null) found.set(id, readGroup(own, at, issues));
  }
  if (!groups.every(({ id }) => found.has(id))) issues.push(unusable(`${path}/groups`));
  return found;
}

function readGroup(fields: Fields, path: string, issues: Issue[]): ToldGroup {
  const items = new Map<string, ToldMean>();
  const withheld = new Set<string>();
  for (const [index, item] of (ownItems(fields.get("items"), `${path}/items`, issues) ?? []).entries()) {
    const at = `${path}/items/${index}`;
    const own = ownFields(item, at, issues);
    const id = own && checkText(own.get("id"), `${at}/id`, issues);
    const mean = own && readMean(own, at, issues);
    if (id !== null && mean !== null) items.set(id, mean);
    if (id !== null && own?.get("reason") === "withheld") withheld.add(id);
  }
  return {
    mean: readMean(fields, path, issues),
    isRolledUp: fields.get("reason") === "rolled_up",
    comments: readComments(fields.get("comments") ?? null, `${path}/comments`, issues),
    items,
    withheld,
  };
}

/** The texts of each item, in the order in which a result lists them. */
function readComments(given: unknown, path: string, issues: Issue[]): ToldGroup["comments"] {
  if (given === null) return null;
  const found = new Map<string, string[]>();
  for (const [index, item] of (ownItems(given, path, issues) ?? []).entries()) {
    const at = `${path}/${index}`;
    const own = ownFields(item, at, issues);
    const itemId = own && checkText(own.get("itemId"), `${at}/itemId`, issues);
    const text = own && checkText(own.get("text"), `${at}/text`, issues);
    if (itemId !== null && text !== null) found.set(itemId, [...(found.get(itemId) ?? []), text]);
  }
  return found;
}

/** A mean that was shown; null where it was not. */
function readMean(fields: Fields, path: string, issues: Issue[]): ToldMean | null {
  const value = fields.get("value");
  if (value === null) return null;
  const text = checkText(value, `${path}/value`, issues);
  const raters = fields.get("raters");
  const isCount = typeof raters === "number" && Number.isSafeInteger(raters) && raters >= 0;
  if (!isCount) issues.push(unusable(`${path}/raters`));
  if (text === null || !isCount) return null;
  const deviation = fields.get("deviation");
  return { value: text, raters, deviation: typeof deviation === "string" ? deviation : null };
}

function unusable(path: string): Issue {
  const message =
    "A published report has to be a whole result of this review about this person, with all groups and counts. Hand results over as they were.";
  return issueOf<ReviewFactsCode>("reviews.published_unusable", path, message);
}
