import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { CascadeLevel } from "./types.js";

/** A part stands under one of a level above its own. */
export function checkUnder(levels: readonly CascadeLevel[]): readonly Issue[] {
  const above = new Set<string>();
  return levels.flatMap((level, place) => {
    if (!("parts" in level)) return [];
    const unknown = level.parts.flatMap(({ id, under }, index) => {
      if (under === undefined || above.has(under)) return [];
      const message = `${quoted(id)} stands under ${quoted(under)}, which is no part of a level above. Correct under, or leave it out.`;
      const path = `/levels/${place}/parts/${index}/under`;
      return [goalIssue("goals.unknown_part", path, message, { under: cut(under) })];
    });
    for (const { id } of level.parts) above.add(id);
    return unknown;
  });
}
