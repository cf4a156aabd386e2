import { addFractions, type Decimal, type Fraction, minus } from "../../kernel/decimal/index.js";
import type { Terms } from "../accumulation/termsOf.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { atLeast, type Milestone, milestonePay } from "./milestonePay.js";
import { milestoneTerms } from "./milestoneTerms.js";
import { type QuotaTotal, quotaTotal } from "./quotaTotal.js";

/** Where a milestone stands with one person in one period. */
export interface MilestoneStand {
  readonly reading: PlanReading;
  readonly terms: Terms;
  readonly opening: QuotaTotal;
  readonly keeps: boolean;
}

/** Looks up all that the line depends on. */
export function standOf(built: Milestone, reading: PlanReading): MilestoneStand {
  const { document, calendar, rounding } = built;
  const opening = quotaTotal(document.id, calendar, rounding, reading);
  // Only what was paid before can be kept.
  const keeps = document.whenLost === "keep" && opening.carried;
  return { reading, terms: milestoneTerms(built, reading), opening, keeps };
}

/** Why nothing is paid at all, if there is no quota where one is needed. */
export function lackOfQuota({ document }: Milestone, { terms }: MilestoneStand): string | null {
  return document.boundsIn === "quota" ? terms.quotaReason : null;
}

/** What the line comes to for a measure of `value` in the period, or the reason why it has no amount. */
export function lineAt(built: Milestone, stand: MilestoneStand, value: Fraction): Decimal | string {
  const { opening, terms, reading, keeps } = stand;
  const total = addFractions(opening.measured, value);
  const measures = new Map(reading.measures).set(built.document.measure, value);
  const { amount, reason } = milestonePay(built, total, terms, { ...reading, measures });
  if (amount === null) return reason;
  return minus(keeps ? atLeast(amount, opening.earned) : amount, opening.earned);
}
