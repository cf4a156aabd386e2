import type { Readings } from "../../kernel/condition/index.js";
import { type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";

/**
 * What steps on single deals see: the own fields of the deal, its `amount`, and what it pays before these steps. The
 * names in `numbers` are those that have to be numbers.
 */
export function dealReadings(
  { amount, fields }: ReadCredit,
  pay: Fraction | null,
  numbers: readonly string[],
): Readings {
  const measures = new Map<string, Fraction | null>(
    numbers.map((name) => [name, numberOf(fields.get(name))]),
  );
  measures.set("amount", fractionOf(amount));
  measures.set("pay", pay);
  const attributes = new Map([...fields].filter(([name]) => !measures.has(name)));
  return { measures, attributes };
}

function numberOf(value: unknown): Fraction | null {
  const decimal = parseDecimal(value);
  return typeof decimal === "object" ? fractionOf(decimal) : null;
}
