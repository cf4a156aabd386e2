import type { Fields } from "../../kernel/issue/index.js";
import {
  writeEpoch,
  writeFree,
  writeMoneyText,
  writeProbability,
  writeText,
} from "../fields/fieldWriters.js";
import { readDay, readInstant } from "../fields/readDay.js";
import { isYes } from "../fields/readFlag.js";
import { readId } from "../fields/readId.js";
import { readMoney } from "../fields/readMoney.js";
import { readPeople } from "../fields/readPeople.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";
import type { DealStatus, FxiaokeObject } from "../types.js";
import type { Column, CrmSpec } from "./crmSpec.js";
import { openFlat } from "./openFlat.js";

/** The names in which the two objects differ. */
interface Names {
  readonly pipeline: string;
  readonly stage: string;
  readonly closing: string;
  readonly since: string;
  readonly status: string;
}

const names: Readonly<Record<FxiaokeObject, Names>> = {
  NewOpportunityObj: {
    pipeline: "sales_process_id",
    stage: "sales_stage",
    closing: "close_date",
    since: "stg_changed_time",
    status: "sales_status",
  },
  OpportunityObj: {
    pipeline: "sales_process_name",
    stage: "oppo_stage_id",
    closing: "expected_deal_closed_date",
    since: "sales_stg_changed_time",
    status: "biz_status",
  },
};

/** Words and values that the status of a deal is seen with; anything else is not compared with the stage. */
const statuses: Readonly<Record<string, DealStatus>> = {
  进行中: "open",
  赢单: "won",
  输单: "lost",
  无效: "void",
  running: "open",
};

/** Deals of one of the two objects of Fxiaoke. */
export function fxiaoke(object: FxiaokeObject): CrmSpec {
  const own = names[object];
  return {
    open: openFlat,
    ids: ["_id"],
    epochs: true,
    percentPlaces: 2,
    categories: {},
    columns: columnsOf(own),
    modified: ["last_modified_time"],
    stageSince: () => [own.since],
    deleted: deletedBy,
    says: (fields) => saidBy(fields, own.status),
    finerInFieldHistory: false,
    empty: null,
    writeFree,
    object: { field: "object_describe_api_name", name: object },
  };
}

function columnsOf({ closing, pipeline, stage }: Names): readonly Column[] {
  return [
    { to: "name", from: ["name"], read: readText, write: writeText, isRequired: true },
    // A call of its own (changeOwner) writes it.
    { to: "ownerId", from: ["owner"], read: readPeople },
    { to: "customerId", from: ["account_id"], read: readId, write: writeText },
    { to: "pipelineId", from: [pipeline], read: readId },
    { to: "stageId", from: [stage], read: readId, write: writeText, isRequired: true },
    { to: "amount", from: ["amount"], read: readMoney, write: writeMoneyText },
    { to: "createdOn", from: ["create_time"], read: readInstant },
    {
      to: "expectedCloseOn",
      from: [closing],
      read: readDay,
      write: writeEpoch,
      isRequired: true,
      whileOpen: true,
    },
    {
      to: "probability",
      from: ["probability"],
      read: readProbability,
      write: writeProbability,
      isRequired: true,
    },
  ];
}

/** Invalidated records lie in the recycle bin until they are deleted for good. */
function deletedBy(fields: Fields): string | null {
  if (isYes(fields.get("is_deleted"))) return "is_deleted";
  return fields.get("life_status") === "invalid" ? "life_status" : null;
}

function saidBy(fields: Fields, field: string): ReturnType<CrmSpec["says"]> {
  const words = [fields.get(`${field}__r`), fields.get(field)];
  const word = words.find((each) => typeof each === "string" && Object.hasOwn(statuses, each));
  const status = typeof word === "string" ? statuses[word] : undefined;
  return status === undefined ? null : { statuses: [status], field };
}
