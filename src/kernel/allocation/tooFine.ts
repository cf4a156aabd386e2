import { type Issue, issueOf } from "../issue/index.js";

/** The fault of weights that `wholeWeights` cannot bring to one denominator. */
export function tooFine(owner: "allocation" | "weighting", path: string): Issue {
  const message =
    "The weights are ratios whose common denominator is too large. Write them as decimals, or over fewer denominators.";
  return issueOf(`${owner}.too_fine`, path, message);
}
