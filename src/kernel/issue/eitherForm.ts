import { documentIssue } from "./documentIssue.js";
import { oneOf } from "./oneOf.js";
import type { Issue } from "./types.js";

/**
 * One fault for a value that is of none of the forms of a union, where one form is a word and another is not: naming the
 * word alone would hide the other forms. Null where some form was meant, or all are of one sort.
 */
export function eitherForm(branches: readonly (readonly Issue[])[], at: string): readonly Issue[] | null {
  const faults = branches.flatMap(([first, ...more]) =>
    first !== undefined && more.length === 0 && first.path === at ? [first] : [],
  );
  if (faults.length !== branches.length) return null;
  const words = faults.flatMap(({ params: { allowed } }) =>
    Array.isArray(allowed) ? allowed.map(String) : [],
  );
  const types = faults.flatMap(({ params: { expected } }) =>
    typeof expected === "string" ? [expected] : [],
  );
  if (words.length === 0 || types.length === 0) return null;
  const forms = [oneOf(words), ...[...new Set(types)].map((type) => `of type ${type}`)].join(", or ");
  const isAbsent = faults.every(({ code }) => code === "document.missing_field");
  const code = isAbsent ? "document.missing_field" : "document.wrong_value";
  const message = isAbsent
    ? `A required field is missing. Add it (${forms}).`
    : `The value must be ${forms}.`;
  return [documentIssue(code, at, message, { allowed: words })];
}
