import { wholeFraction } from "../decimal/index.js";
import { readEvaluateOptions } from "../facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { byText } from "../order/index.js";
import { type EvaluateOptions, recorderFor, type Tracer } from "../trace/index.js";
import type { DistributionRules } from "./distributionRules.js";
import { groupItems, type ItemGroup } from "./groupItems.js";
import { type Placed, placeItems } from "./placeItems.js";
import { readDistribution } from "./readDistribution.js";
import { type ReadItem, readItems } from "./readItems.js";
import { recordSlots } from "./recordSlots.js";
import { type Slots, slotsFor } from "./slotsFor.js";
import type {
  DistributedGroup,
  DistributedItem,
  Distribution,
  DistributionItem,
  DistributionResult,
} from "./types.js";

/**
 * Suggests a level for everybody in a group, so that each level has the share that a distribution means for it. It is
 * guidance for a talk about people: being last among others proves nothing about anybody, and in some countries the law
 * says so.
 *
 * Formula: those who have a value are ranked, best first, and fill the slots of `distributionSlots` from the best
 * level down. Where the line between two levels would part equal ones, all of them stand in the better level (`ties:
 * "up"`, the default), in the worse one (`"down"`), or are parted by id (`"byId"`); fields of `tieBreak` settle who of
 * equal values is better before that. The order of the items decides nothing.
 *
 * - A level may have more than its slots (`excess`) because of ties; a limit that is passed by it is not `met`.
 * - An item whose value is null (too new to be rated) has no level and takes no slot.
 * - `groups: "apart"`: each group has a distribution of its own; groups under `minimumGroup` (10) are pooled,
 *   and one alone stays what it is.
 * - A group that is small all the same is told as a warning; one that cannot meet the limits is refused.
 *
 * @param items - Ids, each once, with their values.
 * @param distribution - A {@link Distribution}.
 * @param options - `trace` and `maxIssues`.
 * @returns The slots of each group, and the level of each item with its reasons.
 * @throws AttainmentError `calibration.duplicate_id`, `calibration.missing_group`, `calibration.missing_tie_break`, and
 * the codes of `distributionSlots`.
 * @example
 * ```ts
 * import { forceDistribution } from "attainment/kernel";
 * const distribution = { kind: "distribution", id: "halves", levels: [{ id: "a" }, { id: "b" }], minimumGroup: 3 } as const;
 * const items = [{ id: "ann", value: "95" }, { id: "bob", value: "88" }, { id: "cho", value: "88" }, { id: "dee", value: "70" }];
 * const levels = (ties: "up" | "down" | "byId") =>
 *   forceDistribution(items, { ...distribution, ties }).items.map(({ levelId }) => levelId);
 * levels("up"); // => ["a", "a", "a", "b"]
 * levels("down"); // => ["a", "b", "b", "b"]
 * levels("byId"); // => ["a", "a", "b", "b"]
 * ```
 * @see https://userapps.support.sap.com/sap/support/knowledge/en/3634696 for a guideline in use.
 * @since 0.1.0
 */
export function forceDistribution(
  items: readonly DistributionItem[],
  distribution: Distribution,
  options: Pick<EvaluateOptions, "trace" | "maxIssues"> = {},
): DistributionResult {
  return unwrap(tryDistribute(items, distribution, options));
}

function tryDistribute(items: unknown, distribution: unknown, given: unknown): Result<DistributionResult> {
  const issues: Issue[] = [];
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const rules = readDistribution(distribution, issues);
  if (rules === null) return { ok: false, issues: capIssues(issues, options.maxIssues) };
  const entries = readItems(items, rules, issues);
  const grouped = groupItems(entries, rules.document);
  const done = grouped.groups.map((group) => distributeGroup(group, rules, issues));
  const told = done.flatMap((each) => each?.slots.issues ?? []);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, options.maxIssues) };
  const groups = done.filter((each) => each !== null);
  const trace = recorderFor(options);
  if (trace !== undefined) recordGroups(trace, rules, groups);
  const tree = trace?.finish();
  const placed = new Map(
    groups.flatMap(({ group, placed }) => placed.map((each) => [each.item.id, { ...each, group }])),
  );
  return {
    ok: true,
    data: {
      value: String(placed.size),
      issues: capIssues([...grouped.issues, ...told], options.maxIssues),
      groups: groups.map(groupResult),
      items: entries.map((item) => itemResult(item, placed.get(item.id), rules)).sort(byText(({ id }) => id)),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

interface Distributed {
  readonly group: ItemGroup;
  readonly slots: Slots;
  readonly placed: readonly Placed[];
}

function distributeGroup(group: ItemGroup, rules: DistributionRules, issues: Issue[]): Distributed | null {
  const slots = slotsFor(rules, group.items.length);
  if (!slots.ok) {
    for (const issue of slots.issues) issues.push(issue);
    return null;
  }
  const counts = slots.data.levels.map((level) => level.slots);
  return { group, slots: slots.data, placed: placeItems(group.items, counts, rules.document) };
}

function groupResult({ group: { id, groupIds, items }, slots, placed }: Distributed): DistributedGroup {
  const counts = new Map(
    slots.levels.map((level, index) => [level.id, placed.filter((each) => each.level === index).length]),
  );
  return {
    id,
    groupIds: [...groupIds],
    size: items.length,
    levels: slots.levels.map((level) => {
      const count = counts.get(level.id) ?? 0;
      return { ...level, count, excess: count - level.slots };
    }),
    limits: slots.limits.map((limit) => {
      const count = limit.levelIds.reduce((sum, levelId) => sum + (counts.get(levelId) ?? 0), 0);
      return { ...limit, count, met: limit.least <= count && count <= limit.most };
    }),
  };
}

function itemResult(
  { id, value, levelId: given }: ReadItem,
  placed: (Placed & { readonly group: ItemGroup }) | undefined,
  { levels }: DistributionRules,
): DistributedItem {
  if (placed === undefined) {
    const reason = value === null ? "too_new_to_rate" : "group_too_small";
    return { id, levelId: null, rank: null, against: null, reasons: [reason] };
  }
  const before = given === null ? null : levels.findIndex((level) => level.id === given);
  return {
    id,
    levelId: levels[placed.level]?.id ?? null,
    rank: placed.rank,
    against:
      before === null ? null : before === placed.level ? "same" : placed.level < before ? "better" : "worse",
    reasons: [...(placed.group.pooled ? ["pooled"] : []), placed.reason],
  };
}

function recordGroups(trace: Tracer, rules: DistributionRules, groups: readonly Distributed[]): void {
  const { document, ref } = rules;
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) {
    recordSlots(trace, rules, only.slots, document.id);
    return;
  }
  const mark = trace.mark();
  for (const { group, slots } of groups)
    recordSlots(
      trace,
      rules,
      slots,
      group.id === null ? `${document.id}#pool` : `${document.id}.${group.id}`,
    );
  const all = groups.reduce((sum, { group }) => sum + group.items.length, 0);
  trace.node({ id: document.id, kind: "sum", ref, value: wholeFraction(all), unit: "count" }, mark);
}
