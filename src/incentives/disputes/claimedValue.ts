import { comparison, type Decimal, formatFixed, minus, parseDecimal } from "../../kernel/decimal/index.js";

/** What is claimed more, in the places of the finer of the two; null where one is no number. */
export function difference(claimed: unknown, computed: string | null): string | null {
  const [one, other] = [parseDecimal(claimed), parseDecimal(computed)];
  if (typeof one !== "object" || typeof other !== "object") return null;
  const more: Decimal = minus(one, other);
  return formatFixed(more, more.places);
}

/** Equal as numbers, or else as texts. */
export function isSame(one: string | null, other: string | null): boolean {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  return typeof a === "object" && typeof b === "object" ? comparison(a, b) === 0 : one === other;
}
