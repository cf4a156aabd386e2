import type { Json } from "../kernel/index.js";
import type { Deal } from "../records/index.js";
import { writeFields } from "./back/writeFields.js";
import { readConfig } from "./config/readConfig.js";
import { salesforce } from "./crm/salesforce.js";
import type { CrmConfig } from "./types.js";

/**
 * The fields of a neutral deal that Salesforce can be updated with, by their names there.
 *
 * Left out: `Amount` where the deal has line items (`hasProducts`), because Salesforce then computes it;
 * `ForecastCategory`, `ExpectedRevenue`, `IsClosed`, `IsWon`, which follow from the stage.
 * A close date is written while the deal is open: of a closed one it is what Salesforce made of it. A field that the deal lacks is not
 * written; one that is null empties the field, unless Salesforce requires it. Writing a deal back as it was mapped changes nothing that
 * is mapped.
 *
 * @param deal - A neutral deal.
 * @param config - The configuration that it was mapped with.
 * @returns The body of an update, without the id.
 * @throws AttainmentError `interop.wrong_value`, `decimal.*` where a value of the deal does not fit, and as the mapping does.
 * @example
 * ```ts
 * import { toSalesforceFields } from "attainment/interop";
 * const config = { stageTables: [{ stages: [{ key: "Prospecting", kind: "open" }] }], timeZone: "Asia/Shanghai" } as const;
 * const deal = { id: "1", name: "Pump station", ownerId: "9", stageId: "Prospecting", amount: "50000.00", hasProducts: true, expectedCloseOn: "2026-03-31" };
 * toSalesforceFields(deal, config); // => { Name: "Pump station", OwnerId: "9", StageName: "Prospecting", CloseDate: "2026-03-31" }
 * ```
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm
 * @since 0.1.0
 */
export function toSalesforceFields(deal: Deal, config: CrmConfig): Readonly<Record<string, Json>> {
  return writeFields(deal, salesforce, readConfig(config));
}
