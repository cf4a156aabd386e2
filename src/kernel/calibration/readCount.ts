import { type Issue, issueOf, MAX_NODES } from "../issue/index.js";
import type { DistributionCode } from "./codes.js";

/** A number of people; null where it is none, and then `issues` says why. */
export function readCount(
  value: unknown,
  path: string,
  issues: Issue[],
  most: number = MAX_NODES,
): number | null {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most) return value;
  const message = `A number of people is a whole number from 0 to ${most} here. Correct it.`;
  issues.push(issueOf<DistributionCode>("calibration.bad_count", path, message, { most }));
  return null;
}
