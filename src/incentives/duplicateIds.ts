import { type DocumentCode, type Issue, issueOf, quoted } from "../kernel/issue/index.js";

/** An issue for each element whose id one before it or one of `taken` has; `pathOf` tells where an element stands. */
export function duplicateIds(
  ids: readonly string[],
  pathOf: (index: number) => string,
  taken: readonly string[] = [],
): readonly Issue[] {
  const seen = new Set(taken);
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id ${quoted(id)} is taken. Give each element its own.`;
    return [
      issueOf<DocumentCode>("document.duplicate_id", `${pathOf(index)}/id`, message, { id: id.slice(0, 80) }),
    ];
  });
}
