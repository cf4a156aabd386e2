import {
  addFractions,
  type Decimal,
  type Fraction,
  formatFraction,
  plus,
} from "../../kernel/decimal/index.js";
import type { ClosingTotal } from "../components/definition.js";
import { amountOf } from "../rounding.js";
import type { Accumulator } from "./accumulator.js";
import { closingAxis } from "./axisValue.js";
import type { Bearings } from "./bearings.js";
import { extraTexts } from "./exactText.js";
import type { TotalExtras } from "./readTotalExtras.js";
import { carriesGross, type SettledPay } from "./settle.js";

/** What a period leaves to the next one. */
interface Closing {
  readonly measured: Fraction;
  readonly earned: Decimal;
  readonly extras: TotalExtras;
}

/** The total that the next period goes on with, after one that paid; null where none is kept. */
export function closingOf(bearings: Bearings, toDate: Fraction, settled: SettledPay): ClosingTotal | null {
  const { accumulator, opening } = bearings;
  const { stepsOnTotal, exactPriors } = accumulator;
  const isTotal = stepsOnTotal && !exactPriors;
  const earned = isTotal ? settled.amount : plus(opening.earned, settled.amount);
  const gross = stepsOnTotal ? settled.base : addFractions(opening.beforeSteps, settled.base);
  return write(bearings, {
    measured: toDate,
    earned,
    extras: {
      ...extrasOf(bearings, settled.exact, gross),
      ...excessOf(accumulator, opening.brought, settled.excess),
    },
  });
}

/** The total after a period that paid nothing: it stands still, or where what was measured `counts`, at least the pay. */
export function closingUnpaid(bearings: Bearings, counts: boolean): ClosingTotal | null {
  const { accumulator, opening, toDate } = bearings;
  const { earned, entitled, beforeSteps, brought } = opening;
  const still: TotalExtras = {
    ...(accumulator.windfall === null ? {} : { windfall: opening.windfall }),
    ...(closingAxis(bearings) === null ? {} : { byTotal: opening.byTotal }),
  };
  return write(bearings, {
    measured: counts && toDate !== null ? toDate : opening.measured,
    earned,
    extras: {
      ...extrasOf(bearings, entitled, beforeSteps),
      ...(counts ? {} : still),
      // What is to be paid later is not lost with a period that pays nothing.
      ...excessOf(accumulator, brought, brought),
    },
  });
}

function extrasOf(bearings: Bearings, entitled: Fraction, beforeSteps: Fraction): TotalExtras {
  const { accumulator, opening, windfall, reading } = bearings;
  const byTotal = closingAxis(bearings);
  return {
    ...(accumulator.exactPriors && accumulator.stepsOnTotal ? { entitled } : {}),
    ...(carriesGross(accumulator) ? { beforeSteps } : {}),
    ...(accumulator.windfall === null || windfall === null
      ? {}
      : { windfall: addFractions(opening.windfall, windfall) }),
    ...(byTotal === null ? {} : { byTotal }),
    ...(accumulator.accumulation === "annualizedToDate"
      ? { since: opening.since ?? reading.period.from }
      : {}),
  };
}

function excessOf({ carriesExcess }: Accumulator, brought: Fraction, excess: Fraction): TotalExtras {
  return carriesExcess ? { excess, excessBefore: brought } : {};
}

/** A period of a component that keeps nothing but what a cap cut is named by itself, and not by a part of it. */
function write(
  { accumulator, opening, reading }: Bearings,
  { measured, earned, extras }: Closing,
): ClosingTotal | null {
  const { id, carriesExcess } = accumulator;
  const { quotaPeriod } = opening;
  if (!keepsTotal(accumulator) && !carriesExcess) return null;
  return {
    id,
    quotaPeriod: (quotaPeriod ?? reading.whole ?? reading.period).id,
    measured: formatFraction(measured),
    earned: amountOf(earned),
    ...extraTexts(extras),
  };
}

function keepsTotal({ quotaPeriod, grows, stepsOnTotal, axis }: Accumulator): boolean {
  return quotaPeriod !== null && (grows || stepsOnTotal || (axis !== null && axis.total !== "period"));
}
