import { formatDecimal, fractionText } from "../kernel/decimal/index.js";
import { byText } from "../kernel/order/index.js";
import { extraTexts } from "./accumulation/exactText.js";
import { adjustmentTexts } from "./adjustments/adjustmentTexts.js";
import { canonicalText } from "./canonicalText.js";
import { spanTexts } from "./clawback/spanTexts.js";
import type { ReadCredit } from "./facts/readCredits.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { ReadState } from "./facts/readState.js";
import { writeGroups } from "./funds/writeGroups.js";
import { cashTexts, stateTexts } from "./settlement/canonicalSettlement.js";
import { writeTimeFacts } from "./time/writeTimeFacts.js";
import type { Credit } from "./types.js";

/**
 * The facts that were used, as one text: decimals in their shortest form, credits in canonical order, what was left
 * out gone. Evaluating them again gives the same statement.
 */
export function canonicalFacts({
  period,
  personId,
  measures,
  attributes,
  credits,
  state,
  adjustments,
  cash,
  groups,
  ...time
}: PlanReading): string {
  return canonicalText({
    period: period.id,
    ...(personId === null ? {} : { personId }),
    measures: Object.fromEntries([...measures].map(([id, value]) => [id, fractionText(value)])),
    attributes: Object.fromEntries(attributes),
    credits: [...credits].sort(byText(([key]) => key)).flatMap(([, list]) => list.map(creditOf)),
    ...(state === null ? {} : { state: stateOf(state) }),
    ...(adjustments === undefined ? {} : { adjustments: adjustmentTexts(adjustments) }),
    ...(cash === undefined ? {} : { cash: cashTexts(cash) }),
    ...(groups === undefined ? {} : { groups: writeGroups(groups) }),
    ...writeTimeFacts(time),
  });
}

/** A credit as it may be handed over again: what it does not say stays unsaid. */
function creditOf(credit: ReadCredit): Credit {
  const { id, measure, date, amount, recordId, role, level, refundOf, fields } = credit;
  return {
    id,
    measure,
    date,
    amount: formatDecimal(amount),
    ...(recordId === id ? {} : { recordId }),
    ...(role === "direct" ? {} : { role }),
    ...(level === 0 ? {} : { level }),
    ...(refundOf === null ? {} : { refundOf }),
    ...(fields.size === 0 ? {} : { fields: Object.fromEntries(fields) }),
  };
}

function stateOf({ planId, personId, period, totals, balances, cash, spans }: ReadState) {
  const components = [...totals.values()].map(({ id, quotaPeriod, measured, earned, ...extras }) => ({
    id,
    quotaPeriod: quotaPeriod.id,
    measured: formatDecimal(measured),
    earned: formatDecimal(earned),
    ...extraTexts(extras),
  }));
  return {
    planId,
    personId,
    period: period.id,
    components,
    ...(spans.length === 0 ? {} : { spans: spanTexts(spans) }),
    ...stateTexts(balances, cash),
  };
}
