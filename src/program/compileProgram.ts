import { unwrap } from "../kernel/issue/index.js";
import { safeCompileProgram } from "./safeCompileProgram.js";
import type { CompiledProgram } from "./types.js";

/**
 * Compiles a program, one document that joins measures, goals, pipelines, segments, reviews, rubrics, ladders and plans,
 * into a pure function that closes a period for a whole team.
 *
 * Formula: the pay of a person is the sum of the statements of the plans that fall due; the value of a close is the sum
 * over everybody. Documents meet through measures alone, and are evaluated in an order in which each finds what it
 * reads: declared measures, pipelines, segmentations and reviews, goals, rubrics in the order of the array, ladders, plans.
 *
 * - A document with a part falls due in the period that is the last one of its cycle, and is then evaluated on the whole
 *   cycle; one without a part in every period. What does not fall due is not there.
 * - The tier that pays is the one in which the period opens; a move takes effect in the next period.
 * - A measure of a document that is not due (`not_due`) or not for the person (`not_for_person`) is null, so that the
 *   missing policies act on it.
 * - Pay that is not known makes the totals that it would be part of null (`missing_pay`); `known` is the rest.
 * - With `onInvalid: "report"` a faulty fact is left out and told: a record for its measures and counts, a person from the
 *   close altogether. Faults in period, state and options are errors all the same.
 * - `only` limits the people who are listed, and no number. A trace is for one person.
 *
 * @param document - A {@link Program} as plain JSON.
 * @returns The compiled program; see {@link CompiledProgram}. Amounts are in the one currency of its plans.
 * @throws AttainmentError with every fault: `document.*` for its form, `program.unknown_measure`,
 * `program.measure_not_yet_known`, `program.unknown_field`, `program.ambiguous_name`, `program.unknown_document`,
 * `program.duplicate_part`, `program.unknown_tier`, `program.mixed_currencies`, `program.ambiguous_goal`, and the codes
 * of the documents that it holds.
 * @example
 * ```ts
 * import { compileProgram } from "attainment/program";
 * const program = compileProgram({
 *   kind: "program",
 *   id: "team-2026",
 *   measures: [
 *     {
 *       id: "bookings",
 *       unit: "money",
 *       from: "deals",
 *       where: { field: "stageId", is: "won" },
 *       sum: "amount",
 *       person: "ownerId",
 *       date: "closedOn",
 *     },
 *   ],
 *   plans: [
 *     {
 *       kind: "plan",
 *       id: "ae-2026",
 *       currency: "USD",
 *       components: [
 *         {
 *           kind: "commission",
 *           id: "new-business",
 *           measure: "bookings",
 *           scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] },
 *         },
 *       ],
 *     },
 *   ],
 * });
 * const close = program.evaluate({
 *   period: "2026-Q3",
 *   people: [{ id: "p-03" }, { id: "p-07" }],
 *   records: {
 *     deals: [
 *       { id: "d-1", ownerId: "p-03", stageId: "won", amount: "42000", closedOn: "2026-07-14" },
 *       { id: "d-2", ownerId: "p-07", stageId: "won", amount: "118000.50", closedOn: "2026-08-03" },
 *     ],
 *   },
 * });
 * close.people.map(({ id, value }) => [id, value]); // => [["p-03", "2100.00"], ["p-07", "5900.03"]]
 * close.value; // => "8000.03"
 * ```
 * @since 0.1.0
 */
export function compileProgram(document: unknown): CompiledProgram {
  return unwrap(safeCompileProgram(document));
}
