import {
  compareFractions,
  type Fraction,
  fractionOf,
  ONE,
  readDecimal,
  subtractFractions,
} from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import { readValue } from "./readValues.js";

const DEFAULT = "0.95";

/** Intervals nearer to certainty than this are refused. */
const LEAST_REST = "1e-9";

/** A level of confidence; absent: 0.95. Null where it is none, and then `issues` says why. */
export function readConfidence(value: unknown, issues: Issue[]): Fraction | null {
  const given = readValue(value ?? DEFAULT, "/options/confidence", issues);
  if (given === null) return null;
  const rest = subtractFractions(fractionOf(ONE), given);
  if (given.numerator.units > 0 && compareFractions(rest, fractionOf(readDecimal(LEAST_REST))) >= 0)
    return given;
  const message = `The confidence is not above 0 and at most 1 - ${LEAST_REST}. Write a fraction, such as "0.95".`;
  issues.push(issueOf<StatisticsCode>("statistics.bad_confidence", "/options/confidence", message));
  return null;
}
