import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  plus,
  sign,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { resolveSource } from "../accumulation/termsOf.js";
import { traceSource } from "../accumulation/traceSource.js";
import { paidParts } from "./grossOf.js";
import type { PayPackageFunction } from "./payPackageFunction.js";

/** Pay over the market figure; null where one of them is not known, or the figure is not above zero. */
export function marketRatio(pay: PayPackageFunction, readings: Readings, trace?: Tracer): Fraction | null {
  const figure = resolveSource(pay.market?.figure ?? null, undefined, readings);
  const compared = comparedPay(pay, readings);
  if (compared === null || figure === null || figure.value === null) return null;
  if (sign(figure.value.numerator) <= 0) return null;
  const since = trace?.mark();
  const ref = `${pay.ref}/market`;
  const { id } = pay.document;
  trace?.node({ id: `${id}.compared`, kind: "constant", ref, params: { value: compared }, value: compared });
  trace?.node(traceSource(`${id}.figure`, figure));
  const ratio = divideFractions(compared, figure.value);
  trace?.node({ id: `${id}.marketRatio`, kind: "quotient", ref, value: ratio }, since);
  return ratio;
}

function comparedPay(pay: PayPackageFunction, readings: Readings): Fraction | null {
  const { parts, market } = pay;
  if (market === null || market.compares === "salary") return salaryOf(parts, readings);
  const gross = paidParts(pay, "gross", readings).sum;
  if (gross === null || market.compares === "gross") return gross && fractionOf(gross);
  const benefits = paidParts(pay, "benefits", readings).sum;
  return benefits && fractionOf(plus(gross, benefits));
}

/** The amounts of the salaries before their factors: what a full month would be. */
function salaryOf(parts: PayPackageFunction["parts"], readings: Readings): Fraction | null {
  let sum = fractionOf(ZERO);
  for (const { document, amount } of parts) {
    if (document.kind !== "salary") continue;
    const value = resolveSource(amount, undefined, readings)?.value ?? null;
    if (value === null) return null;
    sum = addFractions(sum, value);
  }
  return sum;
}
