import { documentIssue, type Issue, quoted } from "../kernel/issue/index.js";
import type { Rubric } from "./types.js";

/** Steps and level caps whose id something else has: a trace could not tell them apart. */
export function checkIds(rubric: Rubric, ref: string): readonly Issue[] {
  const groups = rubric.dimensions ?? [rubric];
  const taken = new Set(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  for (const { id } of rubric.dimensions ?? []) taken.add(id);
  const steps = rubric.steps ?? [];
  const clashes = clashesWith(taken, steps, `${ref}/steps`, "An indicator or dimension");
  for (const { id } of steps) taken.add(id);
  const caps = rubric.levelCaps ?? [];
  return [...clashes, ...clashesWith(taken, caps, `${ref}/levelCaps`, "An indicator, dimension or step")];
}

function clashesWith(
  taken: ReadonlySet<string>,
  elements: readonly { readonly id: string }[],
  path: string,
  who: string,
): readonly Issue[] {
  return elements.flatMap(({ id }, index) => {
    if (!taken.has(id)) return [];
    const message = `${who} has the id ${quoted(id)} too. Give this one its own.`;
    return [documentIssue("document.duplicate_id", `${path}/${index}/id`, message, { id: id.slice(0, 80) })];
  });
}
