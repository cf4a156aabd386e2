import fc from "fast-check";
import {
  type CrmConfig,
  type CrmRecords,
  type MappedDeal,
  type MappedDeals,
  mapFxiaokeDeals,
  mapHubSpotDeals,
  mapSalesforceDeals,
  mapZohoDeals,
  toFxiaokeFields,
  toHubSpotFields,
  toSalesforceFields,
  toZohoFields,
} from "../../../interop/index.js";
import type { Json } from "../../../kernel/index.js";
import { crmRecords } from "../../arbitraries/interop/crmRecords.js";
import type { Crm } from "../../arbitraries/interop/tellStory.js";

/** The two ways between a CRM and neutral records. */
export interface Ways {
  readonly map: (records: CrmRecords, config: CrmConfig) => MappedDeals;
  readonly write: (deal: MappedDeal, config: CrmConfig) => Readonly<Record<string, Json>>;
}

/** The ways of each CRM. */
export const waysOf: Readonly<Record<Crm, Ways>> = {
  zoho: { map: mapZohoDeals, write: toZohoFields },
  salesforce: { map: mapSalesforceDeals, write: toSalesforceFields },
  hubSpot: { map: mapHubSpotDeals, write: toHubSpotFields },
  fxiaoke: { map: mapFxiaokeDeals, write: toFxiaokeFields },
};

/** What a law is about. */
export interface InteropCase {
  readonly crm: Crm;
  readonly config: CrmConfig;
  readonly map: (records: CrmRecords) => MappedDeals;
  readonly write: (deal: MappedDeal) => Readonly<Record<string, Json>>;
  readonly scenarios: fc.Arbitrary<InteropScenario>;
}

/** Records of a CRM. */
export type InteropScenario = { readonly records: CrmRecords };

export function interopCase(crm: Crm, config: CrmConfig, ways: Ways): InteropCase {
  return {
    crm,
    config,
    map: (records) => ways.map(records, config),
    write: (deal) => ways.write(deal, config),
    scenarios: fc.record({ records: crmRecords(crm, config) }),
  };
}

/** The fields of a record of a CRM, wherever they stand. */
export function fieldsOf(record: unknown): Readonly<Record<string, unknown>> {
  if (typeof record !== "object" || record === null) return {};
  const outer = { ...record };
  return "properties" in outer && typeof outer.properties === "object"
    ? { ...outer, ...outer.properties }
    : outer;
}

/** The id of a record, as text. */
export function idOf(record: unknown): string {
  const { _id, id, Id } = fieldsOf(record);
  return String(Id ?? _id ?? id);
}
