import { daysBetween, type Period } from "../kernel/calendar/index.js";
import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  wholeFraction,
  ZERO,
} from "../kernel/decimal/index.js";
import { type Factors, probationOf, type Rungs, rungOf } from "./rung.js";
import type { TierDecision, TierPart, TierPay, TierState } from "./types.js";

/** The factors that pay in a period, exact, and the days that they stand on. */
export interface Paying extends Factors {
  readonly by: TierPay["by"];
  readonly parts: readonly TierPart[];
}

/** The factors that pay as a result tells them. */
export function payOf(
  ladder: Rungs,
  opened: TierState,
  decision: TierDecision | null,
  period: Period,
): TierPay {
  const { by, quotaFactor, rateFactor, parts } = paying(ladder, opened, decision, period);
  return { by, quotaFactor: formatFraction(quotaFactor), rateFactor: formatFraction(rateFactor), parts };
}

/**
 * The factors that pay: the mean of those of the parts, weighted by their days. Only what was decided changes a tier here:
 * pay is worked out before anything is proposed.
 *
 * Formula: (d_1 f_1 + d_2 f_2) / (d_1 + d_2), never rounded.
 */
export function paying(
  ladder: Rungs,
  opened: TierState,
  decision: TierDecision | null,
  period: Period,
): Paying {
  const by = ladder.document.payTier ?? "start";
  const parts = partsOf(by, opened, decision, period);
  const weighed = parts.map(({ tierId, days }) => {
    const rung = rungOf(ladder, tierId);
    const { quotaFactor, rateFactor } = (tierId === opened.tierId ? probationOf(rung, opened) : null) ?? rung;
    return { days: wholeFraction(days), quotaFactor, rateFactor };
  });
  const whole = sumOf(weighed.map(({ days }) => days));
  const mean = (name: keyof Factors): Fraction =>
    divideFractions(sumOf(weighed.map((part) => multiplyFractions(part[name], part.days))), whole);
  return { by, quotaFactor: mean("quotaFactor"), rateFactor: mean("rateFactor"), parts };
}

/** The period by the tier that pays: as one, or as two where a decision takes effect within it and pay goes by days. */
function partsOf(
  by: TierPay["by"],
  { tierId: before }: TierState,
  decision: TierDecision | null,
  { from, to }: Period,
): readonly TierPart[] {
  const after = decision?.toTierId ?? before;
  const changes = { start: to, end: from, byDays: decision?.effectiveOn ?? to } as const;
  const at = after === before ? to : changes[by];
  const spans = [
    { tierId: before, from, to: at },
    { tierId: after, from: at, to },
  ];
  return spans
    .map((span) => ({ ...span, days: daysBetween(span.from, span.to) }))
    .filter(({ days }) => days > 0);
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(addFractions, fractionOf(ZERO));
}
