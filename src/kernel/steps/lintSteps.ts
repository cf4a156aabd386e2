import { capIssues, type Issue, readDocument } from "../issue/index.js";
import { buildStepFunctions } from "./buildSteps.js";
import { capPasses } from "./capPasses.js";
import { stepsSchema } from "./schema.js";

/**
 * Looks a list of steps over: every error that would keep it from being compiled; of a list without errors, what is
 * probably not meant.
 *
 * A warning `steps.passes_cap` stands at a step behind a cap that can lift the value above it again, and no later cap
 * takes it back. Bounds are followed through the steps: after a cap at 100, halving and doubling is fine.
 *
 * @param document - A list of {@link Step} as plain JSON.
 * @param ref - The JSON pointer of the list in a larger document, which is put before each path.
 * @returns Errors, or else warnings; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintSteps } from "attainment/kernel";
 * lintSteps([
 *   { kind: "cap", id: "maximum", at: "10000" },
 *   { kind: "multiply", id: "seniority", by: "1.1" },
 * ]).map((issue) => [issue.code, issue.path]); // => [["steps.passes_cap", "/1"]]
 * ```
 * @since 0.1.0
 */
export function lintSteps(document: unknown, ref: string = ""): readonly Issue[] {
  const read = readDocument(document, stepsSchema);
  if (!read.ok) return read.issues.map((issue) => ({ ...issue, path: `${ref}${issue.path}` }));
  const built = buildStepFunctions(read.data, ref);
  return capIssues(built.ok ? capPasses(built.data) : built.issues);
}
