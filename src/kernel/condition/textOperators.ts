import type { Issue } from "../issue/index.js";
import { conditionIssue } from "./conditionIssue.js";
import type { LeafTest, Reading } from "./conditionNode.js";
import type { Verdict } from "./types.js";

/** The test of `is` or `isNot`: the literal fixes the type, so that the text "true" is not the boolean. */
export function identityTest(operator: "is" | "isNot", literal: string | boolean): LeafTest {
  const same: Verdict = operator === "is" ? "met" : "unmet";
  const different: Verdict = operator === "is" ? "unmet" : "met";
  return {
    operator,
    expected: literal,
    test: (value) => (typeof value !== typeof literal ? "missing" : value === literal ? same : different),
  };
}

/** The test of `in`: one of these texts. */
export function membershipTest(literals: readonly string[], ref: string, issues: Issue[]): LeafTest | null {
  if (literals.length === 0) {
    issues.push(
      conditionIssue(
        "condition.empty_list",
        `${ref}/in`,
        "The list is empty, so that no value is in it. Name at least one text.",
      ),
    );
    return null;
  }
  const members = new Set(literals);
  return {
    operator: "in",
    expected: [...literals],
    test: (value) => (typeof value !== "string" ? "missing" : members.has(value) ? "met" : "unmet"),
  };
}

/** The test of `exists`: presence alone, so it is never missing. */
export function existenceTest(literal: boolean): LeafTest {
  return {
    operator: "exists",
    expected: literal,
    test: (value) => (isPresent(value) === literal ? "met" : "unmet"),
  };
}

function isPresent(value: Reading): boolean {
  return value !== null && value !== undefined;
}
