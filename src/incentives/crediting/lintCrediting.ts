import { capIssues, deepFreeze, readDocument } from "../../kernel/issue/index.js";
import { buildCrediting } from "./buildCrediting.js";
import type { CreditingLint } from "./resultTypes.js";
import { creditingSchema } from "./schema.js";

/**
 * Looks rules of crediting over: every error that would keep them from being compiled, or else what is probably not
 * meant.
 *
 * | code | what |
 * | --- | --- |
 * | `crediting.unreachable_rule` | a rule that never wins, because rules before it always fit |
 * | `crediting.no_fallback` | each rule has a condition, so that a record may fit none |
 * | `crediting.equal_ranks` | two rules of one rank, between which the order of the document decides |
 * | `crediting.unused_measure` | a measure that no rule credits |
 * | `crediting.nothing_to_roll_up` | a rollup of measures that nobody below is credited with |
 * | `crediting.partial_share` | a rule that credits owners with another share than all of a record |
 *
 * @param document - A {@link Crediting} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintCrediting } from "attainment/incentives";
 * const issues = lintCrediting({
 *   kind: "crediting",
 *   id: "sales",
 *   currency: "USD",
 *   event: { from: "deals", date: "closedOn" },
 *   measures: [{ id: "bookings" }],
 *   rules: [
 *     { id: "owner", to: { kind: "owner" } },
 *     { id: "east", when: { field: "region", is: "east" }, to: { kind: "owner", field: "leadId" } },
 *   ],
 * });
 * issues.map(({ code, path }) => [code, path]); // => [["crediting.unreachable_rule", "/rules/1"]]
 * ```
 * @since 0.1.0
 */
export function lintCrediting(document: unknown): CreditingLint {
  const read = readDocument(document, creditingSchema);
  if (!read.ok) return read.issues;
  const built = buildCrediting(deepFreeze(read.data), "");
  return capIssues(built.ok ? built.data.lint() : built.issues);
}
