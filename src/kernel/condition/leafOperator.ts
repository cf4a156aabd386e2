import type { Issue } from "../issue/index.js";
import type { LeafTest } from "./conditionNode.js";
import { dateTest, duringTest } from "./dateOperators.js";
import { betweenTest, comparisonTest } from "./decimalOperators.js";
import { existenceTest, identityTest, membershipTest } from "./textOperators.js";
import type { ConditionLeaf } from "./types.js";

/** The test that a leaf's one operator asks for; null where its literal is faulty, with the fault in `issues`. */
export function leafOperator(leaf: ConditionLeaf, ref: string, issues: Issue[]): LeafTest | null {
  if ("gt" in leaf) return comparisonTest("gt", leaf.gt, ref, issues);
  if ("gte" in leaf) return comparisonTest("gte", leaf.gte, ref, issues);
  if ("lt" in leaf) return comparisonTest("lt", leaf.lt, ref, issues);
  if ("lte" in leaf) return comparisonTest("lte", leaf.lte, ref, issues);
  if ("equals" in leaf) return comparisonTest("equals", leaf.equals, ref, issues);
  if ("between" in leaf) return betweenTest(leaf.between, ref, issues);
  if ("on" in leaf) return dateTest("on", leaf.on, ref, issues);
  if ("before" in leaf) return dateTest("before", leaf.before, ref, issues);
  if ("after" in leaf) return dateTest("after", leaf.after, ref, issues);
  if ("during" in leaf) return duringTest(leaf.during, ref, issues);
  if ("is" in leaf) return identityTest("is", leaf.is);
  if ("isNot" in leaf) return identityTest("isNot", leaf.isNot);
  if ("in" in leaf) return membershipTest(leaf.in, ref, issues);
  return existenceTest(leaf.exists);
}
