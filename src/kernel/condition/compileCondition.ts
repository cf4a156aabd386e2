import { unwrap } from "../issue/index.js";
import { safeCompileCondition } from "./safeCompileCondition.js";
import type { CompiledCondition } from "./types.js";

/**
 * Compiles a rule over measures and attributes into a function whose verdict is met, unmet or missing.
 *
 * Formula: a test is missing where its field is null or of the wrong type, else met or unmet; `exists` is never
 * missing. With m of n parts needed (`all`: n, `any`: 1, `atLeast`: m) a branch is met where at least m parts are met,
 * unmet where fewer than m parts are met or missing, and missing otherwise; `not` swaps met and unmet. This is the
 * strong logic of Kleene.
 *
 * `gt`, `gte`, `lt`, `lte`, `equals` and `between` (both ends included) compare decimals exactly, also decimal text;
 * `on`, `before`, `after` and `during` (half open) compare calendar dates; `is` and `isNot` compare text with text and
 * a boolean with a boolean, `in` text with several.
 *
 * @param document - A {@link Condition} as plain JSON.
 * @returns The compiled condition: `inputs` are the names it looks at; `evaluate` takes their values. A name that is
 * neither a measure nor an attribute is an error (`condition.missing_measure`), as is one that is both
 * (`condition.ambiguous_field`); null is a value that is known to be missing.
 * @throws AttainmentError `document.*` where the form is wrong; `condition.empty_list`,
 * `condition.at_least_out_of_range`, `condition.bounds_reversed`; `decimal.*`, `date.*`, `period.*` for a literal.
 * @example
 * ```ts
 * import { compileCondition } from "attainment/kernel";
 * const senior = compileCondition({
 *   all: [{ field: "attainment", gte: "1" }, { field: "hiredOn", before: "2025-01-01" }],
 * });
 * senior.inputs; // => ["attainment", "hiredOn"]
 * const facts = { measures: { attainment: "1.20" }, attributes: { hiredOn: null } };
 * senior.evaluate(facts).value; // => "missing"
 * senior.evaluate({ ...facts, measures: { attainment: "0.99" } }).value; // => "unmet"
 * senior.evaluate(facts).leaves[0]; // => { field: "attainment", operator: "gte", expected: "1", actual: "1.2", verdict: "met" }
 * ```
 * @see https://plato.stanford.edu/entries/logic-manyvalued/ for the strong logic of Kleene.
 * @since 0.1.0
 */
export function compileCondition(document: unknown): CompiledCondition {
  return unwrap(safeCompileCondition(document));
}
