import type fc from "fast-check";
import type { CrmConfig, CrmRecords } from "../../../interop/index.js";
import { crmStories } from "./crmStories.js";
import { type Crm, tellStories } from "./tellStory.js";

/**
 * Records of a CRM as its API returns them, with their histories: deals in the stages of a configuration and now and then in one
 * that it lacks, instants on and beside midnight, amounts that are missing or no number, probabilities beyond their scale,
 * deleted deals, deals delivered twice, histories that are behind.
 *
 * @param crm - Whose records.
 * @param config - The configuration that they are to be mapped with.
 * @returns An arbitrary of what the mapping of that CRM takes.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { mapZohoDeals } from "attainment/interop";
 * import { crmRecords } from "attainment/testing";
 * const stageTables = [{ stages: [{ key: "Qualification", kind: "open" }, { key: "Closed Won", kind: "won" }] }] as const;
 * const config = { stageTables, timeZone: "Asia/Kolkata" };
 * const [records] = fc.sample(crmRecords("zoho", config), { seed: 42, numRuns: 1 });
 * const { deals = [], leftOut = [] } = records === undefined ? {} : mapZohoDeals(records, config);
 * deals.length + leftOut.filter(({ stream }) => stream === "deals").length === records?.deals.length; // => true
 * ```
 * @since 0.1.0
 */
export function crmRecords(crm: Crm, config: CrmConfig): fc.Arbitrary<CrmRecords> {
  return crmStories(config).map((stories) => tellStories(stories, crm));
}
