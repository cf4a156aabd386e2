import { type DistributionLawId, distributionLaws } from "attainment/testing";
import {
  type Distribution,
  type DistributionItem,
  type DistributionResult,
  forceDistribution,
} from "../../../src/kernel/calibration/index.js";
import { type Breakage, changedNodes } from "./breakage.js";

const thirds: Distribution = {
  kind: "distribution",
  id: "361",
  levels: [
    { id: "top", share: "0.3" },
    { id: "middle", share: "0.6" },
    { id: "low", share: "0.1" },
  ],
};
const limited: Distribution = { ...thirds, limits: [{ levelIds: ["low"], under: "0.1" }] };
const apart: Distribution = { ...thirds, groups: "apart", minimumGroup: 3 };

type Distribute = typeof forceDistribution;

function broken(fault: string, document: Distribution, distribute: Distribute): Breakage {
  return { fault, sound: distributionLaws(document), broken: distributionLaws(document, { distribute }) };
}

/** Every result changed. */
const changed =
  (
    change: (result: DistributionResult, items: readonly DistributionItem[]) => DistributionResult,
  ): Distribute =>
  (items, document, options) =>
    change(forceDistribution(items, document, options), items);

/** Another document carried out in place of the one that is asked for. */
const swapped =
  (rest: Partial<Distribution>): Distribute =>
  (items, document, options) =>
    forceDistribution(items, { ...document, ...rest }, options);

/** One slot taken from the first level to the last. */
const shifted = changed((result) => ({
  ...result,
  groups: result.groups.map((group) => ({
    ...group,
    levels: group.levels.map((level, index) => {
      const by = index === 0 ? -2 : index === group.levels.length - 1 ? 2 : 0;
      return { ...level, slots: level.slots + by };
    }),
  })),
}));

/** For each law of distributions, faults that it has to find. */
export const distributionBreakages: Readonly<Record<DistributionLawId, readonly Breakage[]>> = {
  slotsSumToAll: [
    broken(
      "everything rounded down",
      thirds,
      changed((result) => ({
        ...result,
        groups: result.groups.map((group) => ({
          ...group,
          levels: group.levels.map((level) => ({ ...level, slots: Math.floor(Number(level.quota)) })),
        })),
      })),
    ),
    broken(
      "a group that is forgotten",
      apart,
      changed((result) => ({ ...result, groups: result.groups.slice(1) })),
    ),
  ],
  slotsLieAroundTheirQuota: [broken("slots moved from the first level to the last", thirds, shifted)],
  limitsAreKept: [
    broken("limits that are forgotten", limited, (items, document, options) => {
      const { limits: _limits, ...free } = document;
      const kept = forceDistribution(items, document, options);
      const { groups } = forceDistribution(items, free, options);
      return {
        ...kept,
        groups: kept.groups.map((group, index) => ({
          ...group,
          levels: groups[index]?.levels ?? group.levels,
        })),
      };
    }),
    broken("slots moved past a limit", limited, shifted),
  ],
  betterNeverStandsLower: [
    broken("the lowest first", thirds, swapped({ best: "lowest" })),
    broken(
      "levels upside down",
      thirds,
      changed((result) => ({
        ...result,
        items: result.items.map((item) => ({
          ...item,
          levelId: item.levelId === "top" ? "low" : item.levelId === "low" ? "top" : item.levelId,
        })),
      })),
    ),
  ],
  equalsStandTogether: [broken("equal ones parted by id", thirds, swapped({ ties: "byId" }))],
  orderIsIrrelevant: [
    broken("items left in the order given", thirds, (items, document, options) => {
      const result = forceDistribution(items, document, options);
      const places = new Map(items.map(({ id }, index) => [id, index]));
      const place = ({ id }: { readonly id: string }) => places.get(id) ?? 0;
      return { ...result, items: [...result.items].sort((a, b) => place(a) - place(b)) };
    }),
  ],
  tracedEqualsUntraced: [
    broken("a trace that changes the rule", thirds, (items, document, options) =>
      forceDistribution(items, { ...document, ties: options?.trace === true ? "down" : "up" }, options),
    ),
  ],
  traceReplays: [
    broken(
      "a level that the trace shows one slot too many of",
      thirds,
      changed((result) =>
        changedNodes(result, (node) =>
          node.id.endsWith(".middle") ? { ...node, value: String(Number(node.value) + 1) } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [broken("a memory of earlier calls", thirds, remembering())],
  inputStaysAsItWas: [
    broken("items that are renamed", thirds, (items, document, options) => {
      const result = forceDistribution(items, document, options);
      for (const item of items) Object.assign(item, { id: `${item.id}!` });
      return result;
    }),
  ],
};

function remembering(): Distribute {
  let calls = 0;
  return (items, document, options) => {
    calls += 1;
    return { ...forceDistribution(items, document, options), value: String(calls) };
  };
}
