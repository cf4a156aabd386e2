import { type CompiledGoalTree, compileGoalTree } from "../../../goals/index.js";

/** A compiled goal tree as it is, and anything else as a document to be compiled. */
export function asGoalTree(tree: unknown): CompiledGoalTree {
  return isCompiled(tree) ? tree : compileGoalTree(tree);
}

/** A document is plain JSON, so that only a compiled tree has functions. */
function isCompiled(tree: unknown): tree is CompiledGoalTree {
  if (typeof tree !== "object" || tree === null || !("evaluate" in tree)) return false;
  return typeof tree.evaluate === "function" && "document" in tree;
}
