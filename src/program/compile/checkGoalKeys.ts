import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { Program } from "../types.js";

/** Two trees give one owner one goal of a key at a time, or `goal.<key>` would not be clear; each tree sees to its own. */
export function checkGoalKeys({ goals = [] }: Program): readonly Issue[] {
  const seen = new Map<string, { readonly tree: number; readonly path: string }>();
  return goals.flatMap((tree, index) =>
    tree.goals.flatMap((goal, place) => {
      if (goal.archived === true) return [];
      const key = goal.key ?? goal.id;
      const path = `/goals/${index}/goals/${place}`;
      const name = JSON.stringify([goal.ownerId ?? null, key, goal.period]);
      const other = seen.get(name);
      seen.set(name, other ?? { tree: index, path });
      return other === undefined || other.tree === index ? [] : [ambiguous(key, path, other.path)];
    }),
  );
}

function ambiguous(key: string, path: string, other: string): Issue {
  const message = `The goal at ${other} has the same owner, key and period, so that it is not clear which one the key ${quoted(key)} means. Give one of them another key.`;
  return issueOf<ProgramDocumentCode>("program.ambiguous_goal", path, message, {
    key: key.slice(0, 80),
    other,
  });
}
