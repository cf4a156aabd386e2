import { ownValue, readChoice } from "../allocation/index.js";
import { type Decimal, decimalIssue, parseDecimal } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import type { MissingPolicy, WeightMode } from "./types.js";

const MODES: readonly WeightMode[] = ["explicit", "relative", "equal", "target", "remainder"];
const POLICIES: readonly Extract<MissingPolicy, string>[] = ["reweight", "zero", "refuse"];

/** The mode of the weights, or null where it is not known. */
export function readMode(options: object, issues: Issue[]): WeightMode | null {
  return readChoice("weights", ownValue(options, "weights") ?? "explicit", MODES, "weighting", issues);
}

/** The missing policy, or null where it is not known. */
export function readMissing(options: object, issues: Issue[]): MissingPolicy | null {
  const missing = ownValue(options, "missing") ?? "refuse";
  if (typeof missing !== "object" || missing === null)
    return readChoice("missing", missing, POLICIES, "weighting", issues);
  const moveTo = ownValue(missing, "moveTo");
  if (typeof moveTo === "string") return { moveTo };
  const message = 'The policy for missing values names no item. Write it as { moveTo: "quality" }.';
  issues.push(issueOf<WeightingCode>("weighting.bad_option", "/options/missing/moveTo", message));
  return null;
}

/** How far explicit weights may miss a sum of one; null where it is not said, or faulty. */
export function readTolerance(options: object, issues: Issue[]): Decimal | null {
  const input = ownValue(options, "tolerance");
  if (input === undefined) return null;
  const tolerance = parseDecimal(input);
  if (typeof tolerance === "string") issues.push(decimalIssue(tolerance, input, "/options/tolerance"));
  else if (tolerance.units >= 0) return tolerance;
  else {
    const message =
      "The tolerance is below zero. Write how far the weights may miss a sum of 1, such as 0.01.";
    issues.push(issueOf<WeightingCode>("weighting.bad_tolerance", "/options/tolerance", message));
  }
  return null;
}
