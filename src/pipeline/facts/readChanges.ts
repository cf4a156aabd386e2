import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { GivenRecords } from "../stageModelFunction.js";
import { leaveOut, leaveOutFor } from "./leaveOut.js";
import type { ReadDeals } from "./readDeals.js";
import { optionalSequence, optionalText, requiredDate, requiredText } from "./readFields.js";
import { type Identified, readRecords } from "./readRecords.js";

/** A sound move of a deal. */
export interface ReadChange {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly stageId: string;
  readonly changedOn: string;
  /** The order among the changes of one day; 0 where none is given. */
  readonly sequence: number;
}

/** What changes are put in order by. */
export type ChangeOrder = Pick<ReadChange, "id" | "changedOn" | "sequence">;

/** The moves by deal, each list in canonical order: date, then sequence, then id by UTF-16 code units. */
export type ChangesByDeal = ReadonlyMap<string, readonly ReadChange[]>;

/** Reads the moves of the deals that were read. A move of a deal that is left out is left out with it. */
export function readChanges(given: GivenRecords | null, deals: ReadDeals, faults: Faults): ChangesByDeal {
  const byDeal = new Map<string, ReadChange[]>();
  if (given === null) return byDeal;
  readRecords(given, "pipeline.duplicate_change", faults, (record) => {
    const read = readChange(record, deals);
    if (read === null) {
      leaveOut({ ...record, amount: null }, record.issues, faults);
      return;
    }
    const { dealId, change } = read;
    const refused = deals.refused.get(dealId);
    if (refused !== undefined) {
      leaveOutFor({ ...record, amount: null }, refused, faults);
      return;
    }
    const list = byDeal.get(dealId);
    if (list === undefined) byDeal.set(dealId, [change]);
    else list.push(change);
  });
  for (const list of byDeal.values()) list.sort(canonically);
  return byDeal;
}

function readChange(
  record: Identified,
  deals: ReadDeals,
): { readonly dealId: string; readonly change: ReadChange } | null {
  const { id, issues } = record;
  const dealId = requiredText(record, "dealId");
  const stageId = requiredText(record, "stageId");
  const changedOn = requiredDate(record, "changedOn");
  const fromStageId = optionalText(record, "fromStageId");
  const sequence = optionalSequence(record);
  if (dealId !== null) checkDeal(record, dealId, changedOn, deals);
  const isSound = issues.length === 0 && dealId !== null && stageId !== null && changedOn !== null;
  return isSound ? { dealId, change: { id, fromStageId, stageId, changedOn, sequence } } : null;
}

/** Tells where a change is of a deal that is not there, or dated before the deal was created. */
export function checkDeal(
  record: Identified,
  dealId: string,
  changedOn: string | null,
  deals: ReadDeals,
): void {
  const deal = deals.sound.get(dealId);
  if (deal === undefined) {
    if (!deals.refused.has(dealId)) record.issues.push(unknownDeal(record, dealId));
    return;
  }
  const { createdOn } = deal;
  if (createdOn === null || changedOn === null || changedOn >= createdOn) return;
  const message = `The change ${quoted(record.id)} is of ${changedOn}, but its deal ${quoted(dealId)} was created on ${createdOn}. Mend one of the two dates.`;
  const params = { id: record.id.slice(0, 80), dealId: dealId.slice(0, 80), createdOn, changedOn };
  const code = "pipeline.change_before_creation";
  record.issues.push(issueOf<PipelineFactsCode>(code, `${record.path}/changedOn`, message, params));
}

function unknownDeal({ id, path }: Identified, dealId: string): Issue {
  const message = `The change ${quoted(id)} is of the deal ${quoted(dealId)}, which is not among the deals. Hand the deal over too, or leave the change out.`;
  const params = { id: id.slice(0, 80), dealId: dealId.slice(0, 80) };
  return issueOf<PipelineFactsCode>("pipeline.unknown_deal", `${path}/dealId`, message, params);
}

/** The order of the changes of one deal: date, then sequence, then id by UTF-16 code units. */
export function canonically(a: ChangeOrder, b: ChangeOrder): number {
  if (a.changedOn !== b.changedOn) return a.changedOn < b.changedOn ? -1 : 1;
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return compareTexts(a.id, b.id);
}
