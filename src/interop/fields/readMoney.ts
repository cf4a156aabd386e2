import { decimalIssue, formatFixed, parseDecimal } from "../../kernel/decimal/index.js";
import type { FieldReader } from "./fieldReader.js";

/** An amount as exact text, with the places that it is written with. */
export const readMoney: FieldReader = (value) => {
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return { value: formatFixed(decimal, decimal.places) };
  return { value: undefined, problem: decimalIssue(decimal, value, "") };
};
