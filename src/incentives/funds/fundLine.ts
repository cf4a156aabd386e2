import { type Decimal, fractionOf, minus, ZERO } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { LineResult, Situation } from "../components/definition.js";
import { plainLine } from "../components/plainLine.js";
import { traceWithheld } from "../components/traceWithheld.js";
import { amountOf, type LineRounding } from "../rounding.js";
import type { FundComponent } from "./fundComponent.js";
import type { FundOutcome } from "./fundOutcome.js";
import { enteredButNotPaid, notInGroup, overFund } from "./fundWarnings.js";
import { groupShare } from "./groupShare.js";
import { paidOut } from "./paidOut.js";
import type { ReadEntry } from "./readGroups.js";
import { traceShare } from "./traceShare.js";

/** The line of one person: the own part of what the group gets. */
export function fundLine(fund: FundComponent, situation: Situation): LineResult {
  const { groups, personId } = situation.reading;
  const entries = groups?.get(fund.document.id);
  if (personId === null || entries === undefined)
    return unknownLine(fund, situation, personId === null ? "missing_person" : "missing_entries");
  const own = entries.find((entry) => entry.personId === personId);
  return own === undefined ? outsider(fund, entries, situation) : memberLine(fund, entries, own, situation);
}

/** The line of somebody whom the plan does not pay; that the own entry still takes a part of the fund is told. */
export function withheldFundLine(
  { document, context }: FundComponent,
  situation: Situation,
  reason: string,
  amount: Decimal | null,
): LineResult {
  traceWithheld(situation, context.ref, reason, amount);
  const { groups, personId } = situation.reading;
  const isIn = groups?.get(document.id)?.some((entry) => entry.personId === personId) === true;
  const line = plainLine(document, { amount, reason });
  return isIn ? { ...line, warnings: [enteredButNotPaid(document.id)] } : line;
}

function unknownLine({ document, context }: FundComponent, situation: Situation, reason: string): LineResult {
  traceWithheld(situation, context.ref, reason, null);
  return plainLine(document, { amount: null, reason });
}

function outsider(fund: FundComponent, entries: readonly ReadEntry[], situation: Situation): LineResult {
  const { document, context } = fund;
  const nothing = context.rounding.round(fractionOf(ZERO));
  traceWithheld(situation, context.ref, "not_in_group", nothing);
  const group = groupShare(fund.settle(entries, situation.reading), null, context.rounding);
  const line = plainLine(document, { amount: nothing, reason: "not_in_group" }, { group });
  return { ...line, warnings: [notInGroup(document.id)] };
}

function memberLine(
  fund: FundComponent,
  entries: readonly ReadEntry[],
  own: ReadEntry,
  { reading, trace }: Situation,
): LineResult {
  const { document, context } = fund;
  const since = trace?.mark();
  const outcome = fund.settle(entries, reading, trace);
  const part = outcome.parts.find(({ personId }) => personId === own.personId) ?? {
    personId: own.personId,
    amount: null,
  };
  if (trace !== undefined) traceShare(fund, outcome, own, part, trace, since);
  const amount = part.amount && context.rounding.round(fractionOf(part.amount));
  const group = groupShare(outcome, own.personId, context.rounding);
  const line = plainLine(document, { amount, reason: part.reason }, { group });
  return { ...line, warnings: excessWarnings(document.id, outcome, context.rounding) };
}

/** The warning that more than the fund is paid, where it is. */
export function excessWarnings(id: string, outcome: FundOutcome, rounding: LineRounding): readonly Issue[] {
  const paid = paidOut(outcome);
  const excess = paid && outcome.fund && minus(paid, outcome.fund);
  if (excess === null || excess.units <= 0) return [];
  return [overFund(id, amountOf(rounding.round(fractionOf(excess))))];
}
