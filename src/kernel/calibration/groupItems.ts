import { type Issue, issueOf } from "../issue/index.js";
import { byText } from "../order/index.js";
import type { DistributionLintCode } from "./codes.js";
import type { ReadItem } from "./readItems.js";
import type { Distribution } from "./types.js";

/** Those who are rated, and that are distributed as one. */
export interface ItemGroup {
  readonly id: string | null;
  readonly groupIds: readonly string[];
  readonly items: readonly RatedItem[];
  readonly pooled: boolean;
}

/** Somebody with a value. */
export type RatedItem = ReadItem & { readonly value: NonNullable<ReadItem["value"]> };

/** The groups by id, those that are too small, and what has to be told about them. */
export interface ItemGroups {
  readonly groups: readonly ItemGroup[];
  readonly exempt: readonly RatedItem[];
  readonly issues: readonly Issue[];
}

/** The fewest people that a distribution makes sense for. */
const MINIMUM = 10;

/** Puts those who are rated into the groups that are distributed. */
export function groupItems(items: readonly ReadItem[], document: Distribution): ItemGroups {
  const { groups: mode = "together", minimumGroup = MINIMUM, smallGroups = "pool" } = document;
  const rated = items.filter(isRated);
  const given = mode === "together" ? together(rated) : apart(rated);
  const small = given.filter((group) => group.items.length < minimumGroup);
  const kept = given.filter((group) => !small.includes(group));
  const exempt = smallGroups === "exempt" ? small.flatMap((group) => group.items) : [];
  const rest = smallGroups === "exempt" ? [] : smallGroups === "keep" ? small : pooled(small);
  const groups = [...kept, ...rest].sort(byText(({ id }) => id ?? ""));
  const issues = groups
    .filter((group) => group.items.length < minimumGroup)
    .map((group) => tooSmall(group, minimumGroup));
  return { groups, exempt, issues };
}

function isRated(item: ReadItem): item is RatedItem {
  return item.value !== null;
}

function together(items: readonly RatedItem[]): readonly ItemGroup[] {
  const ids = items.flatMap(({ groupId }) => groupId ?? []);
  return items.length === 0 ? [] : [{ id: null, groupIds: [...new Set(ids)].sort(), items, pooled: false }];
}

function apart(items: readonly RatedItem[]): readonly ItemGroup[] {
  const groups = new Map<string, RatedItem[]>();
  for (const item of items) {
    const id = item.groupId ?? "";
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return [...groups].map(([id, members]) => ({ id, groupIds: [id], items: members, pooled: false }));
}

/** One group of several; one alone stays what it is. */
function pooled(small: readonly ItemGroup[]): readonly ItemGroup[] {
  if (small.length < 2) return small;
  const groupIds = small.flatMap((group) => group.groupIds).sort();
  return [{ id: null, groupIds, items: small.flatMap((group) => group.items), pooled: true }];
}

function tooSmall({ id, items }: ItemGroup, minimum: number): Issue<DistributionLintCode> {
  const message = `A group of ${items.length} is below the minimum of ${minimum}, so that the shares say little about it. Pool it with others, or leave it out.`;
  const params = { groupId: id?.slice(0, 80) ?? null, people: items.length, minimum };
  return issueOf<DistributionLintCode>("calibration.small_group", "/items", message, params, "warning");
}
