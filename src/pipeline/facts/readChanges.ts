import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { GivenRecords } from "../stageModelFunction.js";
import { changeRows, type ReadChange } from "./changeRows.js";
import { leaveOut, leaveOutFor } from "./leaveOut.js";
import type { ReadDeals } from "./readDeals.js";
import { optionalSequence, optionalText, requiredDate, requiredText } from "./readFields.js";
import { type Identified, readRecords } from "./readRecords.js";

/** What changes are put in order by. */
export type ChangeOrder = Pick<ReadChange, "id" | "changedOn" | "sequence">;

/** The moves by deal, each list in canonical order: date, then sequence, then id by UTF-16 code units. */
export type ChangesByDeal = Pick<ReadonlyMap<string, readonly ReadChange[]>, "get">;

/** Reads the moves of the deals that were read. A move of a deal that is left out is left out with it. */
export function readChanges(given: GivenRecords | null, deals: ReadDeals, faults: Faults): ChangesByDeal {
  const numbers = new Map<string, number>();
  if (given === null) return new Map();
  const created: (string | null)[] = [];
  for (const { id, createdOn } of deals.sound.values()) numbers.set(id, created.push(createdOn) - 1);
  const rows = changeRows();
  readRecords(given, "pipeline.duplicate_change", faults, (record) => {
    const { id, issues } = record;
    const dealId = requiredText(record, "dealId");
    const stageId = requiredText(record, "stageId");
    const changedOn = requiredDate(record, "changedOn");
    const fromStageId = optionalText(record, "fromStageId");
    const sequence = optionalSequence(record);
    const deal = dealId === null ? undefined : numbers.get(dealId);
    if (dealId !== null && isDoubtful(deal, changedOn)) checkDeal(record, dealId, changedOn, deals);
    const refused = dealId === null || deal !== undefined ? undefined : deals.refused.get(dealId);
    if (issues.length > 0) leaveOut({ ...record, amount: null }, issues, faults);
    else if (refused !== undefined) leaveOutFor({ ...record, amount: null }, refused, faults);
    else if (deal !== undefined && stageId !== null && changedOn !== null)
      rows.add(deal, id, fromStageId, stageId, changedOn, sequence);
  });
  const changesOf = rows.ofDeals(created.length);
  return {
    get(dealId) {
      const deal = numbers.get(dealId);
      return deal === undefined ? undefined : changesOf(deal);
    },
  };

  /** Is there a fault to be looked for? It is told without a look at the deal itself, which lies far off in memory. */
  function isDoubtful(deal: number | undefined, changedOn: string | null): boolean {
    const createdOn = deal === undefined ? undefined : created[deal];
    return createdOn === undefined || (createdOn !== null && changedOn !== null && changedOn < createdOn);
  }
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
