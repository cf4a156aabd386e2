import { compareFractions, type Fraction, readLiteral } from "../kernel/decimal/index.js";
import { type Issue, quoted } from "../kernel/issue/index.js";
import { segmentIssue } from "./segmentIssue.js";
import type { GradeSegment } from "./types.js";

/** Where each grade begins; `ref` is the place of their list. Bounds that do not rise are a fault. */
export function readGrades(
  grades: readonly GradeSegment[],
  ref: string,
  issues: Issue[],
): readonly Fraction[] {
  const bounds: Fraction[] = [];
  for (const [index, { id, from }] of grades.entries()) {
    const bound = readLiteral(from, `${ref}/${index}/from`, issues);
    const last = bounds.at(-1);
    if (bound === null) continue;
    bounds.push(bound);
    if (last === undefined || compareFractions(last, bound) < 0) continue;
    const message = `The grade ${quoted(id)} begins at ${from}, which is not above the grade before it. List grades from the lowest bound up.`;
    const params = { id, from: String(from) };
    issues.push(segmentIssue("segments.unsorted_grades", `${ref}/${index}/from`, message, params));
  }
  return bounds;
}
