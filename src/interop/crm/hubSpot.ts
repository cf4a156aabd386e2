import { isList, ownFields, ownValue, pointer } from "../../kernel/issue/index.js";
import { isEmpty } from "../fields/fieldReader.js";
import { writeAsText, writeMoneyText, writeStartOfDay, writeText } from "../fields/fieldWriters.js";
import { readCategory } from "../fields/readCategory.js";
import { readCompany } from "../fields/readCompany.js";
import { readDay, readInstant } from "../fields/readDay.js";
import { isNo, isYes } from "../fields/readFlag.js";
import { readId } from "../fields/readId.js";
import { readMoney } from "../fields/readMoney.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";
import type { CrmSpec, OpenRecord, OwnValue } from "./crmSpec.js";

/** Deals of HubSpot, API version 3. */
export const hubSpot: CrmSpec = {
  open: openDeal,
  ids: ["id", "hs_object_id"],
  epochs: true,
  percentPlaces: 0,
  categories: {
    OMIT: "omitted",
    PIPELINE: "pipeline",
    BEST_CASE: "bestCase",
    MOST_LIKELY: "mostLikely",
    COMMIT: "commit",
    CLOSED: "closed",
  },
  columns: [
    { to: "name", from: ["dealname"], read: readText, write: writeText },
    { to: "ownerId", from: ["hubspot_owner_id"], read: readId, write: writeText },
    { to: "customerId", from: ["associations"], read: readCompany, kept: ["associations"] },
    { to: "pipelineId", from: ["pipeline"], read: readText, write: writeText, isRequired: true },
    { to: "stageId", from: ["dealstage"], read: readText, write: writeText, isRequired: true },
    { to: "amount", from: ["amount"], read: readMoney, write: writeMoneyText },
    { to: "currency", from: ["deal_currency_code"], read: readText, write: writeText, isRequired: true },
    { to: "createdOn", from: ["createdate", "createdAt"], read: readInstant },
    { to: "expectedCloseOn", from: ["closedate"], read: readDay, write: writeStartOfDay, whileOpen: true },
    { to: "probability", from: ["hs_deal_stage_probability"], read: readProbability },
    {
      to: "forecastCategory",
      from: ["hs_manual_forecast_category", "hs_forecast_category"],
      read: readCategory,
    },
    { to: "lostReason", from: ["closed_lost_reason"], read: readText, write: writeText },
    { to: "wonReason", from: ["closed_won_reason"], read: readText, write: writeText },
  ],
  modified: ["hs_lastmodifieddate", "updatedAt"],
  stageSince: (stageId) => ["hs_v2_date_entered_current_stage", `hs_v2_date_entered_${inName(stageId)}`],
  deleted: (fields) => (isYes(fields.get("archived")) ? "archived" : null),
  says: (fields) => {
    if (isNo(fields.get("hs_is_closed"))) return { statuses: ["open"], field: "hs_is_closed" };
    if (isYes(fields.get("hs_is_closed_won"))) return { statuses: ["won"], field: "hs_is_closed_won" };
    if (isYes(fields.get("hs_is_closed_lost")))
      return { statuses: ["lost", "void"], field: "hs_is_closed_lost" };
    return isYes(fields.get("hs_is_closed"))
      ? { statuses: ["won", "lost", "void"], field: "hs_is_closed" }
      : null;
  },
  ownHistory: (record, stageKeys) => {
    const values = propertyHistory(record);
    return values.some(({ field }) => field === "dealstage")
      ? { values, isWhole: true }
      : { values: [...values, ...stageEntries(record, stageKeys)], isWhole: false };
  },
  finerInFieldHistory: false,
  empty: "",
  writeFree: writeAsText,
};

/** The properties of a deal and what stands beside them, as one list of fields. */
function openDeal(...[record, path, issues]: Parameters<CrmSpec["open"]>): OpenRecord | null {
  const outer = ownFields(record, path, issues);
  if (outer === null) return null;
  const { properties, rest } = { properties: outer.get("properties"), rest: new Map(outer) };
  rest.delete("properties");
  const inner = properties === undefined ? null : ownFields(properties, `${path}/properties`, issues);
  return {
    fields: new Map([...(inner ?? []), ...rest]),
    pathOf: (field) => `${path}${pointer(rest.has(field) ? [field] : ["properties", field])}`,
  };
}

/** The history of those properties of which it was asked for; of one that is no list, an entry without a time, which is told. */
function propertyHistory({ fields }: OpenRecord): readonly OwnValue[] {
  const histories = fields.get("propertiesWithHistory");
  if (isEmpty(histories)) return [];
  const isGroup = typeof histories === "object" && !isList(histories);
  if (!isGroup) return [untold("propertiesWithHistory", ["propertiesWithHistory"])];
  return Object.keys(histories).flatMap((field) => {
    const entries = ownValue(histories, field);
    if (isEmpty(entries)) return [];
    if (!isList(entries)) return [untold(field, ["propertiesWithHistory", field])];
    return entries.map((_, index): OwnValue => {
      const entry = ownValue(entries, index);
      const at = pointer(["propertiesWithHistory", field, index]);
      return { field, to: ownValue(entry, "value"), time: ownValue(entry, "timestamp"), at };
    });
  });
}

function untold(field: string, path: readonly string[]): OwnValue {
  return { field, to: null, time: null, at: pointer(path) };
}

const ENTERED = "hs_v2_date_entered_";

/** Without that of the stage, the last entry of each stage, which properties of their own hold. */
function stageEntries({ fields }: OpenRecord, stageKeys: ReadonlySet<string>): readonly OwnValue[] {
  const current = fields.get("dealstage");
  const keys = typeof current === "string" ? [current, ...stageKeys] : [...stageKeys];
  return [...fields].flatMap(([name, time]) => {
    if (!name.startsWith(ENTERED) || name === `${ENTERED}current_stage` || isEmpty(time)) return [];
    const stage = name.slice(ENTERED.length);
    const to = stageKeys.has(stage) ? stage : (keys.find((key) => isNameOf(key, stage)) ?? stage);
    return [{ field: "dealstage", to, time, at: pointer(["properties", name]) }];
  });
}

/** Does the end of the name of a property stand for that stage? HubSpot adds a number to ids that are no plain ones. */
function isNameOf(stageId: string, name: string): boolean {
  const own = inName(stageId);
  return name === own || (name.startsWith(own) && /^_\d+$/.test(name.slice(own.length)));
}

/** A stage id as it stands in the name of a property. */
function inName(stageId: string): string {
  return stageId.replace(/[^0-9A-Za-z_]/g, "_").toLowerCase();
}
