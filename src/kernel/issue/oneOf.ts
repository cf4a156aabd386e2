import { quoted } from "./issueOf.js";

/** The values that a place takes, in words. */
export function oneOf(values: readonly string[]): string {
  return values.length === 1 ? quoted(values[0] ?? "") : `one of ${values.map(quoted).join(", ")}`;
}
