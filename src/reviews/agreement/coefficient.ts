import type { Fraction } from "../../kernel/decimal/index.js";
import { exactText } from "../../kernel/statistics/index.js";
import type { AgreementReason, Coefficient } from "./types.js";

/** A coefficient, or why there is none. */
export function coefficient(found: Fraction | AgreementReason): Coefficient {
  return typeof found === "string" ? { value: null, reason: found } : { value: exactText(found) };
}
