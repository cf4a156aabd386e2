import { unwrap } from "../../kernel/issue/index.js";
import type { CompiledTraining } from "./compiledTypes.js";
import { safeCompileTraining } from "./safeCompileTraining.js";

/**
 * Compiles what an organization trains its people in: courses, certificates, programs and the rules of who needs what.
 *
 * Formula: `value = passed / required` over all programs that are for the person, from 0 to 1. A course is passed where it
 * was completed, with an exam score of `passFrom` or more where that is given. The urgency of a course is the sum over the
 * needs that ask for it, each `priority`, times `required - actual` where it has a gap.
 *
 * - A certificate is valid through the day on which `renewal` is due after the last pass, with its days of grace.
 * - An onboarding program is due so long after `since`; of a recurring one, what is due in the period is required.
 * - A measure below `required` is a gap; one that is equal is none; one that is null is told in `unmetNeeds`.
 * - Nothing required gives null (`nothing_required`); a program that counts from a start that is not given, `no_start`.
 *
 * A plan takes one need after the other: what is mandatory by the day it is due, then the rest by `choice`; ties by person and
 * course as text. Each is planned whole, with its open prerequisites, in the first sessions that have a seat, or not at all, with
 * the reason. What does not fit does not keep out what comes after it. The order of people and records is irrelevant.
 *
 * @param document - A {@link Training} as plain JSON.
 * @returns The compiled training; see {@link CompiledTraining}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, ids and references; `training.*`;
 * `cadence.*` of renewals and recurring programs; the codes of conditions, `condition.*`, `decimal.*`, `date.*`, `period.*`.
 * @example
 * ```ts
 * import { compileTraining } from "attainment/reviews";
 * const training = compileTraining({
 *   kind: "training",
 *   id: "sales",
 *   currency: "CNY",
 *   courses: [
 *     { id: "product", hours: "6", cost: "300", passFrom: "80" },
 *     { id: "negotiation", hours: "12", cost: "1800", competencyIds: ["negotiation"] },
 *   ],
 *   certificates: [
 *     { id: "product-expert", courseId: "product", renewal: { kind: "afterLast", interval: { months: 12 } } },
 *   ],
 *   needs: [
 *     {
 *       id: "negotiates",
 *       source: "competencyGap",
 *       gap: { measure: "review.negotiation", required: "4" },
 *       competencyId: "negotiation",
 *     },
 *   ],
 * });
 * const person = {
 *   personId: "p-1",
 *   measures: { "review.negotiation": "3.2" },
 *   records: [{ id: "r-1", personId: "p-1", courseId: "product", completedOn: "2025-08-20", examScore: "86" }],
 * };
 * const result = training.evaluate({ period: "2026-Q3", asOf: "2026-07-31", ...person });
 * result.certificates.map(({ status, validUntil }) => [status, validUntil]); // => [["expiring", "2026-08-20"]]
 * result.needs.map(({ courseId, isMandatory, urgency }) => [courseId, isMandatory, urgency]); // => [["product", true, "0"], ["negotiation", false, "0.8"]]
 * const plan = training.plan({ period: "2026-Q3", people: [person], budget: { hours: "16" } });
 * plan.courses.map(({ courseId }) => courseId); // => ["product"]
 * plan.notPlanned.map(({ need, reason }) => [need.courseId, reason]); // => [["negotiation", "over_hours"]]
 * ```
 * Source: needs of the organization, the job and the person as in
 * https://www.opm.gov/policy-data-oversight/training-and-development/planning-evaluating/
 * @since 0.1.0
 */
export function compileTraining(document: unknown): CompiledTraining {
  return unwrap(safeCompileTraining(document));
}
