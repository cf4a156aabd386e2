import { readConfig } from "./config/readConfig.js";
import { zoho } from "./crm/zoho.js";
import { mapDeals } from "./deals/mapDeals.js";
import type { CrmConfig, CrmRecords, MappedDeals } from "./types.js";

/**
 * Brings deals of Zoho CRM into neutral terms: deals, moves between stages, changes of other fields.
 *
 * `Probability` is 0 to 100. `Closing_Date` is what is expected while the deal is open; a closed deal was closed on the day of the
 * row of its history that entered the closed stage, and without history on its `Stage_Modified_Time`, or on its `Closing_Date`
 * with a warning. A row of the history is a stay: its `Modified_Time` is when the stage was entered. Rows of the related list do
 * not name their deal: add `Potential_Name: { id }` to each. Amounts and close dates are finer in the timelines and come from there
 * where a deal has any.
 *
 * Faulty fields are told, absent from the deal, and kept in `unmapped`; a record stays out only where it has no usable id, is
 * deleted, or stands there twice. An id as a number beyond 2^53 - 1 has lost digits and is an error.
 *
 * @param records - Deals as the API returns them (`data` of a page), and their histories.
 * @param config - Stage tables (`readZohoStages`), time zone, and what else records do not say.
 * @returns The neutral records, every issue, and what was left out or has no place.
 * @throws AttainmentError `document.*`, `date.not_a_zone`, `interop.*` where the configuration is at fault, or a list is none.
 * @example
 * ```ts
 * import { mapZohoDeals } from "attainment/interop";
 * const stageTables = [{ stages: [{ key: "Qualification", kind: "open" }, { key: "Closed Won", kind: "won" }] }] as const;
 * const deal = { id: "5437000000000311047", Deal_Name: "Pump station", Owner: { id: "5437000000000200013" }, Stage: "Qualification",
 *   Amount: 50000, Probability: 20, Closing_Date: "2026-03-31", Created_Time: "2026-01-09T23:30:00+05:30" };
 * const { deals, issues } = mapZohoDeals({ deals: [deal] }, { stageTables, timeZone: "Asia/Kolkata" });
 * issues; // => []
 * deals[0]?.probability; // => "0.2"
 * deals[0]?.createdOn; // => "2026-01-09"
 * ```
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/ (records, stage history, timelines, pipelines).
 * @since 0.1.0
 */
export function mapZohoDeals(records: CrmRecords, config: CrmConfig): MappedDeals {
  return mapDeals(records, zoho, readConfig(config));
}
