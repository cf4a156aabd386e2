import type { Condition, ConditionLeaf, Verdict } from "../../../src/kernel/condition/index.js";
import { compareRationals, rational, rationalOf } from "./rational.js";

/** A value as the oracle sees it: `number` marks measures and numbers, which no test of text accepts. */
export type Value = { readonly number: string } | string | boolean | null | undefined;

const truth: Readonly<Record<Verdict, number>> = { unmet: 0, missing: 1, met: 2 };
const verdicts = ["unmet", "missing", "met"] as const;

/**
 * The verdict by the definition of strong Kleene logic: with unmet < missing < met, all is the least, any the
 * greatest, at least m the m-th greatest, and not the mirror image.
 */
export function judgeByDefinition(condition: Condition, valueIn: (field: string) => Value): Verdict {
  const parts = (conditions: readonly Condition[]): readonly number[] =>
    conditions.map((each) => truth[judgeByDefinition(each, valueIn)]).sort((a, b) => b - a);
  const named = (value: number | undefined): Verdict => verdicts[value ?? 1] ?? "missing";
  if ("all" in condition) return named(parts(condition.all).at(-1));
  if ("any" in condition) return named(parts(condition.any).at(0));
  if ("atLeast" in condition) return named(parts(condition.of).at(condition.atLeast - 1));
  if ("not" in condition) return named(2 - truth[judgeByDefinition(condition.not, valueIn)]);
  return judgeLeaf(condition, valueIn(condition.field));
}

function judgeLeaf(leaf: ConditionLeaf, value: Value): Verdict {
  if ("exists" in leaf) return verdict((value !== null && value !== undefined) === leaf.exists);
  if (value === null || value === undefined) return "missing";
  if ("is" in leaf) return typeof value === typeof leaf.is ? verdict(value === leaf.is) : "missing";
  if ("isNot" in leaf) return typeof value === typeof leaf.isNot ? verdict(value !== leaf.isNot) : "missing";
  if ("in" in leaf) return typeof value === "string" ? verdict(leaf.in.includes(value)) : "missing";
  return isDateLeaf(leaf) ? judgeDate(leaf, value) : judgeDecimal(leaf, value);
}

type DateLeaf = Extract<
  ConditionLeaf,
  { on: string } | { before: string } | { after: string } | { during: unknown }
>;

function isDateLeaf(leaf: ConditionLeaf): leaf is DateLeaf {
  return "on" in leaf || "before" in leaf || "after" in leaf || "during" in leaf;
}

function judgeDate(leaf: DateLeaf, value: Value): Verdict {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return "missing";
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return "missing";
  if ("on" in leaf) return verdict(value === leaf.on);
  if ("before" in leaf) return verdict(day < new Date(leaf.before));
  if ("after" in leaf) return verdict(day > new Date(leaf.after));
  if (typeof leaf.during === "string") throw new Error("the oracle knows no names of periods");
  return verdict(day >= new Date(leaf.during.from) && day < new Date(leaf.during.to));
}

function judgeDecimal(leaf: ConditionLeaf, value: Value): Verdict {
  const text = typeof value === "object" && value !== null ? value.number : value;
  const x = typeof text === "string" ? rationalOf(text) : null;
  if (x === null) return "missing";
  const order = (literal: string | number): number => compareRationals(x, rational(String(literal)));
  if ("gt" in leaf) return verdict(order(leaf.gt) > 0);
  if ("gte" in leaf) return verdict(order(leaf.gte) >= 0);
  if ("lt" in leaf) return verdict(order(leaf.lt) < 0);
  if ("lte" in leaf) return verdict(order(leaf.lte) <= 0);
  if ("equals" in leaf) return verdict(order(leaf.equals) === 0);
  if ("between" in leaf) return verdict(order(leaf.between[0]) >= 0 && order(leaf.between[1]) <= 0);
  throw new Error(`no decimal test: ${JSON.stringify(leaf)}`);
}

function verdict(isMet: boolean): Verdict {
  return isMet ? "met" : "unmet";
}
