import { compareFractions, type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import type { BandScale, Scale } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { NOTHING } from "../curves/constants.js";
import { kpiIssue } from "../kpiIssue.js";
import { numberOf } from "../numberOf.js";
import type { RubricParts } from "../rubricParts.js";
import { lintScaleAt } from "./lintScaleAt.js";

/** What the scales of grades and coefficients do that is probably not meant. */
export function lintGrades({
  document: { grades, coefficients },
  ref,
  range,
}: RubricParts): readonly Issue[] {
  return [
    ...(grades?.kind === "bands"
      ? [...gaps(grades, range.from ?? NOTHING, `${ref}/grades`), ...lintOf(grades, `${ref}/grades`)]
      : []),
    ...(coefficients === undefined ? [] : lintOf(coefficients, `${ref}/coefficients`)),
  ];
}

/** Scores below the first band, from where they begin, and above the last; the start of the first band is always in it. */
function gaps({ bands, above }: BandScale, start: Fraction, ref: string): readonly Issue[] {
  const first = numberOf(bands[0]?.from);
  const last = bands.at(-1)?.to;
  const issues: Issue[] = [];
  if (first !== null && compareFractions(first, start) > 0) {
    const text = formatFraction(first);
    const message = `Scores below ${text} have no grade. Let the first band begin lower.`;
    issues.push(gap(`${ref}/bands/0/from`, message, text));
  }
  if (last !== undefined && above !== "clamp") {
    const text = String(last);
    const message = `Scores above the last band have no grade. Leave its "to" out, or let "above" clamp.`;
    issues.push(gap(`${ref}/bands/${bands.length - 1}/to`, message, text.slice(0, 80)));
  }
  return issues;
}

function gap(path: string, message: string, at: string): Issue {
  return kpiIssue("kpi.grade_gap", path, message, { at }, "warning");
}

/** What the scale says about itself, save for falls, which are told in terms of coefficients. */
function lintOf(scale: Scale, ref: string): readonly Issue[] {
  const falls = fallsOf(scale, ref);
  const own = lintScaleAt(scale, ref);
  if (falls.length === 0) return own;
  return [
    ...falls,
    ...own.filter(({ code }) => code !== "scale.falls" && code !== "scale.boundary_unstated"),
  ];
}

/** Where a higher score has a lower coefficient; bands with rates say so themselves. */
function fallsOf(scale: Scale, ref: string): readonly Issue[] {
  const values =
    scale.kind === "matrix"
      ? []
      : scale.kind === "curve"
        ? scale.points.map(({ value }, index) => ({ value, path: `${ref}/points/${index}/value` }))
        : scale.bands.map(({ amount, rate }, index) => ({
            value: rate === undefined ? amount : undefined,
            path: `${ref}/bands/${index}/amount`,
          }));
  return values.flatMap(({ value, path }, index) => {
    const [before, after] = [numberOf(values[index - 1]?.value), numberOf(value)];
    if (before === null || after === null || compareFractions(after, before) >= 0) return [];
    const params = { before: formatFraction(before), after: formatFraction(after) };
    const message = `A higher score has the coefficient ${params.after}, and the one below it ${params.before}. Mend the amounts.`;
    return [kpiIssue("kpi.coefficient_falls", path, message, params, "warning")];
  });
}
