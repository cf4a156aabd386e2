import type { DecimalLiteral } from "../condition/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal, ZERO } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { HysteresisCode } from "./codes.js";
import type { Margins } from "./settle.js";
import type { Hysteresis } from "./types.js";

/** Reads the margins of a document, none where it has no hysteresis; null where one is faulty. `path` is its place. */
export function readHysteresis(
  document: Hysteresis | undefined,
  path: string,
  issues: Issue[],
): Margins | null {
  const up = readMargin(document?.up, `${path}/up`, issues);
  const down = readMargin(document?.down, `${path}/down`, issues);
  return up === null || down === null ? null : { up, down };
}

function readMargin(literal: DecimalLiteral | undefined, path: string, issues: Issue[]): Fraction | null {
  const decimal = literal === undefined ? ZERO : parseDecimal(literal);
  if (typeof decimal === "string") {
    issues.push(decimalIssue(decimal, literal, path));
    return null;
  }
  if (decimal.units >= 0) return fractionOf(decimal);
  const message = "A margin is below zero. Write how far beyond the bound it is, as zero or more.";
  issues.push(issueOf<HysteresisCode>("hysteresis.negative_margin", path, message));
  return null;
}
