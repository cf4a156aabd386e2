import {
  decimalOfFraction,
  type Fraction,
  formatDecimal,
  formatFraction,
} from "../../kernel/decimal/index.js";
import type { PlanState } from "../types.js";
import type { TotalExtras } from "./readTotalExtras.js";
import type { ExactText } from "./types.js";

/** As many digits as a decimal may have that is read again. */
const MOST_DIGITS = 60;

/**
 * A number as a state carries it: nothing of it is lost, and one number has one text. Only a quotient of numbers that are
 * longer than any decimal may be is printed to 34 digits, as one that leaves without a rounding step is.
 */
export function exactText(value: Fraction): ExactText {
  const decimal = decimalOfFraction(value);
  if (decimal !== null && isShort(String(decimal.units))) return formatDecimal(decimal);
  const [numerator, denominator] = lowestTerms(value);
  if (decimal !== null || !isShort(numerator) || !isShort(denominator)) return formatFraction(value);
  return { numerator, denominator };
}

/** Two integers without a common divisor, the second above zero, whose quotient the fraction is. */
function lowestTerms({ numerator, denominator }: Fraction): readonly [string, string] {
  const shift = numerator.places - denominator.places;
  const over = BigInt(numerator.units) * 10n ** BigInt(Math.max(-shift, 0));
  const under = BigInt(denominator.units) * 10n ** BigInt(Math.max(shift, 0));
  const divisor = commonDivisor(over < 0n ? -over : over, under);
  return [String(over / divisor), String(under / divisor)];
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

type ExtraTexts = Omit<PlanState["components"][number], "id" | "quotaPeriod" | "measured" | "earned">;

/** What a state was read with, as it may be handed over again. */
export function extraTexts(extras: TotalExtras): ExtraTexts {
  const { entitled, beforeSteps, windfall, byTotal, since, excess, excessBefore } = extras;
  return {
    ...(entitled === undefined ? {} : { entitled: exactText(entitled) }),
    ...(beforeSteps === undefined ? {} : { beforeSteps: exactText(beforeSteps) }),
    ...(windfall === undefined ? {} : { windfall: exactText(windfall) }),
    ...(byTotal === undefined ? {} : { byTotal: exactText(byTotal) }),
    ...(since === undefined ? {} : { since }),
    ...(excess === undefined ? {} : { excess: exactText(excess) }),
    ...(excessBefore === undefined ? {} : { excessBefore: exactText(excessBefore) }),
  };
}

function isShort(integer: string): boolean {
  return integer.length <= MOST_DIGITS;
}
