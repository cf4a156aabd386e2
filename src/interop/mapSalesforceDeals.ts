import { readConfig } from "./config/readConfig.js";
import { salesforce } from "./crm/salesforce.js";
import { mapDeals } from "./deals/mapDeals.js";
import type { CrmConfig, CrmRecords, MappedDeals } from "./types.js";

/**
 * Brings opportunities of Salesforce into neutral terms: deals, moves between stages, changes of other fields.
 *
 * `Probability` is 0 to 100. `CloseDate` is a forecast: a closed deal was closed on the day of the row that brought it into a
 * closed stage, without history on its `LastStageChangeDate`, or on its `CloseDate` with a warning. `OpportunityHistory` has a row
 * for each change of amount, probability, stage or close date, so that neighbors in one stage are one stay; where a deal has
 * none for a field, `OpportunityFieldHistory` tells. What a stage means is read from the stage table and never from its name; where
 * `IsClosed` or `IsWon` say otherwise, the table counts, with a warning.
 *
 * @param records - Opportunities as the API returns them, and their histories.
 * @param config - Stage tables (`readSalesforceStages`), time zone, and what else records do not say.
 * @returns The neutral records, every issue, and what was left out or has no place.
 * @throws AttainmentError `document.*`, `date.not_a_zone`, `interop.*` where the configuration is at fault, or a list is none.
 * @example
 * ```ts
 * import { mapSalesforceDeals } from "attainment/interop";
 * const stageTables = [{ stages: [{ key: "Prospecting", kind: "open" }, { key: "Closed Won", kind: "won" }] }] as const;
 * const deal = { Id: "0065g00000ABCDEAA1", Name: "Pump station", OwnerId: "0055g00000XYZABAA2", StageName: "Closed Won",
 *   Amount: 50000, CloseDate: "2026-03-31", CreatedDate: "2026-01-09T10:00:00.000+0000" };
 * const row = { OpportunityId: deal.Id, Amount: 50000, CloseDate: "2026-03-31" };
 * const history = [
 *   { ...row, Id: "0085g00000AAAAAAA1", StageName: "Prospecting", CreatedDate: "2026-01-09T10:00:00.000+0000" },
 *   { ...row, Id: "0085g00000AAAAAAA2", StageName: "Closed Won", CreatedDate: "2026-02-20T09:00:00.000+0000" },
 * ];
 * const { deals } = mapSalesforceDeals({ deals: [deal], history }, { stageTables, timeZone: "Europe/Berlin" });
 * deals[0]?.closedOn; // => "2026-02-20"
 * deals[0]?.expectedCloseOn; // => "2026-03-31"
 * ```
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/ (Opportunity,
 * OpportunityHistory, OpportunityFieldHistory, OpportunityStage).
 * @since 0.1.0
 */
export function mapSalesforceDeals(records: CrmRecords, config: CrmConfig): MappedDeals {
  return mapDeals(records, salesforce, readConfig(config));
}
