import { unwrap } from "../issue/index.js";
import { safeCompileProcess } from "./safeCompileProcess.js";
import type { CompiledProcess } from "./types.js";

/**
 * Compiles a process: states, and the moves between them with their guards and actions.
 *
 * A move is a pure function. It returns the next position with the actions to perform, or every reason why it is refused:
 * a guard that is not met or not known, a state that the move does not start from (`from`), a role that may not make it
 * (`role`), a date before the position began (`date`). Nothing is stored and nothing is done.
 *
 * - A field that a guard looks at and that is not given, or null, makes the guard `missing`: the move is refused, and the
 *   refusal names the field.
 * - `dueOn` of an action is the day of the move plus `dueAfterDays`; that of a position is `since` plus those of its state.
 * - A move that the process does not have, or a position in an unknown state, is an error and no refusal.
 *
 * @param document - A {@link Process} as plain JSON.
 * @returns The compiled process; see {@link CompiledProcess}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `process.unknown_state`, and the
 * codes `condition.*`, `decimal.*`, `date.*`, `period.*` of its guards.
 * @example
 * ```ts
 * import { compileProcess } from "attainment/kernel";
 * const claim = compileProcess({
 *   kind: "process",
 *   id: "claim",
 *   states: [
 *     { id: "draft", role: "salesperson" },
 *     { id: "submitted", role: "manager", dueAfterDays: 5 },
 *     { id: "approved", final: true },
 *   ],
 *   moves: [
 *     { id: "submit", from: "draft", to: "submitted", actions: [{ id: "notify", dueAfterDays: 1 }] },
 *     {
 *       id: "approve",
 *       from: "submitted",
 *       to: "approved",
 *       roles: ["manager"],
 *       guards: [{ id: "receipt", when: { field: "receipt", is: true }, message: "Attach the receipt." }],
 *     },
 *   ],
 * });
 * const draft = claim.start("2026-03-02");
 * const submitted = claim.move(draft, { moveId: "submit", on: "2026-03-03" });
 * submitted.position; // => { stateId: "submitted", since: "2026-03-03" }
 * submitted.actions; // => [{ id: "notify", dueAfterDays: 1, dueOn: "2026-03-04" }]
 * const request = { moveId: "approve", on: "2026-03-04", role: "salesperson" };
 * claim.move({ stateId: "submitted", since: "2026-03-03" }, request).refusals.map(({ id, verdict }) => [id, verdict]); // => [["role", "unmet"], ["receipt", "missing"]]
 * claim.dueOn({ stateId: "submitted", since: "2026-03-03" }); // => "2026-03-08"
 * ```
 * @since 0.1.0
 */
export function compileProcess(document: unknown): CompiledProcess {
  return unwrap(safeCompileProcess(document));
}
