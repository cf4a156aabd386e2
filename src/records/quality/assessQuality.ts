import { unwrap } from "../../kernel/issue/index.js";
import { safeAssessQuality } from "./safeAssessQuality.js";
import type { Quality, QualityFacts, QualityOptions, QualityReport } from "./types.js";

/**
 * Reports how good records are, stream by stream and owner by owner: filled in, valid, there once, written down in time, and
 * with every record that they refer to.
 *
 * Formula: `share = passed / checked` of each check. A record is checked as far as the check can be made: `onTime` needs both
 * dates, `linked` a reference that is filled in, `unique` every field of the key; `complete` only where fields are required.
 * It is `sound` where no check failed.
 *
 * Edge cases: of no records, or none that could be checked, the share is null (`nothing_to_check`). What is no flat object
 * with an id fails `valid` and is checked for nothing else. All records that share a key fail `unique`, whichever came first.
 * A text that is empty counts as absent. A condition that looks at an absent field says nothing; one that finds a value of
 * the wrong type fails. A record that was written down before it happened is in time. Nothing is left out: records are told,
 * not refused.
 *
 * @param facts - The records by stream.
 * @param quality - What they have to be like.
 * @param options - How many faults are listed.
 * @returns Counts and shares (ratios from 0 to 1), the faults by record and field, and the shares as measures.
 * @throws AttainmentError `quality.duplicate_stream`, `quality.bad_option`; `condition.*` for a faulty condition; `document.*`
 * for what cannot be read.
 * @example
 * ```ts
 * import { assessQuality } from "attainment";
 * const quality = {
 *   kind: "quality",
 *   id: "crm",
 *   streams: [{ stream: "deals", required: ["amount"], references: [{ field: "customerId", to: "customers" }] }],
 * } as const;
 * const deals = [
 *   { id: "d-1", ownerId: "ann", amount: "900", customerId: "c-1" },
 *   { id: "d-2", ownerId: "ann", amount: null, customerId: "c-7" },
 * ];
 * const report = assessQuality({ records: { deals, customers: [{ id: "c-1" }] } }, quality);
 * report.value; // => "0.5"
 * report.faults.map(({ id, check, field }) => [id, check, field]); // => [["d-2", "complete", "amount"], ["d-2", "linked", "customerId"]]
 * report.measures[0]; // => { personId: "ann", measure: "quality.deals.complete", value: "0.5" }
 * ```
 * @see https://www.gov.uk/government/news/meet-the-data-quality-dimensions for completeness, validity, uniqueness, timeliness.
 * @since 0.1.0
 */
export function assessQuality(
  facts: QualityFacts,
  quality: Quality,
  options: QualityOptions = {},
): QualityReport {
  return unwrap(safeAssessQuality(facts, quality, options));
}
