import type { Issue, LeftOut } from "../../kernel/issue/index.js";

/** Where the items of lists stood before they were sorted out, by the JSON pointer of the list. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** The issue with its path as it was before its list was cut. */
export function relocateIssue<Found extends Issue>(issue: Found, places: Places): Found {
  for (const [list, indexes] of places) {
    if (!issue.path.startsWith(`${list}/`)) continue;
    const rest = issue.path.slice(list.length + 1);
    const [index = ""] = rest.split("/");
    const original = /^\d+$/.test(index) ? indexes[Number(index)] : undefined;
    if (original !== undefined) return { ...issue, path: `${list}/${original}${rest.slice(index.length)}` };
  }
  return issue;
}

/** The same for what was left out of the list. */
export function relocateLeftOut(leftOut: LeftOut, indexes: readonly number[]): LeftOut {
  const { index, id } = leftOut;
  const original = indexes[index] ?? index;
  return { ...leftOut, index: original, id: id === `#${index}` ? `#${original}` : id };
}
