import type { Issue } from "../issue/index.js";
import { quoted } from "../issue/index.js";
import { measureIssue } from "./measureIssue.js";
import { type MeasureNode, partsOf } from "./measureNode.js";

/** How deep measures may stand on one another. */
const MOST_LEVELS = 16;

/**
 * The measures in an order in which each comes after those that it stands on. Measures that stand on themselves, and
 * towers that are too high, are told as issues.
 */
export function orderMeasures(
  nodes: ReadonlyMap<string, MeasureNode>,
  issues: Issue[],
): readonly MeasureNode[] {
  const levels = levelsOf(nodes);
  for (const issue of circlesAmong(new Map([...nodes].filter(([id]) => !levels.has(id))))) issues.push(issue);
  for (const [id, level] of levels) {
    if (level !== MOST_LEVELS + 1) continue;
    const message = `The measure ${quoted(id)} stands on more than ${MOST_LEVELS} levels of others. Flatten the tower.`;
    issues.push(measureIssue("measure.too_deep", nodes.get(id)?.ref ?? "", message, { measure: id }));
  }
  return [...levels].sort(([, a], [, b]) => a - b).flatMap(([id]) => nodes.get(id) ?? []);
}

/** How many measures lie one below another under each; what stands on itself, or on such a one, has no level. */
function levelsOf(nodes: ReadonlyMap<string, MeasureNode>): ReadonlyMap<string, number> {
  const above = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const node of nodes.values()) {
    const parts = partsOf(node);
    open.set(node.id, parts.length);
    for (const part of parts) {
      const list = above.get(part);
      if (list === undefined) above.set(part, [node.id]);
      else list.push(node.id);
    }
  }
  const levels = new Map([...open].filter(([, parts]) => parts === 0).map(([id]) => [id, 0]));
  const least = new Map<string, number>();
  // A map gives out what is added while it is walked: each id once, after all of its parts.
  for (const [id, level] of levels) {
    for (const owner of above.get(id) ?? []) {
      const left = (open.get(owner) ?? 0) - 1;
      open.set(owner, left);
      least.set(owner, Math.max(least.get(owner) ?? 0, level + 1));
      if (left === 0) levels.set(owner, least.get(owner) ?? 0);
    }
  }
  return levels;
}

/** Each circle once. Every one of these measures stands on another of them, so that a walk must come around. */
function circlesAmong(stuck: ReadonlyMap<string, MeasureNode>): readonly Issue[] {
  const visited = new Set<string>();
  const found: Issue[] = [];
  for (const start of stuck.values()) {
    const path: MeasureNode[] = [];
    let node: MeasureNode | undefined = start;
    while (node !== undefined && !visited.has(node.id)) {
      visited.add(node.id);
      path.push(node);
      node = partsOf(node)
        .map((part) => stuck.get(part))
        .find((part) => part !== undefined);
    }
    const circle = node === undefined ? [] : path.slice(path.indexOf(node));
    const [first] = path.includes(node ?? start) ? circle : [];
    if (first === undefined) continue;
    const ids = [...circle, first].map(({ id }) => id);
    const message = `Measures stand on themselves: ${ids.slice(0, 10).map(quoted).join(", ")}. Let one of them stand on records.`;
    found.push(measureIssue("measure.cycle", first.ref, message, { measures: ids }));
  }
  return found;
}
