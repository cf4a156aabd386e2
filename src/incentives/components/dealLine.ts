import {
  compareFractions,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  fractionText,
  isZeroFraction,
  minus,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { personalTerms } from "../accumulation/termsOf.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { amountOf } from "../rounding.js";
import type { StatementLine } from "../types.js";
import { type DealCourse, dealCourse } from "./dealCourse.js";
import type { DealRule } from "./dealRule.js";
import type { DealwiseDocument } from "./dealwiseTypes.js";
import type { ComponentContext, LineResult, Situation } from "./definition.js";
import { type Finish, finishPay, type RoundedPay } from "./finishPay.js";
import { plainLine } from "./plainLine.js";
import { traceDealPay, traceTotalPay } from "./traceDealPay.js";
import { traceWithheld } from "./traceWithheld.js";
import { undecidedDeals } from "./undecidedDeals.js";

/** A component that pays deal by deal, compiled. */
export interface DealwiseComponent extends Finish {
  readonly document: DealwiseDocument;
  readonly context: ComponentContext;
  readonly rule: DealRule;
}

type Deals = NonNullable<StatementLine["deals"]>;

/** The line of a component that pays deal by deal, with what each credit added to it. */
export function dealLine(component: DealwiseComponent, situation: Situation): LineResult {
  const { document, context, rule } = component;
  const { reading } = situation;
  const value = reading.measures.get(document.measure) ?? null;
  const credits = reading.credits.get(document.measure);
  if (value === null) return withheldDealLine(component, situation, "missing_measure", null);
  if (credits !== undefined || isZeroFraction(value)) return payCredits(component, credits ?? [], situation);
  if (rule.ofTotal === null) return withheldDealLine(component, situation, "missing_credits", null);
  const since = situation.trace?.mark() ?? 0;
  const exact = multiplyFractions(value, rule.ofTotal.value);
  traceTotalPay(rule.ofTotal, document.measure, value, context.ref, situation.trace);
  return lineOf(component, reading, finished(component, exact, reading, situation.trace, since));
}

/** The line of somebody who is not paid, or of whom nobody can say what. */
export function withheldDealLine(
  component: DealwiseComponent,
  situation: Situation,
  reason: string,
  amount: Decimal | null,
): LineResult {
  const { document, context, rule } = component;
  traceWithheld(situation, context.ref, reason, amount);
  const credits = situation.reading.credits.get(document.measure)?.filter(rule.looksAt);
  const deals = amount === null ? undefined : credits?.map((credit) => dealOf(credit, amount));
  return lineOf(component, situation.reading, { amount, reason }, deals);
}

function payCredits(
  component: DealwiseComponent,
  all: readonly ReadCredit[],
  { reading, trace, perDeal }: Situation,
): LineResult {
  const { rule, context, document } = component;
  const credits = all.filter(rule.looksAt);
  const since = trace?.mark() ?? 0;
  const course = dealCourse(rule, credits);
  const deals = shares(component, course, credits, reading);
  if (trace !== undefined)
    traceDealPay({ rule, ref: context.ref, measure: document.measure }, course, perDeal, trace);
  const pay = finished(component, course.pay(), reading, trace, since);
  const hasDeals = all.length > 0 && pay.amount !== null;
  return {
    ...lineOf(component, reading, pay, hasDeals ? deals : undefined),
    warnings: undecidedDeals(document.id, course),
  };
}

/** What each credit adds: the rounded pay with it less the rounded pay before it, so that the shares sum to the line. */
function shares(
  component: DealwiseComponent,
  course: DealCourse,
  credits: readonly ReadCredit[],
  reading: PlanReading,
): Deals {
  let paid = component.rounding.round(fractionOf(ZERO));
  return credits.map((credit) => {
    course.add(credit);
    const { amount } = finished(component, course.pay(), reading);
    const share = minus(amount ?? paid, paid);
    paid = amount ?? paid;
    return dealOf(credit, share);
  });
}

function dealOf({ id, date, amount }: ReadCredit, share: Decimal): Deals[number] {
  return { id, date, amount: formatDecimal(amount), value: amountOf(share) };
}

/** Pay under the component's cap, then on its way to the line. */
function finished(
  component: DealwiseComponent,
  pay: Fraction,
  reading: PlanReading,
  trace?: Tracer,
  since: number = 0,
): RoundedPay {
  const { cap } = component.rule;
  const exact = cap === null || compareFractions(pay, cap.value) <= 0 ? pay : cap.value;
  if (cap !== null)
    trace?.node({ id: "cap", kind: "cap", ref: cap.ref, params: { at: cap.value }, value: exact }, since);
  const personal = personalTerms(component.context.personal, reading.personId);
  return finishPay({ exact }, component, personal, reading, trace, since);
}

function lineOf(
  { document }: DealwiseComponent,
  reading: PlanReading,
  pay: { readonly amount: Decimal | null; readonly reason?: string | undefined },
  deals?: Deals,
): LineResult {
  const { measure } = document;
  const value = reading.measures.get(measure) ?? null;
  const sources = reading.credits.get(measure)?.map(({ id }) => id);
  const told = { measure, measured: fractionText(value) };
  const inputs = [{ id: measure, value, ...(sources === undefined ? {} : { sources }) }];
  const result = plainLine(document, pay, told, inputs);
  return deals === undefined ? result : { ...result, line: { ...result.line, deals } };
}
