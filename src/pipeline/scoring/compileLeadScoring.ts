import { unwrap } from "../../kernel/issue/index.js";
import { safeCompileLeadScoring } from "./safeCompileLeadScoring.js";
import type { CompiledLeadScoring } from "./types.js";

/**
 * Compiles a scoring of leads, which counts what came of earlier leads and tells by it how likely an open one is to be won:
 * naive Bayes by frequencies, as in Odoo.
 *
 * Formula, with counts of leads won (W) and lost (L) that each have `smoothing` added:
 *
 * ```
 * S(won)  = W / (W + L) * product over values v of W(v) / W(all values of the field)
 * S(lost) = L / (W + L) * product over values v of L(v) / L(all values of the field)
 * score   = 100 * S(won) / (S(won) + S(lost)), rounded, then kept within the clamp
 * ```
 *
 * With the prior `"leads"` its W and L are plain counts, as in textbooks. A lead that was won counts in every stage, one that was lost in its stage and those before it; W and L of the prior are
 * those of the first stage, and so is what a stage is divided by. Values that are not set are skipped, but where a field
 * says that they count; so are values that no closed lead had, and those of fewer leads than the field's `minimum`. A stage
 * that is won scores 100, and by default no stage scores 0. A team without closed leads is scored by those of all.
 *
 * Everything is exact until the score is rounded (2 places, half up). Where nothing was ever won, or lost, there is no score:
 * `no_won_leads`, `no_lost_leads`. Other reasons: `missing_stage` (where that is to refuse), `no_evidence` (without
 * smoothing, where what is known of the lead was never won and never lost).
 *
 * @param document - A {@link LeadScoring} as plain JSON.
 * @returns The compiled scoring: it counts, takes out again, adds up, and scores; see {@link CompiledLeadScoring}.
 * @throws AttainmentError with every fault of the document: `document.*`, `decimal.*`, `pipeline.lead_field_twice`,
 * `pipeline.bad_lead_number`, `pipeline.no_lead_stages`, `pipeline.first_lead_stage_won`. Counting and scoring throw
 * `pipeline.*` for leads and frequencies, see `LeadFactsCode`.
 * @example
 * ```ts
 * import { compileLeadScoring } from "attainment/pipeline";
 * const scoring = compileLeadScoring({
 *   kind: "leadScoring",
 *   id: "inbound",
 *   stages: { list: [{ id: "new" }, { id: "qualified" }, { id: "won", isWon: true }] },
 *   fields: [{ id: "source" }, { id: "country" }],
 * });
 * const { frequencies } = scoring.count([
 *   { id: "1", outcome: "won", stageId: "won", source: "fair", country: "CN" },
 *   { id: "2", outcome: "lost", stageId: "new", source: "web", country: "CN" },
 *   { id: "3", outcome: "lost", stageId: "qualified", source: "fair", country: "DE" },
 * ]);
 * const lead = { id: "4", stageId: "qualified", source: "fair", country: "CN" };
 * const score = scoring.evaluate({ lead, frequencies });
 * [score.value, score.probability]; // => ["77.07", "0.7707"]
 * score.signs.map(({ id, won, lost }) => [id, won, lost]); // => [["stageId", "1.1", "1.1"], ["source", "1.1", "1.1"], ["country", "1.1", "1.1"]]
 * ```
 * @see https://www.odoo.com/documentation/18.0/applications/sales/crm/track_leads/lead_scoring.html for the method.
 * @since 0.1.0
 */
export function compileLeadScoring(document: unknown): CompiledLeadScoring {
  return unwrap(safeCompileLeadScoring(document));
}
