import { unwrap } from "../../kernel/issue/index.js";
import type { CompiledQuestionnaire } from "./questionnaireTypes.js";
import { safeCompileQuestionnaire } from "./safeCompileQuestionnaire.js";

/**
 * Compiles a questionnaire: what customers, partners or the team itself are asked, and how that becomes one score.
 *
 * Formula: `ratio = (mean - from) / (to - from)` of each item, turned round (`1 - ratio`) where a low answer is the better one;
 * `value = outOf * sum(weight * ratio)`. Numbers are exact.
 *
 * - A low answer is the better one on a scale whose `best` is `lowest`, and of a `reverse` item on any other one.
 * - Who leaves a `required` item open counts for nothing, and a warning says how many did.
 * - Below `minimum` answers an item, and below as many respondents all of it, has no figures (`insufficient_sample`).
 * - Margins of error are those of {@link marginOfError}; that of the score is taken from the scores of single respondents.
 *
 * @param document - A {@link Questionnaire} as plain JSON.
 * @returns The compiled questionnaire; see {@link CompiledQuestionnaire}.
 * @throws AttainmentError with every fault of the document: `document.*`, `decimal.*`, `weighting.*`, `surveys.bad_scale`,
 * `surveys.bad_out_of`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { compileQuestionnaire } from "attainment/segments";
 * const survey = compileQuestionnaire({
 *   kind: "questionnaire",
 *   id: "partners-2026",
 *   audience: "partners",
 *   scale: { from: "1", to: "5" },
 *   items: [
 *     { id: "support", weight: "0.6" },
 *     { id: "delays", title: "Deliveries come too late", weight: "0.4", reverse: true },
 *   ],
 * });
 * const result = survey.evaluate({
 *   invited: 4,
 *   answers: [
 *     { id: "1", respondentId: "p-1", itemId: "support", score: 5 },
 *     { id: "2", respondentId: "p-1", itemId: "delays", score: 2 },
 *     { id: "3", respondentId: "p-2", itemId: "support", score: 3 },
 *     { id: "4", respondentId: "p-2", itemId: "delays", score: 2 },
 *   ],
 * });
 * result.items.map(({ id, mean, ratio, contribution }) => [id, mean, ratio, contribution]); // => [["support", "4", "0.75", "45"], ["delays", "2", "0.75", "30"]]
 * [result.value, result.responseRate.value]; // => ["75", "0.5"]
 * ```
 * Source: turning reverse-keyed items round before scoring,
 * https://en.wikipedia.org/wiki/Likert_scale
 * @since 0.1.0
 */
export function compileQuestionnaire(document: unknown): CompiledQuestionnaire {
  return unwrap(safeCompileQuestionnaire(document));
}
