import { unwrap } from "../issue/index.js";
import { safeCompileSteps } from "./safeCompileSteps.js";
import type { CompiledSteps } from "./types.js";

/**
 * Compiles a list of steps into a function that applies them to a value, each to what the one before left.
 *
 * Formula: v(0) is the value, v(i) is what step i makes of v(i - 1), and v(n) is the result: `multiply` v * by,
 * `add` v + amount, `cap` min(v, at), `floor` max(v, at), `gate` set where its condition is met, `replace` value,
 * `round` to places or to a multiple of step. The order of the array is the order of application: a cap holds for
 * what stands before it.
 *
 * The unit is that of the value; `by` has none. Nothing is rounded on the way unless a step says so. A value that left
 * a `round` to n places prints n of them, also after a cap, floor, gate, replacement or sum that fits into them. A
 * step acts where its `when` is met or absent. A measure that is null makes the value null (`missing_measure`), as a
 * gate does whose condition is missing and that names no `whenMissing` (`missing_condition`).
 *
 * @param document - A list of {@link Step} as plain JSON; an empty list leaves every value as it is.
 * @returns The compiled list: `inputs` are the names it looks at; `evaluate(value, facts, options)` takes the value
 * and theirs. A name that is not given is an error (`steps.missing_measure`); null is known to be missing.
 * @throws AttainmentError `document.*` where the form is wrong, also for two steps of one id; `steps.too_many_steps`
 * for more than 500 steps; `condition.*` for a condition; `decimal.*`, `date.*`, `period.*` for a literal.
 * @example
 * ```ts
 * import { compileSteps } from "attainment/kernel";
 * const steps = compileSteps([
 *   { kind: "multiply", id: "quality", by: { measure: "factor" } },
 *   { kind: "cap", id: "maximum", at: "1000" },
 *   { kind: "gate", id: "no-violation", when: { field: "violations", gte: 1 }, set: "0" },
 *   { kind: "round", id: "cents", places: 2, mode: "halfUp" },
 * ]);
 * steps.inputs; // => ["factor", "violations"]
 * steps.evaluate("900", { measures: { factor: "1.2", violations: 0 } }).value; // => "1000.00"
 * const stopped = steps.evaluate("900", { measures: { factor: "1.2", violations: null } });
 * [stopped.value, stopped.reason]; // => [null, "missing_condition"]
 * stopped.steps[0]; // => { id: "quality", kind: "multiply", applied: true, before: "900", after: "1080" }
 * ```
 * @since 0.1.0
 */
export function compileSteps(document: unknown): CompiledSteps {
  return unwrap(safeCompileSteps(document));
}
