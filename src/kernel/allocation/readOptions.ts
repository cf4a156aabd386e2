import { type Decimal, parseDecimal, scaled } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { AllocationCode } from "./codes.js";
import { ownValue } from "./ownValue.js";
import { readChoice } from "./readChoice.js";
import type { ShareRule } from "./shareOut.js";
import type { RemainderPolicy } from "./types.js";

const POLICIES: readonly RemainderPolicy[] = [
  "largestRemainder",
  "largestShare",
  "inOrder",
  "lastPart",
  "apart",
];
const CUTS: readonly ShareRule["cut"][] = ["towardZero", "floor"];
const MOST_PLACES = 60;

/** The rules of an allocation with their defaults, or null where an option is faulty. */
export function readOptions(options: object, issues: Issue[]): ShareRule | null {
  const unit = readUnit(options, issues);
  const remainder = readChoice(
    "remainder",
    ownValue(options, "remainder") ?? "largestRemainder",
    POLICIES,
    "allocation",
    issues,
  );
  const cut = readChoice("cut", ownValue(options, "cut") ?? "towardZero", CUTS, "allocation", issues);
  return unit === null || remainder === null || cut === null ? null : { unit, remainder, cut };
}

function readUnit(options: object, issues: Issue[]): Decimal | null {
  const places = ownValue(options, "places");
  const step = ownValue(options, "step");
  if (places !== undefined && step !== undefined) {
    return badUnit("", "An allocation names either places or a step, not both. Remove one of them.", issues);
  }
  if (step !== undefined) {
    const size = typeof step === "string" ? parseDecimal(step) : "wrong_type";
    if (typeof size === "object" && size.units > 0) return size;
    return badUnit(
      "/step",
      'The step is not a positive decimal as text. Write the size of a unit, such as "0.05".',
      issues,
    );
  }
  const digits = places ?? 2;
  if (typeof digits === "number" && Number.isInteger(digits) && digits >= 0 && digits <= MOST_PLACES) {
    return scaled(1, digits);
  }
  return badUnit(
    "/places",
    `The places of a unit are an integer from 0 to ${MOST_PLACES}. Write 2 for cents.`,
    issues,
  );
}

function badUnit(path: string, message: string, issues: Issue[]): null {
  issues.push(issueOf<AllocationCode>("allocation.bad_unit", `/options${path}`, message));
  return null;
}
