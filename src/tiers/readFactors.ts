import { decimalIssue, type Fraction, fractionOf, ONE, parseDecimal } from "../kernel/decimal/index.js";
import type { DecimalLiteral } from "../kernel/index.js";
import { type Issue, issueOf } from "../kernel/issue/index.js";
import type { LadderDocumentCode } from "./codes.js";
import type { Factors } from "./rung.js";
import type { TierGrants } from "./types.js";

/** The factors of grants, one where none is written; faults go to `issues`. */
export function readFactors(grants: TierGrants | undefined, path: string, issues: Issue[]): Factors {
  return {
    quotaFactor: readFactor(grants?.quotaFactor, `${path}/quotaFactor`, issues),
    rateFactor: readFactor(grants?.rateFactor, `${path}/rateFactor`, issues),
  };
}

function readFactor(literal: DecimalLiteral | undefined, path: string, issues: Issue[]): Fraction {
  if (literal === undefined) return fractionOf(ONE);
  const decimal = parseDecimal(literal);
  if (typeof decimal === "string") {
    issues.push(decimalIssue(decimal, literal, path));
  } else if (decimal.units < 0) {
    const message = "A factor that a tier grants is below zero. Write zero or more.";
    issues.push(issueOf<LadderDocumentCode>("tiers.negative_factor", path, message));
  } else {
    return fractionOf(decimal);
  }
  return fractionOf(ONE);
}
