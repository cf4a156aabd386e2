import { comparison, type Decimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Condition, ConditionLeaf } from "../../kernel/index.js";

/** Whether the tests of a condition contradict each other, so that no facts can meet it. */
export function neverMet(condition: Condition): boolean {
  if ("any" in condition) return condition.any.every(neverMet);
  if ("of" in condition) return condition.of.filter((part) => !neverMet(part)).length < condition.atLeast;
  if ("not" in condition) return false;
  if ("all" in condition)
    return condition.all.some(neverMet) || contradict(condition.all.flatMap(leavesOfAll));
  return contradict([condition]);
}

/** The tests that all have to be met. */
function leavesOfAll(condition: Condition): readonly ConditionLeaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOfAll);
  return "any" in condition || "of" in condition || "not" in condition ? [] : [condition];
}

function contradict(leaves: readonly ConditionLeaf[]): boolean {
  return [...new Set(leaves.map(({ field }) => field))].some((name) => {
    const own = leaves.filter(({ field }) => field === name);
    return numbersContradict(own) || datesContradict(own) || textsContradict(own);
  });
}

/** An end of what is left of the numbers, or of the dates. */
interface End<T> {
  readonly at: T;
  readonly isIn: boolean;
}

type Ends<T> = readonly [low: End<T> | null, high: End<T> | null];

function numbersContradict(leaves: readonly ConditionLeaf[]): boolean {
  return isEmpty(leaves.flatMap(numbersOf), comparison);
}

function numbersOf(leaf: ConditionLeaf): readonly Ends<Decimal>[] {
  const end = (literal: unknown, isIn: boolean): End<Decimal> | null => {
    const at = parseDecimal(literal);
    return typeof at === "object" ? { at, isIn } : null;
  };
  if ("gt" in leaf) return [[end(leaf.gt, false), null]];
  if ("gte" in leaf) return [[end(leaf.gte, true), null]];
  if ("lt" in leaf) return [[null, end(leaf.lt, false)]];
  if ("lte" in leaf) return [[null, end(leaf.lte, true)]];
  if ("equals" in leaf) return [[end(leaf.equals, true), end(leaf.equals, true)]];
  return "between" in leaf ? [[end(leaf.between[0], true), end(leaf.between[1], true)]] : [];
}

function datesContradict(leaves: readonly ConditionLeaf[]): boolean {
  return isEmpty(leaves.flatMap(datesOf), (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A span that is written as a name is not looked into. */
function datesOf(leaf: ConditionLeaf): readonly Ends<string>[] {
  if ("on" in leaf)
    return [
      [
        { at: leaf.on, isIn: true },
        { at: leaf.on, isIn: true },
      ],
    ];
  if ("before" in leaf) return [[null, { at: leaf.before, isIn: false }]];
  if ("after" in leaf) return [[{ at: leaf.after, isIn: false }, null]];
  if (!("during" in leaf) || typeof leaf.during === "string") return [];
  return [
    [
      { at: leaf.during.from, isIn: true },
      { at: leaf.during.to, isIn: false },
    ],
  ];
}

function isEmpty<T>(ends: readonly Ends<T>[], order: (a: T, b: T) => number): boolean {
  return ends.some(([low]) =>
    ends.some(([, high]) => {
      if (low === null || high === null) return false;
      const sign = order(low.at, high.at);
      return sign > 0 || (sign === 0 && !(low.isIn && high.isIn));
    }),
  );
}

function textsContradict(leaves: readonly ConditionLeaf[]): boolean {
  let left: readonly (string | boolean)[] | null = null;
  for (const leaf of leaves) {
    const allowed = "is" in leaf ? [leaf.is] : "in" in leaf ? leaf.in : null;
    if (allowed !== null)
      left = left === null ? allowed : left.filter((text) => allowed.some((each) => each === text));
  }
  const excluded = leaves.flatMap((leaf) => ("isNot" in leaf ? [leaf.isNot] : []));
  return left?.every((text) => excluded.includes(text)) ?? false;
}
