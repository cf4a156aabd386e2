import { type Fields, ownValue } from "../../kernel/issue/index.js";
import type { FieldReader, Reading } from "../fields/fieldReader.js";
import { writeDay, writeFree, writeMoney, writeProbability, writeText } from "../fields/fieldWriters.js";
import { readCategory } from "../fields/readCategory.js";
import { readDay, readInstant } from "../fields/readDay.js";
import { isNo, isYes, readFlag } from "../fields/readFlag.js";
import { readId } from "../fields/readId.js";
import { readMoney } from "../fields/readMoney.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";
import type { CrmSpec, HistoryValue } from "./crmSpec.js";
import { openFlat } from "./openFlat.js";
import { snapshotOf } from "./snapshotOf.js";

/** Opportunities of Salesforce. */
export const salesforce: CrmSpec = {
  open: openFlat,
  ids: ["Id"],
  epochs: false,
  percentPlaces: 2,
  categories: {
    Pipeline: "pipeline",
    BestCase: "bestCase",
    MostLikely: "mostLikely",
    Forecast: "commit",
    Closed: "closed",
    Omitted: "omitted",
  },
  columns: [
    { to: "name", from: ["Name"], read: readText, write: writeText, isRequired: true },
    { to: "ownerId", from: ["OwnerId"], read: readId, write: writeText, isRequired: true },
    { to: "customerId", from: ["AccountId"], read: readId, write: writeText },
    { to: "stageId", from: ["StageName"], read: readText, write: writeText, isRequired: true },
    { to: "amount", from: ["Amount"], read: readMoney, write: writeMoney },
    {
      to: "hasProducts",
      from: ["HasOpportunityLineItem", "OpportunityLineItems"],
      read: readHasProducts,
      kept: ["OpportunityLineItems"],
    },
    { to: "currency", from: ["CurrencyIsoCode"], read: readText, write: writeText, isRequired: true },
    { to: "createdOn", from: ["CreatedDate"], read: readInstant },
    {
      to: "expectedCloseOn",
      from: ["CloseDate"],
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
    { to: "forecastCategory", from: ["ForecastCategory"], read: readCategory },
  ],
  modified: ["SystemModstamp", "LastModifiedDate"],
  stageSince: () => ["LastStageChangeDate"],
  deleted: (fields) => (isYes(fields.get("IsDeleted")) ? "IsDeleted" : null),
  says: (fields) => {
    if (isNo(fields.get("IsClosed"))) return { statuses: ["open"], field: "IsClosed" };
    if (!isYes(fields.get("IsClosed"))) return null;
    if (isYes(fields.get("IsWon"))) return { statuses: ["won"], field: "IsWon" };
    return {
      statuses: isNo(fields.get("IsWon")) ? ["lost", "void"] : ["won", "lost", "void"],
      field: "IsClosed",
    };
  },
  history: {
    dealId: ["OpportunityId"],
    id: "Id",
    time: "CreatedDate",
    needs: "StageName",
    values: snapshotOf(["StageName", "Amount", "CloseDate", "Probability", "ForecastCategory"]),
  },
  fieldHistory: {
    dealId: ["OpportunityId"],
    id: "Id",
    time: "CreatedDate",
    needs: "Field",
    values: changedField,
  },
  finerInFieldHistory: false,
  empty: null,
  writeFree,
};

/** The flag, or the line items themselves where a query asks for them: without any the field is null. */
function readHasProducts(...[value, context]: Parameters<FieldReader>): Reading {
  const size = ownValue(value, "totalSize");
  return typeof size === "number" ? { value: size > 0 } : readFlag(value, context);
}

/** References have two rows for each change, one with names and one with ids, under a name that is not that of the field. */
const REFERENCES: Readonly<Record<string, string>> = { Owner: "OwnerId", Account: "AccountId" };

const ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;

/** What a row of the field history says; the rows with names keep the name that Salesforce gives them. */
function changedField(fields: Fields): readonly HistoryValue[] {
  const name = fields.get("Field");
  if (typeof name !== "string") return [];
  const [from, to] = [fields.get("OldValue") ?? null, fields.get("NewValue") ?? null];
  const own =
    Object.hasOwn(REFERENCES, name) && isReference(from) && isReference(to) ? REFERENCES[name] : name;
  return [{ field: own ?? name, from, to, at: "/NewValue" }];
}

function isReference(value: unknown): boolean {
  return value === null || (typeof value === "string" && ID.test(value));
}
