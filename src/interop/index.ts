export type { CrmConfigCode, CrmRecordCode, InteropCode } from "./codes.js";
export { mapFxiaokeDeals } from "./mapFxiaokeDeals.js";
export { mapHubSpotDeals } from "./mapHubSpotDeals.js";
export { mapSalesforceDeals } from "./mapSalesforceDeals.js";
export { mapZohoDeals } from "./mapZohoDeals.js";
export { readFxiaokeStages } from "./readFxiaokeStages.js";
export { readHubSpotStages } from "./readHubSpotStages.js";
export { readSalesforceStages } from "./readSalesforceStages.js";
export { readZohoStages } from "./readZohoStages.js";
export { stageModelOf } from "./stageModelOf.js";
export { csvText } from "./tables/csvText.js";
export { tidyTable } from "./tables/tidyTable.js";
export type { TidyTable, TidyTableOptions } from "./tables/types.js";
export { toFxiaokeFields } from "./toFxiaokeFields.js";
export { toHubSpotFields } from "./toHubSpotFields.js";
export { toSalesforceFields } from "./toSalesforceFields.js";
export { toZohoFields } from "./toZohoFields.js";
export type {
  CrmConfig,
  CrmRecords,
  CrmStage,
  DealStatus,
  FxiaokeObject,
  FxiaokeStageKinds,
  MappedDeal,
  MappedDeals,
  StageTable,
  UnmappedFields,
} from "./types.js";
