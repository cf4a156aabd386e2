import { readConfig } from "./config/readConfig.js";
import { hubSpot } from "./crm/hubSpot.js";
import { mapDeals } from "./deals/mapDeals.js";
import type { CrmConfig, CrmRecords, MappedDeals } from "./types.js";

/**
 * Brings deals of HubSpot into neutral terms: deals, moves between stages, changes of other properties.
 *
 * `hs_deal_stage_probability` is 0 to 1. `closedate` is what is expected while the deal is open; a closed deal was closed on the day of
 * its last entry into a closed stage (`propertiesWithHistory.dealstage`, else `hs_v2_date_entered_<stage>` with a warning), and
 * without either on its `closedate` with a warning. A `closedate` of midnight is the day that is written there, in every zone. Of
 * several companies the primary one is the customer, else the first, with a warning.
 *
 * Hand over plain JSON: objects of the client library become it by `JSON.parse(JSON.stringify(deal))`.
 *
 * @param records - Deals as the API returns them (`results` of a page), with `propertiesWithHistory` and `associations`.
 * @param config - Stage tables (`readHubSpotStages`), time zone, and what else records do not say.
 * @returns The neutral records, every issue, and what was left out or has no place.
 * @throws AttainmentError `document.*`, `date.not_a_zone`, `interop.*` where the configuration is at fault, or a list is none.
 * @example
 * ```ts
 * import { mapHubSpotDeals } from "attainment/interop";
 * const stageTables = [{ pipelineId: "default", stages: [{ key: "appointmentscheduled", kind: "open" }] }] as const;
 * const deal = { id: "9842531", archived: false, properties: { dealname: "Pump station", dealstage: "appointmentscheduled",
 *   pipeline: "default", amount: "50000.00", closedate: "2026-03-31T00:00:00.000Z", hubspot_owner_id: "77", createdate: "2026-01-09T02:00:00Z" } };
 * const { deals } = mapHubSpotDeals({ deals: [deal] }, { stageTables, timeZone: "America/New_York", currency: "USD" });
 * deals[0]?.expectedCloseOn; // => "2026-03-31"
 * deals[0]?.createdOn; // => "2026-01-08"
 * ```
 * Source: https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide (deals, pipelines, property history).
 * @since 0.1.0
 */
export function mapHubSpotDeals(records: CrmRecords, config: CrmConfig): MappedDeals {
  return mapDeals(records, hubSpot, readConfig(config));
}
