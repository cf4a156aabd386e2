import {
  comparison,
  decimalIssue,
  formatDecimal,
  ONE,
  parseDecimal,
  scaled,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { FieldReader } from "./fieldReader.js";

/** A probability as a ratio. The scale is that of the CRM: from the value it cannot be told, since 1 may be 1 % or all. */
export const readProbability: FieldReader = (value, { percentPlaces }) => {
  const decimal = parseDecimal(value);
  if (typeof decimal === "string") return { value: undefined, problem: decimalIssue(decimal, value, "") };
  const ratio = scaled(decimal.units, decimal.places + percentPlaces);
  if (comparison(ratio, ZERO) >= 0 && comparison(ratio, ONE) <= 0) return { value: formatDecimal(ratio) };
  const [given, most] = [formatDecimal(decimal), percentPlaces === 2 ? 100 : 1];
  const message = `The probability ${given} is not between 0 and ${most}, the scale of this CRM. Correct it there; the stage's own counts until then.`;
  const params = { probability: given, most };
  return { value: undefined, problem: { code: "interop.probability_out_of_range", message, params } };
};
