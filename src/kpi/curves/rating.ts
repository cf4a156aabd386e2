import { compareFractions, type Fraction, readLiteral, sign } from "../../kernel/decimal/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import type { RatingScale } from "./types.js";

/** A rating on its scale: `(rating - from) / (to - from)`, or with `"top"` `rating / to`. */
export function rating(scale: RatingScale, context: CurveContext): CurveFormula | null {
  const ref = `${context.ref}/rating`;
  const from = readLiteral(scale.from, `${ref}/from`, context.issues);
  const to = readLiteral(scale.to, `${ref}/to`, context.issues);
  scale.descriptors?.forEach(({ at }, index) => {
    readLiteral(at, `${ref}/descriptors/${index}/at`, context.issues);
  });
  if (from === null || to === null) return null;
  const isTop = scale.ratio === "top";
  if (compareFractions(from, to) >= 0 || (isTop && sign(to.numerator) <= 0)) {
    const message = isTop
      ? 'The scale has to end above its start and above zero, since ratings are divided by its end. Mend "from" or "to".'
      : 'The scale has to end above its start. Mend "from" or "to".';
    context.issues.push(kpiIssue("kpi.bad_range", `${ref}/to`, message));
    return null;
  }
  return {
    quantities: [],
    expression: (actual) => {
      if (compareFractions(actual.value, from) < 0 || compareFractions(actual.value, to) > 0)
        return "rating_off_scale";
      return isTop ? ofTop(actual, to) : ofRange(actual, from, to);
    },
  };
}

function ofTop(actual: Leaf, to: Fraction): Expression {
  return { kind: "quotient", id: "attained", parts: [actual, { kind: "constant", id: "to", value: to }] };
}

function ofRange(actual: Leaf, from: Fraction, to: Fraction): Expression {
  const start: Expression = { kind: "constant", id: "from", value: from };
  const end: Expression = { kind: "constant", id: "to", value: to };
  return {
    kind: "quotient",
    id: "attained",
    parts: [
      { kind: "difference", id: "gained", parts: [actual, start] },
      { kind: "difference", id: "range", parts: [end, start] },
    ],
  };
}
