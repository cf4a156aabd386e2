import type { Json } from "../kernel/index.js";
import type { Deal } from "../records/index.js";
import { writeFields } from "./back/writeFields.js";
import { readConfig } from "./config/readConfig.js";
import { fxiaoke } from "./crm/fxiaoke.js";
import type { CrmConfig } from "./types.js";

/**
 * The fields of a neutral deal that Fxiaoke can be updated with, by their names there.
 *
 * Left out: the owner, which only the call `changeOwner` can change, and the sales process. A close date is written as the
 * milliseconds in which that day begins in the zone.
 * A close date is written while the deal is open: of a closed one it is what Fxiaoke made of it. A field that the deal lacks is not
 * written; one that is null empties the field, unless Fxiaoke requires it. Writing a deal back as it was mapped changes nothing that
 * is mapped.
 *
 * @param deal - A neutral deal.
 * @param config - The configuration that it was mapped with.
 * @returns The body of an update, without the id.
 * @throws AttainmentError `interop.wrong_value`, `decimal.*` where a value of the deal does not fit, and as the mapping does.
 * @example
 * ```ts
 * import { toFxiaokeFields } from "attainment/interop";
 * const config = { stageTables: [{ stages: [{ key: "1", kind: "open" }] }], timeZone: "Asia/Shanghai" } as const;
 * const deal = { id: "1", name: "泵站改造", ownerId: "1000", stageId: "1", amount: "50000.00", expectedCloseOn: "2026-03-31" };
 * toFxiaokeFields(deal, config); // => { name: "泵站改造", sales_stage: "1", amount: "50000.00", close_date: 1774886400000 }
 * ```
 * Source: https://developer.fxiaoke.com/openapi_v2/object/
 * @since 0.1.0
 */
export function toFxiaokeFields(deal: Deal, config: CrmConfig): Readonly<Record<string, Json>> {
  const read = readConfig(config);
  return writeFields(deal, fxiaoke(read.config.object ?? "NewOpportunityObj"), read);
}
