import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  fractionText,
  minus,
  ZERO,
} from "../../kernel/decimal/index.js";
import { quotaWarnings } from "../accumulation/quotaWarnings.js";
import type { ReadCredit } from "../facts/readCredits.js";
import { amountOf, tracedAmount } from "../rounding.js";
import { lineTime } from "../time/lineTime.js";
import type { StatementLine } from "../types.js";
import type { ClosingTotal, LineResult, Situation } from "./definition.js";
import { atLeast, type Milestone, milestonePay } from "./milestonePay.js";
import { lackOfQuota, type MilestoneStand, standOf } from "./milestoneStand.js";
import { plainLine } from "./plainLine.js";
import { totalWithoutState } from "./quotaTotal.js";
import { traceWithheld } from "./traceWithheld.js";

/** The line of a milestone: what the total now reaches, less what was paid for it before. */
export function milestoneLine(built: Milestone, situation: Situation): LineResult {
  const { reading } = situation;
  const stand = standOf(built, reading);
  const { id, measure } = built.document;
  const now = reading.measures.get(measure) ?? null;
  const lack = lackOfQuota(built, stand);
  const needs = { id, needsQuota: built.document.boundsIn === "quota" };
  const warnings = [...totalWithoutState(id, stand.opening, reading), ...quotaWarnings(needs, stand.terms)];
  if (now === null || lack !== null) {
    const amount = now === null ? null : built.rounding.round(fractionOf(ZERO));
    return {
      ...withheldMilestone(built, situation, now === null ? "missing_measure" : (lack ?? ""), amount),
      warnings,
    };
  }
  return { ...payPeriod(built, stand, now, situation), warnings };
}

/** The line of somebody who is not paid this time; the total stands still. */
export function withheldMilestone(
  built: Milestone,
  situation: Situation,
  reason: string,
  amount: Decimal | null,
): LineResult {
  const stand = standOf(built, situation.reading);
  traceWithheld(situation, built.context.ref, reason, amount);
  const { measured, earned } = stand.opening;
  const now = situation.reading.measures.get(built.document.measure) ?? null;
  // Sales of somebody without a quota stay sales, for when the quota is known.
  const counts = amount !== null && now !== null && lackOfQuota(built, stand) === reason;
  const closing =
    amount === null ? null : closingOf(built, stand, counts ? addFractions(measured, now) : measured, earned);
  return describe(built, stand, { amount, reason }, closing);
}

function payPeriod(
  built: Milestone,
  stand: MilestoneStand,
  now: Fraction,
  { reading, trace }: Situation,
): LineResult {
  const { opening, terms, keeps } = stand;
  const { ref } = built.context;
  const total = addFractions(opening.measured, now);
  const since = trace?.mark() ?? 0;
  const pay = milestonePay(built, total, terms, reading, trace);
  if (pay.amount === null) return describe(built, stand, pay, null);
  const earned = keeps ? atLeast(pay.amount, opening.earned) : pay.amount;
  const amount = minus(earned, opening.earned);
  if (opening.carried) {
    const before = tracedAmount(opening.earned);
    if (keeps)
      trace?.node(
        { id: "kept", kind: "floor", ref, params: { at: before }, value: tracedAmount(earned) },
        since,
      );
    trace?.node({
      id: "before",
      kind: "input",
      ref,
      inputs: [{ id: "earnedBefore", value: before }],
      value: before,
    });
    trace?.node({ id: "thisPeriod", kind: "difference", ref, value: tracedAmount(amount) }, since);
  }
  const credits = reading.credits.get(built.document.measure);
  const result = describe(built, stand, { amount }, closingOf(built, stand, total, earned));
  if (credits === undefined) return result;
  return { ...result, line: { ...result.line, deals: shares(built, stand, credits) } };
}

/** What each deal added: the pay with it less the pay before it, in canonical order. */
function shares(
  built: Milestone,
  { reading, terms, opening, keeps }: MilestoneStand,
  credits: readonly ReadCredit[],
): NonNullable<StatementLine["deals"]> {
  let total = opening.measured;
  let paid = opening.earned;
  return credits.map(({ id, date, amount }) => {
    total = addFractions(total, fractionOf(amount));
    const { amount: reached } = milestonePay(built, total, terms, reading);
    const now = reached === null ? paid : keeps ? atLeast(reached, opening.earned) : reached;
    const share = minus(now, paid);
    paid = now;
    return { id, date, amount: formatDecimal(amount), value: amountOf(share) };
  });
}

function closingOf(
  { document }: Milestone,
  { opening: { quotaPeriod } }: MilestoneStand,
  measured: Fraction,
  earned: Decimal,
): ClosingTotal | null {
  if (quotaPeriod === null) return null;
  return {
    id: document.id,
    quotaPeriod: quotaPeriod.id,
    measured: formatFraction(measured),
    earned: amountOf(earned),
  };
}

function describe(
  { document }: Milestone,
  { reading, terms, opening }: MilestoneStand,
  pay: { readonly amount: Decimal | null; readonly reason?: string | undefined },
  closing: ClosingTotal | null,
): LineResult {
  const { measure } = document;
  const now = reading.measures.get(measure) ?? null;
  const sources = reading.credits.get(measure)?.map(({ id }) => id);
  const { quota, quotaValue } = terms;
  const attained =
    now === null || quotaValue === null
      ? null
      : divideFractions(addFractions(opening.measured, now), quotaValue);
  const told = { measure, measured: fractionText(now) };
  const inputs = [
    { id: measure, value: now, ...(sources === undefined ? {} : { sources }) },
    ...(quota === null ? [] : [{ id: quota.measure ?? "quota", value: quota.value }]),
  ];
  const { line, ...result } = plainLine(document, pay, told, inputs);
  if (quota === null) return { ...result, line: { ...line, ...lineTime(terms.time) }, closing };
  const figures = {
    quota: quota.value && formatFraction(quota.value),
    attainment: attained && formatFraction(attained),
  };
  return { ...result, line: { ...line, ...figures, ...lineTime(terms.time) }, closing };
}
