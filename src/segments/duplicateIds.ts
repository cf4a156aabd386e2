import { documentIssue, type Issue, quoted } from "../kernel/issue/index.js";

/** The elements of a list, at `path`, whose id stands in it before. */
export function duplicateIds(elements: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const seen = new Set<string>();
  return elements.flatMap(({ id }, index) => {
    const isNew = !seen.has(id);
    seen.add(id);
    if (isNew) return [];
    const message = `The id ${quoted(id)} stands twice. Give each element an id of its own.`;
    return [documentIssue("document.duplicate_id", `${path}/${index}/id`, message, { id })];
  });
}
