import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { CalibrationFactsCode } from "./codes.js";

/** The fault of an option that is not known, or that does not go with the others. */
export function badOption(path: string, allowed: string): Issue<CalibrationFactsCode> {
  const message = `The option is not one that goes here. Write ${allowed}.`;
  return issueOf<CalibrationFactsCode>("calibration.bad_option", path, message, { allowed });
}

/** The fault of an id that stands twice. */
export function duplicateId(id: string, path: string): Issue<CalibrationFactsCode> {
  const message = `The id ${quoted(id)} stands twice. Give each its own.`;
  return issueOf<CalibrationFactsCode>("calibration.duplicate_id", path, message, { id: id.slice(0, 80) });
}
