import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { GoalNode } from "./goalNode.js";
import { isForEverybody } from "./isForEverybody.js";

/** A key stands for one unit, and for one goal of an owner at a time. */
export function checkKeys(nodes: readonly GoalNode[]): readonly Issue[] {
  return groupsBy(nodes, ({ key }) => key).flatMap((group) => [...otherUnits(group), ...clashes(group)]);
}

function otherUnits([first, ...others]: readonly GoalNode[]): readonly Issue[] {
  if (first === undefined) return [];
  return others
    .filter(({ goal }) => goal.unit !== first.goal.unit)
    .map(({ goal, key, path }) => {
      const message = `The key ${quoted(key)} is in ${first.goal.unit} elsewhere, and here in ${goal.unit}. Give the goals one unit, or different keys.`;
      const params = { key: cut(key), unit: goal.unit, expected: first.goal.unit };
      return goalIssue("goals.key_of_two_units", `${path}/unit`, message, params);
    });
}

/** A goal for everybody is one of each owner too. */
function clashes(group: readonly GoalNode[]): readonly Issue[] {
  const shared = group.filter(isForEverybody);
  const owned = groupsBy(group, ({ goal }) => goal.ownerId).flatMap((own) =>
    own.flatMap((node, index) => clash(node, own.slice(0, index))),
  );
  const withShared = group
    .filter(({ goal }) => goal.ownerId !== undefined)
    .flatMap((node) => clash(node, shared));
  return [...owned, ...withShared];
}

function clash(node: GoalNode, others: readonly GoalNode[]): readonly Issue[] {
  const other = others.find(({ period }) => period.from < node.period.to && node.period.from < period.to);
  if (other === undefined) return [];
  const message = `The key ${quoted(node.key)} stands for ${quoted(other.goal.id)} already, which has the same owner and overlaps in time. Give one of them another key.`;
  const params = { key: cut(node.key), other: cut(other.goal.id) };
  return [goalIssue("goals.duplicate_key", node.path, message, params)];
}

function groupsBy(
  nodes: readonly GoalNode[],
  nameOf: (node: GoalNode) => string | undefined,
): readonly (readonly GoalNode[])[] {
  const groups = new Map<string | undefined, GoalNode[]>();
  for (const node of nodes) {
    const name = nameOf(node);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [node]);
    else group.push(node);
  }
  return [...groups.values()];
}
