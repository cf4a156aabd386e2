import { shareOut } from "../../../kernel/allocation/index.js";
import { type Decimal, ONE, roundDecimal, times } from "../../../kernel/decimal/index.js";
import type { CreditingFunction, Given, Payee } from "../creditingFunction.js";

type Place = Pick<CreditingFunction, "rounding">;

/** What a rule gives of a value: all of it, or its share, rounded where it is money. */
export function givenOf(
  value: Decimal,
  { share }: Pick<Given, "share">,
  isMoney: boolean,
  { rounding }: Place,
): Decimal {
  if (share === null) return value;
  const part = times(value, share);
  return isMoney ? roundDecimal(part, rounding) : part;
}

/**
 * Deals what a split gives out: money in whole units of the rounding, by the largest remainder, so that the parts sum to
 * the whole; plain numbers exactly.
 */
export function splitOf(
  whole: Decimal,
  payees: readonly Payee[],
  isMoney: boolean,
  { rounding }: Place,
): readonly Decimal[] {
  const [only] = payees;
  if (payees.length === 1 && only !== undefined && only.share === ONE) return [whole];
  if (!isMoney) return payees.map(({ share }) => times(whole, share));
  return shareOut(
    whole,
    payees.map(({ share }) => share),
    unitOf(rounding.places),
  ).parts;
}

/** What overlays give is on top of the whole, each for itself. */
export function overlayOf(
  whole: Decimal,
  payees: readonly Payee[],
  isMoney: boolean,
  place: Place,
): readonly Decimal[] {
  return payees.map(({ share }) => givenOf(whole, { share }, isMoney, place));
}

/** Whole units of so many places. */
export function unitOf(places: number): Parameters<typeof shareOut>[2] {
  return { unit: { units: 1, places }, remainder: "largestRemainder", cut: "towardZero" };
}
