import { pointer } from "../../kernel/issue/index.js";

/** The fields of documents that name what is read. */
const READING: ReadonlySet<string> = new Set(["measure", "field", "of"]);

/** The JSON pointer of the first place in a document that reads a name; the document itself where none is found. */
export function placeOfName(document: unknown, ref: string, name: string): string {
  return placeIn(document, ref, name) ?? ref;
}

function placeIn(value: unknown, path: string, name: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const at = path + pointer([key]);
    const found = part === name && READING.has(key) ? at : placeIn(part, at, name);
    if (found !== null) return found;
  }
  return null;
}
