import { type AbcItem, type AbcOptions, type AbcResult, classifyAbc } from "../../segments/index.js";
import { abcItems } from "../arbitraries/segments/abcItems.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  type Rational,
  rational,
  rationalOf,
  times,
  WHOLE,
} from "../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "./law.js";
import { repeatLaws } from "./repeatLaws.js";

/**
 * How laws of ABC classes are tried.
 *
 * @since 0.1.0
 */
export interface AbcLawOptions {
  /** What classifies; absent: `classifyAbc`. */
  readonly classifyAbc?: typeof classifyAbc;
}

type AbcScenario = { readonly items: readonly AbcItem[] };

/**
 * The laws that ABC classes have to keep under given choices, whatever the values are.
 *
 * | law | says |
 * | --- | --- |
 * | `sharesSumToOne` | the shares of items, and those of classes, sum to 1 |
 * | `classesNeverRise` | down the list no value, and no class, is better than the one before |
 * | `cutsDecideTheClass` | classes follow from sums of values and the cuts |
 * | `orderOfItemsIsIrrelevant` | any order of items gives the same result |
 * | `runsAreEqual`, `inputStaysAsItWas` | as everywhere |
 *
 * @param options - The choices, as for `classifyAbc`.
 * @param lawOptions - See {@link AbcLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { abcLaws, checkLaws } from "attainment/testing";
 * checkLaws(abcLaws({ belongs: "ends" }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function abcLaws(options: AbcOptions = {}, lawOptions: AbcLawOptions = {}): readonly Law[] {
  const { classifyAbc: classify } = { classifyAbc, ...lawOptions };
  const scenarios = abcItems().map((items) => ({ items }));
  const run = ({ items }: AbcScenario) => classify(items, options);
  return [
    lawOf("sharesSumToOne", "Shares sum to 1.", scenarios, (scenario) => sharesFinding(run(scenario))),
    lawOf("classesNeverRise", "Down the list classes never rise.", scenarios, (scenario) =>
      risingFinding(run(scenario)),
    ),
    lawOf("cutsDecideTheClass", "Classes follow from sums of values and the cuts.", scenarios, (scenario) =>
      cutsFinding(run(scenario)),
    ),
    lawOf("orderOfItemsIsIrrelevant", "Any order of items gives the same result.", scenarios, (scenario) =>
      difference(run(scenario), run({ items: [...scenario.items].reverse() })),
    ),
    ...repeatLaws(scenarios, run),
  ];
}

/** Shares that do not end are cut, each by less than the last of 34 digits. */
const SLACK = rational(1n, 10n ** 30n);

function sharesFinding({ items, classes, value }: AbcResult): Finding | null {
  if (value === null) return null;
  const sumOf = (list: readonly { readonly share: string | null }[]) =>
    list.reduce((all, { share }) => plus(all, rationalOf(share ?? "0")), NOTHING);
  return firstOf([items, classes], (list) => {
    const gap = minus(sumOf(list), WHOLE);
    const isOne = order(gap, SLACK) <= 0 && order(gap, minus(NOTHING, SLACK)) >= 0;
    return isOne ? null : { expected: "1", found: list };
  });
}

function risingFinding({ items, definition: { classes } }: AbcResult): Finding | null {
  return firstOf(items.slice(1), (item) => {
    const before = items[items.indexOf(item) - 1];
    if (before === undefined) return null;
    const falls = order(rationalOf(item.value), rationalOf(before.value)) <= 0;
    const isNoBetter = classes.indexOf(item.classId ?? "") >= classes.indexOf(before.classId ?? "");
    return falls && isNoBetter ? null : { expected: "no better than the one before", found: [before, item] };
  });
}

function cutsFinding({ items, definition, value }: AbcResult): Finding | null {
  if (value === null) return null;
  const { cuts, classes, belongs, ties } = definition;
  const counted = items.filter((item) => order(rationalOf(item.value), NOTHING) > 0);
  const base = counted.reduce((all, item) => plus(all, rationalOf(item.value)), NOTHING);
  const sumUp = (list: readonly { readonly value: string }[]) =>
    list.reduce((all, each): Rational => plus(all, rationalOf(each.value)), NOTHING);
  return firstOf(counted, (item) => {
    const isTied = (other: { readonly value: string }) =>
      order(rationalOf(other.value), rationalOf(item.value)) === 0;
    const first = ties === "byId" ? counted.indexOf(item) : counted.findIndex(isTied);
    const last = ties === "byId" ? first : first + counted.filter(isTied).length - 1;
    const edge = belongs === "starts" ? sumUp(counted.slice(0, first)) : sumUp(counted.slice(0, last + 1));
    const passed = cuts.filter(
      (cut) => order(edge, times(rationalOf(cut), base)) >= (belongs === "starts" ? 0 : 1),
    );
    return difference(classes[passed.length], item.classId, { id: item.id });
  });
}
