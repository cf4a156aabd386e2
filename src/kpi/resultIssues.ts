import { formatFraction } from "../kernel/decimal/index.js";
import { type Issue, pointer, quoted } from "../kernel/issue/index.js";
import { amountText, type RawAmount } from "../kernel/trace/index.js";
import type { Grade } from "./buildGrading.js";
import type { IndicatorFunction } from "./buildIndicator.js";
import { kpiIssue } from "./kpiIssue.js";
import type { Rating } from "./rating.js";
import type { RubricParts } from "./rubricParts.js";

/** What a reader of a result should know: which indicators have no ratio and why, and whether a grade lacks. */
export function resultIssues(
  { groups }: RubricParts,
  ratings: readonly (readonly Rating[])[],
  score: RawAmount | null,
  { refusals, coefficient, fixed }: Grade,
): readonly Issue[] {
  const missing = groups.flatMap(({ indicators }, group) =>
    indicators.flatMap((indicator, index) => {
      const rating = ratings[group]?.[index];
      return rating?.status === "missing" ? [missingIssue(indicator, rating)] : [];
    }),
  );
  const text = score === null ? "" : amountText(score.exact, score.fixed);
  const factor = coefficient === null ? "" : amountText(coefficient, fixed);
  const ungraded = refusals.map(({ field, reason }) => {
    const message =
      field === "teamCoefficient"
        ? "The coefficient of the team is missing, so that there is none for the person either. Give it."
        : reason === "no_band"
          ? `The score ${text} lies in no band of "grades", so that there is no grade, and the coefficient is ${factor}. Let a band hold it.`
          : `The score ${text} reads nothing from "${field}" (${reason}). Let its bands hold such a score.`;
    return kpiIssue("kpi.no_grade", "", message, { field, reason, score: text }, "warning");
  });
  return [...missing, ...ungraded];
}

function missingIssue({ document, actual, target }: IndicatorFunction, rating: Rating): Issue {
  const { reason = "missing_measure", lacking } = rating;
  const id = document.id.slice(0, 80);
  const params = { indicator: id, reason };
  const name = quoted(document.id);
  switch (reason) {
    case "missing_measure":
    case "missing_target":
    case "missing_bound": {
      const measure = (lacking ?? actual).measure ?? document.measure;
      const path = pointer(["measures", measure]);
      const what = { missing_measure: "value", missing_target: "target", missing_bound: "bound" }[reason];
      const message = `The indicator ${name} lacks its ${what} ${quoted(measure)}, so that it has no ratio. Give it, or see what the missing policy does.`;
      return kpiIssue("kpi.missing_value", path, message, params, "warning");
    }
    case "zero_target":
    case "negative_target": {
      const path = target?.measure
        ? pointer(["measures", target.measure])
        : pointer(["measures", document.measure]);
      const message = `The target of ${name} is not above zero, and its curve divides by it, so that there is no ratio. Give a target above zero, or choose another curve.`;
      return kpiIssue("kpi.zero_target", path, message, params, "warning");
    }
    case "rating_off_scale": {
      const value = rating.actual === null ? "" : formatFraction(rating.actual);
      const message = `The rating of ${name} is ${value}, which its scale does not have, so that it counts as missing. Correct it.`;
      return kpiIssue(
        "kpi.rating_off_scale",
        pointer(["measures", document.measure]),
        message,
        { ...params, value },
        "warning",
      );
    }
    case "zero_baseline": {
      const message = `The baseline of ${name} is zero, so that nothing says how low its target lies. Give another baseline, or none.`;
      return kpiIssue(
        "kpi.zero_baseline",
        pointer(["measures", document.measure]),
        message,
        params,
        "warning",
      );
    }
    default: {
      const message = `The curve of ${name} gives no ratio for this value (${reason}). Check the value, or the curve.`;
      return kpiIssue("kpi.no_ratio", pointer(["measures", document.measure]), message, params, "warning");
    }
  }
}
