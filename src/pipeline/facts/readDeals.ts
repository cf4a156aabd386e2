import type { Decimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { GivenRecords } from "../stageModelFunction.js";
import { leaveOut } from "./leaveOut.js";
import type { Place } from "./place.js";
import { optionalAmount, optionalDate, optionalRatio, optionalText } from "./readFields.js";
import { type Identified, readRecords } from "./readRecords.js";

/** A sound deal, as it says of itself. */
export interface ReadDeal extends Place {
  readonly id: string;
  readonly stageId: string | null;
  readonly amount: Decimal | null;
  readonly currency: string | null;
  readonly createdOn: string | null;
  readonly closedOn: string | null;
  readonly ownerId: string | null;
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly expectedCloseOn: string | null;
  /** A ratio. */
  readonly probability: Decimal | null;
  readonly forecastCategory: string | null;
  readonly lostReason: string | null;
  readonly wonReason: string | null;
  readonly rivalId: string | null;
}

/** The deals by id; of one that is left out, the code that says why. */
export interface ReadDeals {
  readonly sound: ReadonlyMap<string, ReadDeal>;
  readonly refused: ReadonlyMap<string, string>;
}

/** Reads the deals by hand; see `ownFields` for the guards. */
export function readDeals(given: GivenRecords, faults: Faults): ReadDeals {
  const sound = new Map<string, ReadDeal>();
  const refused = new Map<string, string>();
  readRecords(given, "pipeline.duplicate_deal", faults, (record) => {
    const deal = readDeal(record);
    const [first] = record.issues;
    if (first === undefined) {
      sound.set(deal.id, deal);
      return;
    }
    refused.set(record.id, first.code);
    leaveOut({ ...record, amount: record.fields.get("amount") }, record.issues, faults);
  });
  return { sound, refused };
}

function readDeal(record: Identified): ReadDeal {
  const { id, index, path, stream } = record;
  const createdOn = optionalDate(record, "createdOn");
  const closedOn = optionalDate(record, "closedOn");
  if (createdOn !== null && closedOn !== null && closedOn < createdOn) {
    const message = `The deal ${quoted(id)} was closed on ${closedOn}, before it was created on ${createdOn}. Mend one of the two dates.`;
    const params = { id: id.slice(0, 80), createdOn, closedOn };
    const code = "pipeline.closed_before_created";
    record.issues.push(issueOf<PipelineFactsCode>(code, `${path}/closedOn`, message, params));
  }
  return {
    id,
    index,
    path,
    stream,
    createdOn,
    closedOn,
    stageId: optionalText(record, "stageId"),
    amount: optionalAmount(record, "amount"),
    currency: optionalText(record, "currency"),
    ownerId: optionalText(record, "ownerId"),
    customerId: optionalText(record, "customerId"),
    productId: optionalText(record, "productId"),
    expectedCloseOn: optionalDate(record, "expectedCloseOn"),
    probability: optionalRatio(record, "probability"),
    forecastCategory: optionalText(record, "forecastCategory"),
    lostReason: optionalText(record, "lostReason"),
    wonReason: optionalText(record, "wonReason"),
    rivalId: optionalText(record, "rivalId"),
  };
}
