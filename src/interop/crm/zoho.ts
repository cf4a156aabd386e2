import { type Fields, isList, ownValue } from "../../kernel/issue/index.js";
import {
  writeDay,
  writeFree,
  writeLookup,
  writeMoney,
  writeProbability,
  writeText,
} from "../fields/fieldWriters.js";
import { readCategory } from "../fields/readCategory.js";
import { readDay, readInstant } from "../fields/readDay.js";
import { readLookup } from "../fields/readLookup.js";
import { readMoney } from "../fields/readMoney.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";
import type { CrmSpec, HistoryValue } from "./crmSpec.js";
import { openFlat } from "./openFlat.js";
import { snapshotOf } from "./snapshotOf.js";

/** Deals of Zoho CRM, API version 8. */
export const zoho: CrmSpec = {
  open: openFlat,
  ids: ["id"],
  epochs: false,
  percentPlaces: 2,
  categories: {
    Pipeline: "pipeline",
    "Best Case": "bestCase",
    "Most Likely": "mostLikely",
    Commit: "commit",
    Committed: "commit",
    Closed: "closed",
    Omitted: "omitted",
  },
  columns: [
    { to: "name", from: ["Deal_Name"], read: readText, write: writeText, isRequired: true },
    { to: "ownerId", from: ["Owner"], read: readLookup, write: writeLookup, isRequired: true },
    { to: "customerId", from: ["Account_Name"], read: readLookup, write: writeLookup },
    { to: "pipelineId", from: ["Pipeline"], read: readText, write: writeText, isRequired: true },
    { to: "stageId", from: ["Stage"], read: readText, write: writeText, isRequired: true },
    { to: "amount", from: ["Amount"], read: readMoney, write: writeMoney },
    { to: "currency", from: ["Currency"], read: readText, write: writeText, isRequired: true },
    { to: "createdOn", from: ["Created_Time"], read: readInstant },
    {
      to: "expectedCloseOn",
      from: ["Closing_Date"],
      read: readDay,
      write: writeDay,
      isRequired: true,
      whileOpen: true,
    },
    {
      to: "probability",
      from: ["Probability"],
      read: readProbability,
      write: writeProbability,
      isRequired: true,
    },
    { to: "forecastCategory", from: ["Forecast_Category__s"], read: readCategory },
    { to: "lostReason", from: ["Reason_For_Loss__s"], read: readText, write: writeText },
  ],
  modified: ["Modified_Time"],
  stageSince: () => ["Stage_Modified_Time"],
  deleted: (fields) => (fields.get("Record_Status__s") === "Trash" ? "Record_Status__s" : null),
  says: () => null,
  history: {
    dealId: ["Potential_Name", "Deal_Name"],
    id: "id",
    time: "Modified_Time",
    needs: "Stage",
    values: stayValues,
  },
  fieldHistory: {
    dealId: ["record"],
    id: "id",
    time: "audited_time",
    values: timelineValues,
  },
  finerInFieldHistory: true,
  empty: null,
  writeFree,
};

const snapshot = snapshotOf(["Stage", "Amount", "Closing_Date", "Probability"]);

/** What a stay says, with the stage that came after it. */
function stayValues(fields: Fields): readonly HistoryValue[] {
  const next = fields.get("Moved_To__s");
  const after = typeof next === "string" && next !== "" ? { next } : {};
  return snapshot(fields).map((value) => (value.field === "Stage" ? { ...value, ...after } : value));
}

/** Fields that refer to a record, of which the timelines may tell the name alone. */
const REFERENCES: ReadonlySet<string> = new Set(["Owner", "Account_Name"]);

function isName(value: unknown): boolean {
  return typeof value === "string" && !/^\d+$/.test(value);
}

/** What an item of the timelines API says: which fields were changed, from what and to what. */
function timelineValues(fields: Fields): readonly HistoryValue[] {
  const changed = fields.get("field_history");
  if (!isList(changed)) return [];
  return changed.flatMap((_, index) => {
    const item = ownValue(changed, index);
    const [field, value] = [ownValue(item, "api_name"), ownValue(item, "_value")];
    if (typeof field !== "string") return [];
    const [from, to] = [ownValue(value, "old") ?? null, ownValue(value, "new") ?? null];
    const name = REFERENCES.has(field) && (isName(from) || isName(to)) ? `${field}.name` : field;
    return [{ field: name, from, to, at: `/field_history/${index}/_value` }];
  });
}
