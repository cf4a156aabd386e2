import { type Issue, ownFields } from "../../kernel/issue/index.js";

/** Facts that were handed over: their fields, of which nothing else is known before they are evaluated. */
export type GivenFacts = Readonly<Record<string, unknown>>;

/** The fields of facts, read without running any code of them; null where there are none. */
export function givenFacts(value: unknown, path: string, issues: Issue[]): GivenFacts | null {
  const fields = ownFields(value, path, issues);
  return fields === null ? null : Object.fromEntries(fields);
}
