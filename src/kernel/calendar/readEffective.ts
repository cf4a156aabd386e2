import { ownItems, ownValue } from "../issue/index.js";
import { calendarError } from "./calendarError.js";

/** The ends of a version as they were handed over, not checked. */
export interface Ends {
  readonly from: unknown;
  readonly to: unknown;
}

/** The days on which a version is in force: null where it is on every day, undefined where it is no version. */
export function readEffective(version: unknown): Ends | null | undefined {
  if (typeof version !== "object" || version === null) return undefined;
  const effective = ownValue(version, "effective");
  if (effective === undefined) return null;
  if (typeof effective !== "object" || effective === null) return undefined;
  return { from: ownValue(effective, "from"), to: ownValue(effective, "to") };
}

/** What is wrong with something that is no version. */
export const NO_VERSION =
  "A version is an object, and its effective one with a date from. Correct it, or leave effective out.";

/** The versions of a list that came through a call. */
export function versionsOf(versions: unknown): readonly unknown[] {
  const given = ownItems(versions, "", []);
  if (given === null) throw noVersion();
  return given;
}

/** The error about a version that is none, or about a list of versions that is none. */
export function noVersion(): Error {
  return calendarError("history.not_a_version", NO_VERSION);
}
