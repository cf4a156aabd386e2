import type { Json } from "../kernel/index.js";
import type { Deal } from "../records/index.js";
import { writeFields } from "./back/writeFields.js";
import { readConfig } from "./config/readConfig.js";
import { zoho } from "./crm/zoho.js";
import type { CrmConfig } from "./types.js";

/**
 * The fields of a neutral deal that Zoho can be updated with, by their names there.
 *
 * Left out: `Expected_Revenue`, `Forecast_Category__s` and everything else that Zoho computes.
 * `Owner` and `Account_Name` are written as objects with an id.
 * A close date is written while the deal is open: of a closed one it is what Zoho made of it. A field that the deal lacks is not
 * written; one that is null empties the field, unless Zoho requires it. Writing a deal back as it was mapped changes nothing that
 * is mapped.
 *
 * @param deal - A neutral deal.
 * @param config - The configuration that it was mapped with.
 * @returns The body of an update, without the id.
 * @throws AttainmentError `interop.wrong_value`, `decimal.*` where a value of the deal does not fit, and as the mapping does.
 * @example
 * ```ts
 * import { toZohoFields } from "attainment/interop";
 * const config = { stageTables: [{ stages: [{ key: "Qualification", kind: "open" }] }], timeZone: "Asia/Shanghai" } as const;
 * const deal = { id: "1", name: "Pump station", ownerId: "9", stageId: "Qualification", amount: "50000.00", probability: "0.2", expectedCloseOn: "2026-03-31" };
 * toZohoFields(deal, config); // => { Deal_Name: "Pump station", Owner: { id: "9" }, Stage: "Qualification", Amount: 50000, Closing_Date: "2026-03-31", Probability: 20 }
 * ```
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/update-records.html
 * @since 0.1.0
 */
export function toZohoFields(deal: Deal, config: CrmConfig): Readonly<Record<string, Json>> {
  return writeFields(deal, zoho, readConfig(config));
}
