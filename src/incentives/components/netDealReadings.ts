import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";

/** What a condition on a deal sees: its own fields, what is left of its amount, its date, role and level. */
export function netDealReadings({ fields, date, role, level }: ReadCredit, amount: Fraction): Readings {
  const attributes = new Map<string, string | number | boolean | null>(fields);
  attributes.set("date", date);
  attributes.set("role", role);
  attributes.set("level", level);
  attributes.delete("amount");
  return { measures: new Map([["amount", amount]]), attributes };
}
