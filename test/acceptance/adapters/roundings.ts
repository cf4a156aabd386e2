import { mulDiv, multiply, readMoney, roundMoney } from "attainment/kernel";
import { type Adapters, type Answer, type Facts, openText, roundingMode, textOf } from "../units.js";

/**
 * Quotients rounded to integers by a named mode (dinero, decimal.js), and money of a currency (GA, which refuses an
 * amount finer than the currency). dinero's names mean something else than decimal.js's, so that the case names both.
 */
export const roundings: Adapters = {
  "rounding-mode": quotient,
  "rounding-currency-zero-decimals": money,
};

function quotient({ parameters, input }: Facts): Answer {
  const mode = roundingMode(textOf(parameters.same_as_decimal_js ?? parameters.mode));
  const [numerator, denominator] = [textOf(input.numerator), textOf(input.denominator)];
  return { integer: mulDiv(numerator, "1", denominator, { places: 0, mode }) };
}

function money({ parameters, input }: Facts): Answer {
  const currency = textOf(parameters.currency);
  const amount = readMoney({ amount: textOf(input.amount), currency });
  const rate = openText(input.rate) ?? "1";
  const mode = roundingMode(openText(parameters.rounding) ?? "half_up");
  return { amount: roundMoney(multiply(amount, rate), currency, mode), result: "ok" };
}
