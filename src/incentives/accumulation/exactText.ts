import {
  type Decimal,
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
 * A number as a state carries it: nothing of it is lost. Only a quotient of numbers that are longer than any decimal may
 * be is printed to 34 digits, as one that leaves without a rounding step is.
 */
export function exactText(value: Fraction): ExactText {
  const decimal = decimalOfFraction(value);
  if (decimal !== null && isShort(decimal)) return formatDecimal(decimal);
  const { numerator, denominator } = value;
  if (decimal !== null || !isShort(numerator) || !isShort(denominator)) return formatFraction(value);
  return { numerator: formatDecimal(numerator), denominator: formatDecimal(denominator) };
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

function isShort({ units }: Decimal): boolean {
  return String(units).length <= MOST_DIGITS;
}
