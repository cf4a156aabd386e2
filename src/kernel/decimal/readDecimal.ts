import { attainmentError } from "../issue/index.js";
import { decimalIssue } from "./decimalIssue.js";
import { parseDecimal } from "./parseDecimal.js";
import type { Decimal } from "./types.js";

/** Reads a decimal, or throws the error that says what is wrong with it; `path` is where it stood. */
export function readDecimal(input: unknown, path: string = ""): Decimal {
  const decimal = parseDecimal(input);
  if (typeof decimal === "string") throw attainmentError([decimalIssue(decimal, input, path)]);
  return decimal;
}
