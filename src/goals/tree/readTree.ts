import { ownValue, type Result, readDocument } from "../../kernel/issue/index.js";
import { buildGoalTree } from "../buildGoalTree.js";
import type { GoalTreeFunction } from "../goalFunction.js";
import { goalTreeSchema } from "../schema.js";

/** A tree that came through a call: a document, or a compiled tree with its document. */
export function readTree(tree: unknown): Result<GoalTreeFunction> {
  const document = typeof tree === "object" && tree !== null ? ownValue(tree, "document") : undefined;
  const read = readDocument(document ?? tree, goalTreeSchema);
  return read.ok ? buildGoalTree(read.data, "") : read;
}
