import type { CompiledRubric, IndicatorResult } from "../../../kpi/index.js";
import { rubricRange } from "../../documents/rubricRange.js";
import { NOTHING, printRational, type Rational, WHOLE } from "../../rational/index.js";
import { exactly, overlaps, plusSpan, type Span, spanOf, timesSpan } from "../../replay/span.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { nodesOf } from "../traceFindings.js";
import { onePerson } from "./rubricCase.js";

/** Universal; weights and contributions that do not end are printed to 34 digits, within which the sums have to lie. */
export function contributionsSumToScore(rubric: CompiledRubric): readonly Law[] {
  const { id: rubricId } = rubric.document;
  const { points } = rubricRange(rubric.document);
  const statement =
    "The shares of all indicators are one whole; each contributes its share of its ratio, and together the score before its steps.";
  return [
    lawOf("contributionsSumToScore", statement, onePerson(rubric), ({ facts }) => {
      const { trace, indicators } = rubric.evaluate(facts, { trace: true });
      // An indicator or a step may be called total too, but is no product.
      const total =
        trace &&
        nodesOf(trace).find(({ id, kind }) => kind === "product" && id === `${rubricId}.total`)?.value;
      if (total === undefined || total === null) return null;
      const weights = indicators.map(({ weight }) => weight);
      const contributions = indicators.map(({ contribution }) => contribution);
      return (
        sums(weights, exactly(WHOLE), "1") ??
        firstOf(indicators, (line) => contributed(line, points)) ??
        sums(contributions, spanOf(total), total)
      );
    }),
  ];
}

/** What an indicator contributes: nothing without a ratio. */
function contributed({ id, weight, ratio, contribution }: IndicatorResult, whole: Rational): Finding | null {
  const share = timesSpan(spanOf(weight), ratio === null ? exactly(NOTHING) : spanOf(ratio));
  const points = timesSpan(exactly(whole), share);
  if (overlaps(points, spanOf(contribution))) return null;
  return {
    expected: `${printRational(whole)} x ${weight} x ${ratio ?? "0"}`,
    found: contribution,
    indicator: id,
  };
}

function sums(texts: readonly string[], expected: Span, text: string): Finding | null {
  const sum = texts.map(spanOf).reduce(plusSpan, exactly(NOTHING));
  return overlaps(sum, expected) ? null : { expected: text, found: texts };
}
