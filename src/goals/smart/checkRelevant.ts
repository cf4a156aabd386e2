import { quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import type { Goal } from "../types.js";
import type { ReadContext } from "./readContext.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Whether a goal serves another one, or an aim of the strategy. */
export function checkRelevant(
  { parentId, strategyId }: Goal,
  { goalIds, strategyIds }: ReadContext,
): readonly SmartCheck[] {
  const params = {
    parentId: parentId === undefined ? null : cut(parentId),
    strategyId: strategyId === undefined ? null : cut(strategyId),
  };
  const linked = checked(
    "has_link",
    parentId !== undefined || strategyId !== undefined,
    parentId === undefined
      ? `The goal serves the aim ${quoted(strategyId ?? "")}.`
      : `The goal stands below ${quoted(parentId)}.`,
    "Name the goal above that this one serves (parentId), or the aim of the strategy (strategyId).",
    params,
  );
  return [
    linked,
    ...exists("parent_exists", "goal", parentId, goalIds, params),
    ...exists("strategy_exists", "aim", strategyId, strategyIds, params),
  ];
}

/** Whether what a goal names is there; nothing where it names none. */
function exists(
  id: string,
  what: string,
  named: string | undefined,
  known: readonly string[] | null,
  params: SmartCheck["params"],
): readonly SmartCheck[] {
  if (named === undefined) return [];
  if (known === null)
    return [unchecked(id, `The ids of all ${what}s would show whether ${quoted(named)} exists.`, params)];
  return [
    checked(
      id,
      known.includes(named),
      `The ${what} ${quoted(named)} exists.`,
      `There is no ${what} ${quoted(named)}, so name one that exists.`,
      params,
    ),
  ];
}
