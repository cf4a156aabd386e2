import {
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  multiplyFractions,
  ONE,
  parseDecimal,
  roundFraction,
} from "../../../kernel/decimal/index.js";
import { issueOf } from "../../../kernel/issue/index.js";
import { badCurrency, type Factor, isCurrencyCode, type RatesFunction } from "../../../kernel/money/index.js";
import { fieldOf } from "../base/fieldOf.js";
import type { CreditingCode } from "../codes.js";
import type { CreditingFunction, FlatRecord, MeasureNode, RecordFault } from "../creditingFunction.js";

/** What a record is worth to a measure, or why it is worth nothing that is known. */
export type Valued =
  | { readonly value: Decimal }
  | { readonly value: null; readonly reason: "no_amount" | "no_rate" };

/** What one unit of the record's currency is worth; null where there is no rate, undefined for a fault. */
export type Conversion = Factor | null | undefined;

const ITSELF: Factor = { factor: fractionOf(ONE), used: [] };

/** The rate that converts a record into the currency of the document. */
export function conversionOf(
  { document }: CreditingFunction,
  record: FlatRecord,
  on: string,
  rates: RatesFunction | null,
  fault: RecordFault,
): Conversion {
  const field = document.event.currency ?? "currency";
  const currency = fieldOf(record, field);
  if (currency === null || currency === document.currency) return ITSELF;
  if (isCurrencyCode(currency)) return rates?.factor(currency, document.currency, on) ?? null;
  fault(field, (path) => badCurrency(currency, path));
  return undefined;
}

/** The value of a record for one measure: worked out, converted and rounded once. */
export function worthOf(
  crediting: CreditingFunction,
  { base }: MeasureNode,
  record: FlatRecord,
  conversion: Factor | null,
  fault: RecordFault,
): Valued {
  const exact = base.value(record, fault);
  if (exact === null) return { value: null, reason: "no_amount" };
  if (!base.isMoney) return checked(exact.numerator, fault);
  if (conversion === null) return { value: null, reason: "no_rate" };
  const converted = conversion === ITSELF ? exact : multiplyFractions(exact, conversion.factor);
  return checked(rounded(converted, crediting), fault);
}

/** An amount that needs no rounding stays as it is. */
function rounded(exact: Fraction, { rounding }: CreditingFunction): Decimal {
  const { numerator, denominator } = exact;
  return denominator === ONE && numerator.places <= rounding.places
    ? numerator
    : roundFraction(exact, rounding);
}

/** A credit is read again, as a decimal of a bearable length. */
function checked(value: Decimal, fault: RecordFault): Valued {
  if (typeof value.units === "number" && value.places < 20) return { value };
  if (typeof parseDecimal(formatDecimal(value)) === "object") return { value };
  const message =
    "The value of the record has more than 60 digits. Round its amount, or name a coarser rounding.";
  fault(null, (path) => issueOf<CreditingCode>("crediting.amount_too_long", path, message));
  return { value: null, reason: "no_amount" };
}
