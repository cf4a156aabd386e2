import {
  buildCondition,
  type Condition,
  type ConditionFunction,
  type ConditionOperator,
} from "../condition/index.js";
import { quoted } from "../issue/index.js";
import type { ExpressionPlace } from "./expressionPlace.js";
import { measureIssue } from "./measureIssue.js";

/** The tests that a number can pass. */
const OF_NUMBERS: readonly ConditionOperator[] = ["gt", "gte", "lt", "lte", "between", "equals", "exists"];

/** Compiles a condition over measures; null where it has a fault. Each field that it looks at is a reference. */
export function buildWhen(condition: Condition, place: ExpressionPlace): ConditionFunction | null {
  const { ref, path, measure, issues, references } = place;
  const built = buildCondition(condition, ref, `${measure}${path}`);
  if (!built.ok) {
    for (const issue of built.issues) issues.push(issue);
    return null;
  }
  let isSound = true;
  for (const leaf of built.data.leaves) {
    references.push({ id: leaf.field, ref: `${leaf.ref}/field` });
    if (OF_NUMBERS.includes(leaf.operator)) continue;
    isSound = false;
    const message = `${quoted(leaf.field)} is a measure, and ${leaf.operator} is no test of a number. Write one of ${OF_NUMBERS.join(", ")}.`;
    const params = { measure, operator: leaf.operator };
    issues.push(measureIssue("measure.not_a_test_of_numbers", leaf.ref, message, params));
  }
  return isSound ? built.data : null;
}
