import { isCalendarDate } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { issueOf } from "../../kernel/issue/index.js";
import { leaveOut, leaveOutFor } from "../facts/leaveOut.js";
import { canonically, checkDeal } from "../facts/readChanges.js";
import type { ReadDeals } from "../facts/readDeals.js";
import { optionalSequence, requiredDate, requiredText } from "../facts/readFields.js";
import { type Identified, readRecords } from "../facts/readRecords.js";
import type { GivenRecords } from "../stageModelFunction.js";

/** A change of the day on which the closing of a deal is expected. */
export interface CloseChange {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly changedOn: string;
  readonly sequence: number;
}

/** Those changes by deal, each list in canonical order: date, then sequence, then id by UTF-16 code units. */
export type CloseChanges = ReadonlyMap<string, readonly CloseChange[]>;

const FIELD = "expectedCloseOn";

/** Reads changes of fields and keeps those of the expected closing. A change of a deal that is left out is left out with it. */
export function readFieldChanges(given: GivenRecords | null, deals: ReadDeals, faults: Faults): CloseChanges {
  const byDeal = new Map<string, CloseChange[]>();
  if (given === null) return byDeal;
  readRecords(given, "pipeline.duplicate_change", faults, (record) => {
    const { id, issues } = record;
    const dealId = requiredText(record, "dealId");
    const field = requiredText(record, "field");
    const changedOn = requiredDate(record, "changedOn");
    const sequence = optionalSequence(record);
    if (dealId !== null) checkDeal(record, dealId, changedOn, deals);
    const ends = field === FIELD ? { from: dayIn(record, "from"), to: dayIn(record, "to") } : null;
    const refused = dealId === null ? undefined : deals.refused.get(dealId);
    if (issues.length > 0) leaveOut({ ...record, amount: null }, issues, faults);
    else if (refused !== undefined) leaveOutFor({ ...record, amount: null }, refused, faults);
    else if (ends !== null && dealId !== null && changedOn !== null) {
      const change = { id, from: ends.from, to: ends.to, changedOn, sequence };
      const list = byDeal.get(dealId);
      if (list === undefined) byDeal.set(dealId, [change]);
      else list.push(change);
    }
  });
  for (const list of byDeal.values()) list.sort(canonically);
  return byDeal;
}

/** The day that a change tells; null or empty where there was none. */
function dayIn(record: Identified, name: "from" | "to"): string | null {
  const value = record.fields.get(name) ?? null;
  if (value === null || value === "") return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message = `A change of ${FIELD} is from one calendar date to another. Write real days as YYYY-MM-DD, or null.`;
  record.issues.push(issueOf("date.not_a_date", `${record.path}/${name}`, message));
  return null;
}
