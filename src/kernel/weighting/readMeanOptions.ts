import { readChoice } from "../allocation/index.js";
import {
  type Decimal,
  type DecimalCode,
  decimalIssue,
  parseDecimal,
  parseRounding,
  type Rounding,
} from "../decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownValue } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import type { MissingPolicy, WeightMode } from "./types.js";

const MODES: readonly WeightMode[] = ["explicit", "relative", "equal", "target", "remainder"];
const POLICIES: readonly Extract<MissingPolicy, string>[] = ["reweight", "zero", "refuse"];
const KNOWN: ReadonlySet<string> = new Set(["weights", "missing", "tolerance", "rounding", "trace"]);

/** The options of a mean with their defaults; null where one is faulty. */
export interface ReadMeanOptions {
  readonly mode: WeightMode | null;
  readonly policy: MissingPolicy | null;
  /** How far explicit weights may miss a sum of one; null also where it is not said. */
  readonly tolerance: Decimal | null;
  /** Null also where nothing is to be rounded. */
  readonly rounding: Rounding | null;
}

/** Reads the options of a mean; a fault in one of them, or one that is not known, is added to `issues`. */
export function readMeanOptions(options: unknown, issues: Issue[]): ReadMeanOptions {
  const fields: Fields = ownFields(options, "/options", issues, KNOWN) ?? new Map<string, unknown>();
  return {
    mode: readChoice("weights", fields.get("weights") ?? "explicit", MODES, "weighting", issues),
    policy: readMissing(fields.get("missing") ?? "refuse", issues),
    tolerance: readTolerance(fields.get("tolerance"), issues),
    rounding: readRounding(fields.get("rounding"), issues),
  };
}

function readMissing(missing: unknown, issues: Issue[]): MissingPolicy | null {
  if (typeof missing !== "object" || missing === null)
    return readChoice("missing", missing, POLICIES, "weighting", issues);
  const moveTo = ownValue(missing, "moveTo");
  if (typeof moveTo === "string") return { moveTo };
  const message = 'The policy for missing values names no item. Write it as { moveTo: "quality" }.';
  issues.push(issueOf<WeightingCode>("weighting.bad_option", "/options/missing/moveTo", message));
  return null;
}

function readTolerance(input: unknown, issues: Issue[]): Decimal | null {
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

function readRounding(input: unknown, issues: Issue[]): Rounding | null {
  if (input === undefined) return null;
  const rounding = parseRounding(input);
  if (typeof rounding === "object") return rounding;
  issues.push(issueOf<DecimalCode>("decimal.invalid_rounding", "/options/rounding", rounding));
  return null;
}
