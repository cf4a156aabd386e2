import type { Issue, Severity } from "../issue/index.js";
import type { ScaleReason } from "./scaleFunction.js";
import { scaleIssue } from "./scaleIssue.js";

const messages: Readonly<Record<ScaleReason, readonly [severity: Severity, message: string]>> = {
  refused_below: [
    "error",
    "The value lies below the first band, which the scale refuses. Check the value, or let the scale say what it pays there.",
  ],
  refused_above: [
    "error",
    "The value lies above the last band, which the scale refuses. Check the value, or let the scale say what it pays there.",
  ],
  refused_negative: [
    "error",
    "The value is negative, which the scale refuses. Check the value, or let the scale say what it pays there.",
  ],
  below_first_band: [
    "warning",
    "The value lies below the first band, where there is no grade. Check the value, or add a band.",
  ],
  no_band: [
    "error",
    'A text lies on no place of its axis, which the matrix refuses. Check the text, or write "else" on the axis.',
  ],
  missing_quota: [
    "error",
    'The bounds of the scale are multiples of a quota, and none was given. Give "quota" with the value.',
  ],
  zero_quota: [
    "warning",
    "The bounds of the scale are multiples of a quota, and it is not above 0. Give the quota of the period.",
  ],
  missing_measure: [
    "warning",
    "A measure that a step or an axis works with is missing, so that there is no value. Give its value.",
  ],
  missing_condition: [
    "warning",
    "The condition of a gate cannot be judged, because a field is missing. Give its value, or let the gate say what it does then.",
  ],
};

/** The issue that tells why a scale gave no value. */
export function reasonIssue(reason: ScaleReason, path: string, severity?: Severity): Issue {
  const [usual, message] = messages[reason];
  return scaleIssue(`scale.${reason}`, path, message, {}, severity ?? usual);
}
