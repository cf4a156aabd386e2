import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  quotient,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { CustomerFigures } from "./readAggregates.js";
import type { RfmRule } from "./readRfmOptions.js";
import type { Measured, Scores } from "./scoreCustomers.js";
import type { RfmCustomer } from "./types.js";

/** What a customer is scored by; null of one without orders. */
export function measuredOf(figures: CustomerFigures, rule: RfmRule): Measured | null {
  const { customerId, recency, frequency } = figures;
  if (recency === null) return null;
  return { customerId, recency, frequency: wholeFraction(frequency), monetary: monetaryOf(figures, rule) };
}

/** Makes what is told about each customer. */
export type CustomerWriter = (
  figures: CustomerFigures,
  monetary: Fraction | null,
  scores: Scores,
) => RfmCustomer;

/** Opens a writer with what is the same for all customers. */
export function customerWriter(rule: RfmRule): CustomerWriter {
  const print = printingOf(rule);
  return (figures, monetary, scores) => scoredCustomer(figures, monetary, scores, print);
}

/** There is an order, so that the frequency is not zero. */
function monetaryOf({ amount, frequency }: CustomerFigures, { choices }: RfmRule): Fraction {
  if (choices.monetary === "sum") return fractionOf(amount);
  const count: Decimal = { units: frequency, places: 0 };
  return quotient(amount, count);
}

/** One literal for all, so that a hundred thousand of them are cheap. */
function scoredCustomer(
  { customerId, lastOrderOn, recency, frequency, amount }: CustomerFigures,
  monetary: Fraction | null,
  { r, f, m }: Scores,
  print: Printing,
): RfmCustomer {
  const isScored = r !== null && f !== null && m !== null;
  const sum = formatDecimal(amount);
  const customer: RfmCustomer = {
    customerId,
    lastOrderOn,
    recencyDays: fractionText(recency),
    frequency,
    amount: sum,
    monetary: print.isSum && monetary !== null ? sum : fractionText(monetary),
    r,
    f,
    m,
    score: isScored && print.isPrintable ? 100 * r + 10 * f + m : null,
  };
  if (isScored && print.combined === null) return customer;
  return {
    ...customer,
    ...(print.combined === null ? {} : { combined: isScored ? print.combined(r, f, m) : null }),
    ...(isScored ? {} : { reason: recency === null ? "never_ordered" : "outside_bins" }),
  };
}

/** What is the same for all customers. */
interface Printing {
  readonly isSum: boolean;
  /** Whether every score has one digit. */
  readonly isPrintable: boolean;
  readonly combined: Combiner | null;
}

function printingOf({ bins, choices, weights }: RfmRule): Printing {
  return {
    isSum: choices.monetary === "sum",
    isPrintable: Object.values(bins).every(({ count }) => count <= 9),
    combined: weights === null ? null : combiner(weights),
  };
}

type Combiner = (r: number, f: number, m: number) => string;

/** The weighted mean of three scores; it is the same for everybody with the same scores. */
function combiner(weights: readonly Fraction[]): Combiner {
  const known = new Map<number, string>();
  const total = weights.reduce(addFractions);
  return (r, f, m) => {
    const key = r * 10_000 + f * 100 + m;
    const found = known.get(key);
    if (found !== undefined) return found;
    const sum = [r, f, m]
      .map((score, index) => multiplyFractions(weights[index] ?? wholeFraction(0), wholeFraction(score)))
      .reduce(addFractions);
    const text = formatFraction(divideFractions(sum, total));
    known.set(key, text);
    return text;
  };
}
