import {
  compareFractions,
  fractionOf,
  multiplyFractions,
  readDecimal,
  roundFraction,
  wholeFraction,
} from "../decimal/index.js";
import { type Issue, issueOf, ownFields } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import { readValue } from "./readValues.js";

const KNOWN: ReadonlySet<string> = new Set(["count", "share"]);

/** How many of n values are cut on each side, or null where the options do not say, and then `issues` says why. */
export function readTrim(options: unknown, n: number, issues: Issue[]): number | null {
  const fields = ownFields(options, "/options", issues, KNOWN);
  if (fields === null) return null;
  const [count, share] = [fields.get("count"), fields.get("share")];
  if ((count === undefined) === (share === undefined))
    return bad(
      "",
      "The values to cut on each side are given by a count or a share. Name exactly one.",
      issues,
    );
  if (share === undefined) {
    if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
    return bad("/count", "The count is not a whole number of zero or more. Write one.", issues);
  }
  const part = readValue(share, "/options/share", issues);
  if (part === null) return null;
  if (part.numerator.units < 0 || compareFractions(part, fractionOf(readDecimal("0.5"))) >= 0)
    return bad(
      "/share",
      'The share of each side is not from 0 to below 0.5. Write one, such as "0.1".',
      issues,
    );
  return Number(roundFraction(multiplyFractions(part, wholeFraction(n)), { places: 0, mode: "floor" }).units);
}

function bad(path: string, message: string, issues: Issue[]): null {
  issues.push(issueOf<StatisticsCode>("statistics.bad_trim", `/options${path}`, message));
  return null;
}
