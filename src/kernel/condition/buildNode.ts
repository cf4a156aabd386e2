import { documentIssue, type Issue, isSafeKey, quoted } from "../issue/index.js";
import { conditionIssue } from "./conditionIssue.js";
import type { BranchNode, ConditionNode } from "./conditionNode.js";
import { leafOperator } from "./leafOperator.js";
import type { Condition, ConditionLeaf } from "./types.js";

/** As deep as a document may be, so that neither compiling nor judging can exhaust the stack. */
const DEEPEST = 64;

/** What is handed down while a condition is compiled: the place, the id, and the one list of faults. */
interface Place {
  readonly id: string;
  readonly ref: string;
  readonly depth: number;
  readonly issues: Issue[];
  /** The fields met on the way. */
  readonly fields: Set<string>;
}

/** Compiles one condition with all below it; null where it has a fault, with every fault in `issues`. */
export function buildNode(condition: Condition, place: Place): ConditionNode | null {
  if (place.depth > DEEPEST) {
    place.issues.push(
      conditionIssue(
        "condition.too_deep",
        place.ref,
        `The condition is nested deeper than ${DEEPEST}. Flatten it.`,
      ),
    );
    return null;
  }
  if ("all" in condition) return buildBranch("all", condition.all, condition.all.length, "all", place);
  if ("any" in condition) return buildBranch("any", condition.any, 1, "any", place);
  if ("atLeast" in condition) return buildBranch("atLeast", condition.of, condition.atLeast, "of", place);
  if ("not" in condition) {
    const part = buildNode(condition.not, below(place, 0, "/not"));
    return part === null ? null : { join: "not", id: place.id, ref: place.ref, part };
  }
  return buildLeaf(condition, place);
}

function buildBranch(
  join: BranchNode["join"],
  conditions: readonly Condition[],
  need: number,
  property: string,
  place: Place,
): BranchNode | null {
  const parts = conditions.flatMap(
    (condition, index) => buildNode(condition, below(place, index, `/${property}/${index}`)) ?? [],
  );
  const count = conditions.length;
  if (count === 0) {
    place.issues.push(
      conditionIssue(
        "condition.empty_list",
        `${place.ref}/${property}`,
        "The list is empty, so that it is not clear what it asks. Name at least one condition.",
      ),
    );
  } else if (!Number.isInteger(need) || need < 1 || need > count) {
    place.issues.push(
      conditionIssue(
        "condition.at_least_out_of_range",
        `${place.ref}/atLeast`,
        `At least ${need} of ${count} conditions cannot be asked. Write an integer from 1 to ${count}.`,
        { atLeast: need, of: count },
      ),
    );
  }
  return parts.length < count || count === 0 ? null : { join, id: place.id, ref: place.ref, need, parts };
}

function buildLeaf(leaf: ConditionLeaf, place: Place): ConditionNode | null {
  const { field } = leaf;
  const { id, ref, issues } = place;
  const usable = isSafeKey(field) && field !== "";
  if (!usable) {
    const message = `The name ${quoted(field)} cannot be a field. Choose another.`;
    issues.push(
      documentIssue("document.forbidden_key", `${ref}/field`, message, { key: field.slice(0, 80) }),
    );
  }
  const test = leafOperator(leaf, ref, issues);
  if (!usable || test === null) return null;
  place.fields.add(field);
  return { join: null, id, ref, field, ...test };
}

function below(place: Place, index: number, step: string): Place {
  return { ...place, id: `${place.id}.${index}`, ref: `${place.ref}${step}`, depth: place.depth + 1 };
}
