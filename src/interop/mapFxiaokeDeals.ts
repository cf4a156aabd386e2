import { readConfig } from "./config/readConfig.js";
import { fxiaoke } from "./crm/fxiaoke.js";
import { mapDeals } from "./deals/mapDeals.js";
import type { CrmConfig, CrmRecords, MappedDeals } from "./types.js";

/**
 * Brings deals of Fxiaoke into neutral terms, of the object that the configuration names: `NewOpportunityObj` (the default)
 * or `OpportunityObj`.
 *
 * `probability` is 0 to 100. Dates are milliseconds since 1970, and become days in the zone of the tenant. The open API has no
 * history of stages: the entry into the present stage (`stg_changed_time`, `sales_stg_changed_time`) is the only move that is known, with
 * a warning. The owner is a list: its first person counts, and a deal in a pool has none. Invalidated records are left out.
 *
 * @param records - Deals as the API returns them (`dataList` of a page).
 * @param config - Stage tables (`readFxiaokeStages`), time zone, object, and what else records do not say.
 * @returns The neutral records, every issue, and what was left out or has no place.
 * @throws AttainmentError `document.*`, `date.not_a_zone`, `interop.*` where the configuration is at fault, or a list is none.
 * @example
 * ```ts
 * import { mapFxiaokeDeals } from "attainment/interop";
 * const stageTables = [{ stages: [{ key: "1", label: "验证客户", kind: "open" }, { key: "5", label: "赢单", kind: "won" }] }] as const;
 * const deal = { _id: "66f0c1d2e4b0a1", name: "泵站改造", owner: ["1000"], sales_stage: "1", amount: "50000.00", probability: 20,
 *   close_date: 1774886400000, create_time: 1767888000000, stg_changed_time: 1768492800000, life_status: "normal" };
 * const { deals, changes } = mapFxiaokeDeals({ deals: [deal] }, { stageTables, timeZone: "Asia/Shanghai", currency: "CNY" });
 * deals[0]?.expectedCloseOn; // => "2026-03-31"
 * changes.map(({ stageId, changedOn }) => [stageId, changedOn]); // => [["1", "2026-01-16"]]
 * ```
 * Source: https://developer.fxiaoke.com/openapi_v2/object/ (OpportunityObj, NewOpportunityObj).
 * @since 0.1.0
 */
export function mapFxiaokeDeals(records: CrmRecords, config: CrmConfig): MappedDeals {
  const read = readConfig(config);
  return mapDeals(records, fxiaoke(read.config.object ?? "NewOpportunityObj"), read);
}
