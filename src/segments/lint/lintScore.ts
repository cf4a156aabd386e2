import {
  compareFractions,
  decimalOf,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { lintScale } from "../../kernel/scale/index.js";
import { lintCredit } from "../grading/lintCredit.js";
import { segmentIssue } from "../segmentIssue.js";
import type { GradeSegment, ScoreSegmentation } from "../types.js";

/** What is probably not meant in a segmentation by score; it has no errors. */
export function lintScore(document: ScoreSegmentation): readonly Issue[] {
  return [
    ...ofItems(document),
    ...visits(document.grades),
    ...lintCredit(document.grades),
    ...margins(document),
  ];
}

function ofItems({ score }: ScoreSegmentation): readonly Issue[] {
  return score.flatMap(({ id, weight, curve }, index) => {
    const path = `/score/${index}`;
    const notes =
      curve === undefined
        ? []
        : lintScale(curve).map((issue) => ({ ...issue, path: `${path}/curve${issue.path}` }));
    if (!isZeroFraction(numberOf(weight))) return notes;
    const message = `The item ${quoted(id)} has the weight 0 and does nothing. Give it a weight, or remove it.`;
    return [segmentIssue("segments.zero_weight", `${path}/weight`, message, { id }, "hint"), ...notes];
  });
}

/** Each grade whose customers are visited more often than those of the next higher grade that has an interval. */
function visits(grades: readonly GradeSegment[]): readonly Issue[] {
  return grades.flatMap(({ id, service }, index) => {
    const days = service?.visitEveryDays;
    const better = grades.slice(index + 1).find((grade) => grade.service?.visitEveryDays !== undefined);
    const than = better?.service?.visitEveryDays;
    if (days === undefined || better === undefined || than === undefined || days >= than) return [];
    const message = `Customers of grade ${quoted(id)} are visited every ${days} days and those of the higher grade ${quoted(better.id)} every ${than}. Check both intervals.`;
    const params = { id, days, better: better.id, betterDays: than };
    const path = `/grades/${index}/service/visitEveryDays`;
    return [segmentIssue("segments.shorter_visits", path, message, params, "warning")];
  });
}

/** Grades between two bounds that are no wider than a margin. */
function margins({ grades, hysteresis = {} }: ScoreSegmentation): readonly Issue[] {
  return (["up", "down"] as const).flatMap((side) => {
    const margin = numberOf(hysteresis[side] ?? 0);
    const narrow = grades.slice(1).find((grade, index) => {
      const next = grades[index + 2];
      return next !== undefined && compareFractions(widthOf(grade, next), margin) <= 0;
    });
    const next = grades[narrow === undefined ? -1 : grades.indexOf(narrow) + 1];
    if (narrow === undefined || next === undefined) return [];
    const width = formatFraction(widthOf(narrow, next));
    const message = `The margin ${formatFraction(margin)} is no narrower than the grade ${quoted(narrow.id)}, ${width}, so that a customer of the grade beside it can pass over it. Narrow the margin.`;
    const params = { side, id: narrow.id, width };
    return [segmentIssue("segments.wide_margin", `/hysteresis/${side}`, message, params, "warning")];
  });
}

function widthOf(grade: GradeSegment, next: GradeSegment): Fraction {
  return subtractFractions(numberOf(next.from), numberOf(grade.from));
}

/** A compiled document holds decimals only. */
function numberOf(literal: string | number): Fraction {
  return fractionOf(decimalOf(String(literal)));
}
