import { documentIssue } from "./documentIssue.js";
import { quoted } from "./issueOf.js";
import type { Issue } from "./types.js";

/** An issue for each element whose id one before it or one of `taken` has; `path` is where the list stands. */
export function duplicateIds(
  elements: readonly { readonly id: string }[],
  path: string,
  taken: readonly string[] = [],
): readonly Issue[] {
  const seen = new Set(taken);
  return elements.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id ${quoted(id)} is taken. Give each element its own.`;
    return [documentIssue("document.duplicate_id", `${path}/${index}/id`, message, { id: id.slice(0, 80) })];
  });
}
