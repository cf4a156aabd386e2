import type { Condition, ConditionLeaf } from "../../kernel/index.js";
import { spanOf, within } from "./numberSpan.js";

/**
 * Is the second condition met wherever the first one is? Only what can be seen from the two texts counts: false means
 * that it cannot be told.
 */
export function implies(first: Condition, second: Condition): boolean {
  if (isAlwaysMet(second)) return true;
  if ("any" in first) return first.any.every((part) => implies(part, second));
  if ("all" in second) return second.all.every((part) => implies(first, part));
  if ("any" in second && second.any.some((part) => implies(first, part))) return true;
  if ("all" in first) return first.all.some((part) => implies(part, second));
  if ("field" in first && "field" in second) return leafImplies(first, second);
  return isSame(first, second);
}

/** Is the condition met whatever the facts are? */
export function isAlwaysMet(condition: Condition): boolean {
  if ("all" in condition) return condition.all.every(isAlwaysMet);
  if ("atLeast" in condition) return condition.of.filter(isAlwaysMet).length >= condition.atLeast;
  if (!("any" in condition)) return false;
  const present = condition.any.flatMap((part) => ("exists" in part && part.exists ? [part.field] : []));
  const isCovered = (part: Condition) => "exists" in part && !part.exists && present.includes(part.field);
  return condition.any.some((part) => isAlwaysMet(part) || isCovered(part));
}

function leafImplies(first: ConditionLeaf, second: ConditionLeaf): boolean {
  if (first.field !== second.field) return false;
  if ("exists" in second) return second.exists && !("exists" in first && !first.exists);
  const [inner, outer] = [spanOf(first), spanOf(second)];
  if (inner !== null && outer !== null) return within(inner, outer);
  const [words, others] = [wordsOf(first), wordsOf(second)];
  if (words !== null && others !== null) return words.every((word) => others.includes(word));
  if (words !== null && "isNot" in second)
    return words.every((word) => typeof word === typeof second.isNot && word !== second.isNot);
  return isSame(first, second);
}

/** The words of which one is asked for. */
function wordsOf(leaf: ConditionLeaf): readonly (string | boolean)[] | null {
  if ("is" in leaf) return [leaf.is];
  return "in" in leaf ? leaf.in : null;
}

/** Are they the same text? Keys stand in the order of the schema by now, whatever order they were written in. */
function isSame(first: Condition, second: Condition): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
