import {
  addFractions,
  comparison,
  divideFractions,
  type Fraction,
  fractionOf,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import { withinBounds } from "../time/boundedPay.js";
import { boundsShare, proratedQuota } from "../time/timedTerms.js";
import type { Axis } from "./accumulator.js";
import type { Bearings } from "./bearings.js";
import type { CountedDeal } from "./countedDeals.js";
import { resolveSource } from "./termsOf.js";

/** Where a deal stands among those of its period. */
export interface DealPlace {
  readonly deal: CountedDeal;
  /** What counts of the period before the deal. */
  readonly before: Fraction;
}

/** What picks the band: a number; null where nothing does but the value; or the reason why it is not known. */
export type AxisValue = Fraction | null | "missing_measure" | "zero_quota" | "missing_quota";

/** What picks the band of a component, for the period as a whole or for one of its deals. */
export function axisValue(bearings: Bearings, place: DealPlace | null, trace?: Tracer): AxisValue {
  const { accumulator, reading, terms } = bearings;
  const { axis } = accumulator;
  if (axis === null) return null;
  const figure =
    axis.measure === null ? ownFigure(bearings, axis, place) : otherFigure(bearings, axis, place);
  if (figure === null) return "missing_measure";
  const since = trace?.mark();
  const inputs = [{ id: axis.measure ?? accumulator.measure, value: figure }];
  trace?.node({ id: "by", kind: "input", ref: axis.ref, inputs, value: figure });
  // Bounds in amounts are scaled with the scale; an attainment has its share of the quota.
  if (axis.quota === null) return withinBounds(figure, boundsShare(terms.time));
  const quota = proratedQuota(resolveSource(axis.quota, undefined, reading)?.value ?? null, terms.time);
  if (quota === null) return "missing_quota";
  if (comparison(quota.numerator, ZERO) <= 0) return "zero_quota";
  const attainment = divideFractions(figure, quota);
  trace?.node({
    id: "byQuota",
    kind: "input",
    ref: axis.quota.ref,
    inputs: [{ id: "quota", value: quota }],
    value: quota,
  });
  trace?.node({ id: "byAttainment", kind: "quotient", ref: axis.ref, value: attainment }, since);
  return attainment;
}

/** A figure of the measure that earns. */
function ownFigure(
  { opening, counted, toDate }: Bearings,
  { total }: Axis,
  place: DealPlace | null,
): Fraction | null {
  if (total === "period") return counted;
  if (total === "periodEnd") return toDate;
  const before = place === null ? opening.measured : addFractions(opening.measured, place.before);
  if (total === "before") return before;
  return place === null ? toDate : addFractions(before, place.deal.counted);
}

/** A figure of another measure: at a deal, with its credits up to that deal. */
function otherFigure(
  { reading, opening }: Bearings,
  { measure, total }: Axis,
  place: DealPlace | null,
): Fraction | null {
  const now = reading.measures.get(measure ?? "") ?? null;
  if (total === "period") return now;
  const credits = place === null ? undefined : reading.credits.get(measure ?? "");
  if (place !== null && credits !== undefined && total !== "periodEnd")
    return addFractions(opening.byTotal, upTo(credits, place.deal.credit, total === "including"));
  if (total === "before") return opening.byTotal;
  return now === null ? null : addFractions(opening.byTotal, now);
}

/** The sum of the credits that come before a deal; those of the deal's own record only where they are included. */
function upTo(credits: readonly ReadCredit[], deal: ReadCredit, included: boolean): Fraction {
  const sum = credits.reduce((total, credit) => {
    const isOwn = credit.recordId === deal.recordId;
    const counts = isOwn ? included : isEarlier(credit, deal);
    return counts ? plus(total, credit.amount) : total;
  }, ZERO);
  return fractionOf(sum);
}

function isEarlier(a: ReadCredit, b: ReadCredit): boolean {
  return a.date === b.date ? a.recordId < b.recordId : a.date < b.date;
}

/** The total of another measure that picks the band, as the next period goes on with it; null where none is kept. */
export function closingAxis({ accumulator: { axis }, reading, opening }: Bearings): Fraction | null {
  if (axis === null || axis.measure === null || axis.total === "period") return null;
  const now = reading.measures.get(axis.measure) ?? null;
  return now === null ? opening.byTotal : addFractions(opening.byTotal, now);
}
