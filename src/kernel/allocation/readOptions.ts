import { type Decimal, parseDecimal, scaled } from "../decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields } from "../issue/index.js";
import type { AllocationCode } from "./codes.js";
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
const KNOWN: ReadonlySet<string> = new Set(["places", "step", "remainder", "cut", "trace"]);
const MOST_PLACES = 60;

/** The rules of an allocation with their defaults, or null where an option is faulty or not known. */
export function readOptions(options: unknown, issues: Issue[]): ShareRule | null {
  const before = issues.length;
  const fields = ownFields(options, "/options", issues, KNOWN);
  if (fields === null) return null;
  const unit = readUnit(fields, issues);
  const policy = fields.get("remainder") ?? "largestRemainder";
  const remainder = readChoice("remainder", policy, POLICIES, "allocation", issues);
  const cut = readChoice("cut", fields.get("cut") ?? "towardZero", CUTS, "allocation", issues);
  if (issues.length > before || unit === null || remainder === null || cut === null) return null;
  return { unit, remainder, cut };
}

function readUnit(options: Fields, issues: Issue[]): Decimal | null {
  const places = options.get("places");
  const step = options.get("step");
  if (places !== undefined && step !== undefined) {
    return badUnit("", "An allocation names either places or a step, not both. Remove one of them.", issues);
  }
  if (step !== undefined) {
    const size = typeof step === "string" ? parseDecimal(step) : "wrong_type";
    if (typeof size === "object" && size.units > 0) return size;
    const message = 'The step is not a positive decimal as text. Write the size of a unit, such as "0.05".';
    return badUnit("/step", message, issues);
  }
  const digits = places ?? 2;
  if (typeof digits === "number" && Number.isInteger(digits) && digits >= 0 && digits <= MOST_PLACES) {
    return scaled(1, digits);
  }
  const message = `The places of a unit are an integer from 0 to ${MOST_PLACES}. Write 2 for cents.`;
  return badUnit("/places", message, issues);
}

function badUnit(path: string, message: string, issues: Issue[]): null {
  issues.push(issueOf<AllocationCode>("allocation.bad_unit", `/options${path}`, message));
  return null;
}
