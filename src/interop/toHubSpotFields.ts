import type { Json } from "../kernel/index.js";
import type { Deal } from "../records/index.js";
import { writeFields } from "./back/writeFields.js";
import { readConfig } from "./config/readConfig.js";
import { hubSpot } from "./crm/hubSpot.js";
import type { CrmConfig } from "./types.js";

/**
 * The fields of a neutral deal that HubSpot can be updated with, by their names there.
 *
 * Left out: companies, which associations of their own hold; probability and forecast category, which follow
 * from the stage. Every value is text, and an emptied one is `""`. The close date is the instant in which that day begins in the
 * zone, because HubSpot shows instants in the zone of who looks.
 * A close date is written while the deal is open: of a closed one it is what HubSpot made of it. A field that the deal lacks is not
 * written; one that is null empties the field, unless HubSpot requires it. Writing a deal back as it was mapped changes nothing that
 * is mapped.
 *
 * @param deal - A neutral deal.
 * @param config - The configuration that it was mapped with.
 * @returns The body of an update, without the id.
 * @throws AttainmentError `interop.wrong_value`, `decimal.*` where a value of the deal does not fit, and as the mapping does.
 * @example
 * ```ts
 * import { toHubSpotFields } from "attainment/interop";
 * const config = { stageTables: [{ stages: [{ key: "appointmentscheduled", kind: "open" }] }], timeZone: "America/New_York" } as const;
 * const deal = { id: "1", name: "Pump station", pipelineId: "default", stageId: "appointmentscheduled", amount: "50000.00", expectedCloseOn: "2026-03-31" };
 * toHubSpotFields(deal, config); // => { dealname: "Pump station", pipeline: "default", dealstage: "appointmentscheduled", amount: "50000.00", closedate: "2026-03-31T04:00:00.000Z" }
 * ```
 * Source: https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide
 * @since 0.1.0
 */
export function toHubSpotFields(deal: Deal, config: CrmConfig): Readonly<Record<string, Json>> {
  return writeFields(deal, hubSpot, readConfig(config));
}
