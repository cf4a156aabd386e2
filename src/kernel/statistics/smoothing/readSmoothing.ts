import { compareFractions, type Fraction, fractionOf, ONE, ZERO } from "../../decimal/index.js";
import { type Issue, issueOf, ownFields } from "../../issue/index.js";
import type { StatisticsCode } from "../codes.js";
import { meanFraction } from "../meanFraction.js";
import { readValue } from "../readValues.js";

const KNOWN: ReadonlySet<string> = new Set(["meanOf", "level"]);

/** Where smoothing starts: the level before the first value, and how many values it knows already. */
export interface Start {
  readonly level: Fraction;
  readonly known: number;
}

/** The weight of the newest value, or null where it is none, and then `issues` says why. */
export function readWeight(value: unknown, issues: Issue[]): Fraction | null {
  const weight = readValue(value, "/options/weight", issues);
  if (weight === null) return null;
  if (weight.numerator.units > 0 && compareFractions(weight, fractionOf(ONE)) <= 0) return weight;
  const message = 'The weight of the newest value is not above 0 and at most 1. Write one, such as "0.3".';
  issues.push(issueOf<StatisticsCode>("statistics.bad_weight", "/options/weight", message));
  return null;
}

/** The start that the options name, or null where they name none, and then `issues` says why. */
export function readStart(value: unknown, series: readonly Fraction[], issues: Issue[]): Start | null {
  const [first] = series;
  if (value === undefined || value === "first") return { level: first ?? fractionOf(ZERO), known: 1 };
  const fields = ownFields(value, "/options/start", issues, KNOWN);
  if (fields === null) return null;
  const [meanOf, level] = [fields.get("meanOf"), fields.get("level")];
  if ((meanOf === undefined) === (level === undefined))
    return badStart(
      'The start is neither a mean nor a level. Write "first", { meanOf } or { level }.',
      issues,
    );
  if (meanOf === undefined) {
    const given = readValue(level, "/options/start/level", issues);
    return given === null ? null : { level: given, known: 0 };
  }
  if (typeof meanOf !== "number" || !Number.isSafeInteger(meanOf) || meanOf < 1 || meanOf > series.length)
    return badStart(
      `The start is the mean of values that are not there. Write a whole number from 1 to ${series.length}.`,
      issues,
    );
  const mean = meanFraction(series.slice(0, meanOf));
  return mean === null ? null : { level: mean, known: meanOf };
}

function badStart(message: string, issues: Issue[]): null {
  issues.push(issueOf<StatisticsCode>("statistics.bad_start", "/options/start", message));
  return null;
}
