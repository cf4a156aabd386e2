import { quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import type { Goal } from "../types.js";
import type { ReadContext } from "./readContext.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Whether a goal serves another one, or is itself a part of the strategy: a root with a key. */
export function checkRelevant({ parentId, key }: Goal, { goalIds }: ReadContext): readonly SmartCheck[] {
  const params = {
    parentId: parentId === undefined ? null : cut(parentId),
    key: key === undefined ? null : cut(key),
  };
  const linked = checked(
    "has_parent",
    parentId !== undefined || key !== undefined,
    parentId === undefined
      ? `The goal stands at the top and is known by the key ${quoted(key ?? "")}.`
      : `The goal stands below ${quoted(parentId)}.`,
    "Name the goal that this one serves, or give a goal at the top a key.",
    params,
  );
  if (parentId === undefined) return [linked];
  if (goalIds === null)
    return [
      linked,
      unchecked("parent_exists", "The ids of all goals would show whether the one above exists.", params),
    ];
  const exists = checked(
    "parent_exists",
    goalIds.includes(parentId),
    `The goal ${quoted(parentId)} exists.`,
    `There is no goal ${quoted(parentId)}, so name one that exists.`,
    params,
  );
  return [linked, exists];
}
