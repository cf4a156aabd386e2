import type { Issue } from "../issue/index.js";
import { scaleIssue } from "./scaleIssue.js";
import type { BandScale } from "./types.js";

/** Is this a scale of grades: no band has a rate or an amount? */
export function isGrades(document: BandScale): boolean {
  return document.bands.every((band) => band.rate === undefined && band.amount === undefined);
}

/** Faults in a scale of grades: whatever asks for an amount, which it cannot give. */
export function checkGrades(document: BandScale, ref: string): readonly Issue[] {
  const { below, above, negative, atZero, steps } = document;
  const issues: Issue[] = [];
  const amounts = {
    below: below !== undefined && below !== "refuse",
    above: above !== undefined && above !== "refuse" && above !== "clamp",
    negative: negative === "mirror" || negative === "zero",
    atZero: atZero === "zero",
    steps: steps !== undefined && steps.length > 0,
  };
  for (const [field, isAmount] of Object.entries(amounts))
    if (isAmount) issues.push(noAmount(field, `${ref}/${field}`));
  for (const field of ["mode", "excessOver", "roundEachBand"] as const) {
    if (document[field] !== undefined) issues.push(noRate(field, `${ref}/${field}`));
  }
  document.bands.forEach((band, index) => {
    for (const field of ["mode", "per"] as const) {
      if (band[field] !== undefined) issues.push(noRate(field, `${ref}/bands/${index}/${field}`));
    }
  });
  return issues;
}

function noAmount(field: string, path: string): Issue {
  const mend = field === "below" || field === "above" ? "Add a band for these values." : "Leave it out.";
  return scaleIssue(
    "scale.grade_has_no_amount",
    path,
    `No band has a rate or an amount, so the result is a grade and "${field}" cannot make it an amount. ${mend}`,
    { field },
  );
}

function noRate(field: string, path: string): Issue {
  return scaleIssue(
    "scale.rate_on_grade",
    path,
    `No band has a rate or an amount, so the result is a grade and "${field}" has no meaning. Leave it out, or write what the bands pay.`,
    { field },
  );
}
