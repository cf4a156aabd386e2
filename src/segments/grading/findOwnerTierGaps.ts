import { readText } from "../../kernel/facts/index.js";
import {
  capIssues,
  documentIssue,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  ownValue,
  quoted,
  type Result,
  unwrap,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { readOptions, sharedIds } from "../purchases/index.js";
import type { SegmentResult } from "../types.js";
import type { GradingCode } from "./codes.js";
import { ownerTierOptionsSchema } from "./schema.js";
import type { OwnerTierGap, OwnerTierOptions, OwnerTierResult } from "./types.js";

/**
 * Finds the customers whose owner is below the tier that the service rule of their segment asks for.
 *
 * Formula: a gap is where `place(tier of the owner) < place(ownerTierId)` in `tierIds`, or where there is no owner, or none
 * with a tier; `tiersBelow` is the difference of the places.
 *
 * @param customers - What a segmentation gave: `customers` of `evaluateMany`, or results of `evaluate`.
 * @param options - Who owns them, and the tiers; see {@link OwnerTierOptions}.
 * @returns The gaps by customer, and how many customers have none.
 * @throws AttainmentError `segments.unknown_tier` for a tier that is not in `tierIds`;
 * `document.duplicate_id` for one who stands twice; `document.*`.
 * @example
 * ```ts
 * import { compileSegmentation, findOwnerTierGaps } from "attainment/segments";
 * const size = compileSegmentation({
 *   kind: "segmentation",
 *   id: "size",
 *   segments: [{ id: "key", when: { field: "revenue", gte: 1000000 }, service: { ownerTierId: "senior" } }],
 *   otherwise: "standard",
 * });
 * const facts = [{ customerId: "c-1", fields: { revenue: 2000000 } }, { customerId: "c-2", fields: { revenue: 90 } }];
 * const { gaps } = findOwnerTierGaps(size.evaluateMany(facts).customers, {
 *   tierIds: ["junior", "consultant", "senior"],
 *   owners: [{ customerId: "c-1", ownerId: "bob" }, { customerId: "c-2", ownerId: "bob" }],
 *   people: [{ personId: "bob", tierId: "junior" }],
 * });
 * gaps.map(({ customerId, ownerTierId, tierId, tiersBelow }) => [customerId, ownerTierId, tierId, tiersBelow]); // => [["c-1", "senior", "junior", 2]]
 * ```
 * @since 0.1.0
 */
export function findOwnerTierGaps(
  customers: readonly Pick<SegmentResult, "customerId" | "value" | "service">[],
  options: OwnerTierOptions,
): OwnerTierResult {
  return unwrap(tryFind(customers, options));
}

interface Asking {
  readonly customerId: string;
  readonly segmentId: string;
  readonly ownerTierId: string;
}

function tryFind(given: unknown, rest: unknown): Result<OwnerTierResult> {
  const options = readOptions(rest, ownerTierOptionsSchema);
  if (!options.ok) return options;
  const { tierIds, owners, people } = options.data;
  const issues: Issue[] = [];
  const items = ownItems(given, "/customers", issues) ?? [];
  const asking = items.flatMap(
    (item, index) => readAsking(item, `/customers/${index}`, tierIds, issues) ?? [],
  );
  checkTwice(items, "customerId", "/customers", issues);
  checkTwice(owners, "customerId", "/options/owners", issues);
  checkTwice(people, "personId", "/options/people", issues);
  tierIds.forEach((id, index) => {
    if (tierIds.indexOf(id) < index) issues.push(twice(id, `/options/tierIds/${index}`));
  });
  people.forEach(({ tierId }, index) => {
    if (tierId !== null) check(tierId, tierIds, `/options/people/${index}/tierId`, issues);
  });
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const ownerOf = new Map(owners.map(({ customerId, ownerId }) => [customerId, ownerId]));
  const tierOf = new Map(people.map(({ personId, tierId }) => [personId, tierId]));
  const gaps = asking
    .flatMap((each) => gapOf(each, ownerOf.get(each.customerId) ?? null, tierOf, tierIds) ?? [])
    .sort(byText(({ customerId }) => customerId));
  return {
    ok: true,
    data: {
      value: String(gaps.length),
      issues: [],
      gaps,
      met: asking.length - gaps.length,
      unasked: items.length - asking.length,
    },
  };
}

/** What the segment of a customer asks for; null where it asks for nothing. */
function readAsking(item: unknown, path: string, tierIds: readonly string[], issues: Issue[]): Asking | null {
  const fields = ownFields(item, path, issues);
  const service = fields?.get("service") ?? null;
  const rule = service === null ? null : ownFields(service, `${path}/service`, issues);
  if (fields === null || rule === null || !rule.has("ownerTierId")) return null;
  const customerId = readText(fields, "customerId", path, issues);
  const segmentId = readText(fields, "value", path, issues);
  const ownerTierId = readText(rule, "ownerTierId", `${path}/service`, issues);
  if (customerId === null || segmentId === null || ownerTierId === null) return null;
  check(ownerTierId, tierIds, `${path}/service/ownerTierId`, issues);
  return { customerId, segmentId, ownerTierId };
}

function check(tierId: string, tierIds: readonly string[], path: string, issues: Issue[]): void {
  if (tierIds.includes(tierId)) return;
  const message = `There is no tier ${quoted(tierId)} in tierIds. Name one of them, or add it.`;
  issues.push(issueOf<GradingCode>("segments.unknown_tier", path, message, { id: tierId.slice(0, 80) }));
}

/** Who stands twice would count twice, or by the last entry alone. */
function checkTwice(rows: readonly unknown[], field: string, path: string, issues: Issue[]): void {
  const shared = sharedIds(rows, field);
  rows.forEach((row, index) => {
    const id = ownValue(row, field);
    if (typeof id === "string" && shared.has(id)) issues.push(twice(id, `${path}/${index}/${field}`));
  });
}

function twice(id: string, path: string): Issue {
  const message = `${quoted(id)} stands here more than once. Give each one entry.`;
  return documentIssue("document.duplicate_id", path, message, { id: id.slice(0, 80) });
}

function gapOf(
  asking: Asking,
  ownerId: string | null,
  tierOf: ReadonlyMap<string, string | null>,
  tierIds: readonly string[],
): OwnerTierGap | null {
  if (ownerId === null) return { ...asking, ownerId, tierId: null, reason: "unowned", tiersBelow: null };
  const tierId = tierOf.get(ownerId) ?? null;
  if (tierId === null) return { ...asking, ownerId, tierId, reason: "no_tier", tiersBelow: null };
  const tiersBelow = tierIds.indexOf(asking.ownerTierId) - tierIds.indexOf(tierId);
  return tiersBelow > 0 ? { ...asking, ownerId, tierId, reason: "below_tier", tiersBelow } : null;
}
