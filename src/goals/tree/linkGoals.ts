import { documentIssue, type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";

/** How deep a tree may be, as deep as a document. */
const MOST_LEVELS = 64;

/** What stands above each goal, and how many levels deep it is. */
export interface Links {
  /** The place of the goal above, or null for a root. */
  readonly parents: readonly (number | null)[];
  /** 1 for a root. */
  readonly levels: readonly number[];
}

/** Resolves `parentId`; ids that stand twice, goals below nothing, circles and a tree too deep are faults. */
export function linkGoals(goals: readonly Goal[], at: (index: number) => string, issues: Issue[]): Links {
  const places = placesOf(goals, at, issues);
  const parents = goals.map(({ parentId }, index) => {
    if (parentId === undefined) return null;
    const place = places.get(parentId);
    if (place !== undefined) return place;
    const message = `There is no goal ${quoted(parentId)} for this one to stand below. Correct parentId, or leave it out for a root.`;
    issues.push(
      goalIssue("goals.unknown_parent", `${at(index)}/parentId`, message, { parentId: cut(parentId) }),
    );
    return null;
  });
  return { parents, levels: levelsOf(goals, parents, at, issues) };
}

function placesOf(
  goals: readonly Goal[],
  at: (index: number) => string,
  issues: Issue[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { id }] of goals.entries()) {
    if (!places.has(id)) {
      places.set(id, index);
      continue;
    }
    const message = `The id ${quoted(id)} is taken. Give each goal its own.`;
    issues.push(documentIssue("document.duplicate_id", `${at(index)}/id`, message, { id: cut(id) }));
  }
  return places;
}

/** Levels from the roots down, without calling itself: a chain may be as long as the document. */
function levelsOf(
  goals: readonly Goal[],
  parents: readonly (number | null)[],
  at: (index: number) => string,
  issues: Issue[],
): readonly number[] {
  const levels: number[] = [];
  for (const start of goals.keys()) {
    const way: number[] = [];
    const onWay = new Set<number>();
    let place: number | null = start;
    while (place !== null && levels[place] === undefined && !onWay.has(place)) {
      way.push(place);
      onWay.add(place);
      place = parents[place] ?? null;
    }
    if (place !== null && onWay.has(place)) issues.push(circle(way.slice(way.indexOf(place)), goals, at));
    let level: number = place === null ? 0 : (levels[place] ?? 0);
    for (const each of way.reverse()) {
      level += 1;
      levels[each] = level;
      if (level === MOST_LEVELS + 1) issues.push(tooDeep(at(each)));
    }
  }
  return levels;
}

function circle(places: readonly number[], goals: readonly Goal[], at: (index: number) => string): Issue {
  const first = Math.min(...places);
  const ids = places.flatMap((place) => goals[place]?.id ?? []);
  const shown = ids.slice(0, 5).map(quoted).join(", ");
  const message = `The goals ${shown} stand below one another in a circle. Take one of them out of it.`;
  return goalIssue("goals.cycle", `${at(first)}/parentId`, message, { ids: ids.slice(0, 5).map(cut) });
}

function tooDeep(path: string): Issue {
  const message = `The tree is deeper than ${MOST_LEVELS} levels from here. Flatten it.`;
  return goalIssue("goals.too_deep", path, message, { most: MOST_LEVELS });
}
