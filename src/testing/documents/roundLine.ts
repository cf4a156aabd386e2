import type { Plan } from "../../incentives/index.js";
import { minorUnits } from "../../kernel/index.js";
import { type Rational, rational, rationalOf, roundRational } from "../rational/index.js";

/** Rounds as the plan rounds its lines: by default to the currency's minor unit, a tie away from zero. */
export function roundLine({ currency, rounding }: Plan, value: Rational): Rational {
  const { mode = "halfUp", places = minorUnits(currency), step } = rounding ?? {};
  const grid = step === undefined ? rational(1n, 10n ** BigInt(places)) : rationalOf(step);
  return roundRational(value, grid, mode);
}
