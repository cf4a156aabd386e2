import { comparison, type Decimal, minus, plus, roundDecimal, ZERO } from "../../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../../kernel/issue/index.js";
import type { PartnerProgramCode } from "../codes.js";

/** Whether an amount has more places than its currency. */
export function isFiner(amount: Decimal, places: number): boolean {
  return comparison(roundDecimal(amount, { places, mode: "floor" }), amount) !== 0;
}

/** The fault of such an amount. */
export function tooFineAmount(path: string): Issue<PartnerProgramCode> {
  const message = "The amount is finer than the minor unit of the currency. Round it first.";
  return issueOf<PartnerProgramCode>("tiers.too_fine_amount", path, message);
}

/** The sum of amounts. */
export function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(plus, ZERO);
}

/** The smaller of two amounts, and what it leaves of the first. */
export function take(amount: Decimal, most: Decimal): { readonly taken: Decimal; readonly left: Decimal } {
  const taken = comparison(amount, most) <= 0 ? amount : most;
  return { taken, left: minus(amount, taken) };
}
