import type { Issue } from "../issue/index.js";
import { scaleIssue } from "./scaleIssue.js";

/** The issue of a question about amounts to a scale of grades. */
export function noAmount(path: string): Issue {
  return scaleIssue(
    "scale.grade_has_no_amount",
    path,
    "The scale gives grades, and grades have no amount. Evaluate it, or ask a scale that pays.",
  );
}
