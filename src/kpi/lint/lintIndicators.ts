import { compareFractions, sign } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import type { IndicatorFunction } from "../buildIndicator.js";
import { USUAL_MOST } from "../curves/constants.js";
import { isScale } from "../curves/isScale.js";
import { kpiIssue } from "../kpiIssue.js";
import { numberOf } from "../numberOf.js";
import { lintScaleAt } from "./lintScaleAt.js";

const FEWEST = 4;
const MOST = 10;

/** What single indicators look like, and how many there are. */
export function lintIndicators(indicators: readonly IndicatorFunction[], ref: string): readonly Issue[] {
  return [
    ...count(indicators.length, ref),
    ...scoredTwice(indicators),
    ...indicators.flatMap((indicator) => [
      ...noSource(indicator),
      ...targetFaults(indicator),
      ...clippedStretch(indicator),
      ...descriptors(indicator),
      ...ownScale(indicator),
    ]),
  ];
}

function count(found: number, ref: string): readonly Issue[] {
  if (found >= FEWEST && found <= MOST) return [];
  const indicators = found === 1 ? "1 indicator" : `${found} indicators`;
  const message =
    found < FEWEST
      ? `The rubric has ${indicators}; with fewer than ${FEWEST} much of the work does not count. Add what is missing.`
      : `The rubric has ${indicators}; of more than ${MOST} none counts for much. Join or remove some.`;
  return [kpiIssue("kpi.indicator_count", ref, message, { count: found }, "hint")];
}

function scoredTwice(indicators: readonly IndicatorFunction[]): readonly Issue[] {
  const first = new Map<string, string>();
  return indicators.flatMap(({ document: { id, measure }, ref }) => {
    const other = first.get(measure);
    if (other === undefined) {
      first.set(measure, id);
      return [];
    }
    const message = `${quoted(other)} scores the measure ${quoted(measure)} too, so that it counts twice. Remove one, or measure something else.`;
    const params = { measure: measure.slice(0, 80), other: other.slice(0, 80) };
    return [kpiIssue("kpi.measure_scored_twice", `${ref}/measure`, message, params, "warning")];
  });
}

function noSource({ document: { id, source, rating }, ref }: IndicatorFunction): readonly Issue[] {
  if (source !== undefined) return [];
  if (rating !== undefined && (rating.descriptors ?? []).length === 0) {
    const message = `Nothing says what the ratings of ${quoted(id)} mean, nor where they come from, so that it is an opinion and no measure. Write "descriptors" or "source".`;
    const params = { indicator: id.slice(0, 80) };
    return [kpiIssue("kpi.not_measurable", `${ref}/rating`, message, params, "warning")];
  }
  const message = `Nothing says where the data of ${quoted(id)} come from, so that nobody can check them. Write "source".`;
  return [kpiIssue("kpi.no_source", ref, message, { indicator: id.slice(0, 80) }, "hint")];
}

function targetFaults({ document, target, ref }: IndicatorFunction): readonly Issue[] {
  if (target === null) return [];
  const { curve, rating } = document;
  const params = { indicator: document.id.slice(0, 80) };
  if (document.guard === undefined && (rating !== undefined || curve?.kind === "inRange")) {
    const what = rating === undefined ? "The curve inRange" : "A rating";
    const message = `${what} does not read the target. Leave it out, or choose a curve that does.`;
    return [kpiIssue("kpi.unused_target", `${ref}/target`, message, params, "warning")];
  }
  const isSettled = target.constant !== null && settles(curve, sign(target.constant.numerator));
  if (isSettled || !divides(document) || target.constant === null || sign(target.constant.numerator) > 0)
    return [];
  const message =
    "The curve divides by the target, which is not above zero, so that there is never a ratio. Choose another target, or the curve worstToTarget.";
  return [kpiIssue("kpi.zero_target", `${ref}/target`, message, params, "warning")];
}

/** Whether the ratio is a quotient by the target. */
function divides({ curve, rating }: IndicatorFunction["document"]): boolean {
  switch (curve?.kind) {
    case "worstToTarget":
    case "threshold":
    case "inRange":
      return false;
    case "steps":
      return curve.of === "target";
    default:
      return rating === undefined;
  }
}

/** Whether a curve says what it does with a target of zero or below. */
function settles(curve: IndicatorFunction["document"]["curve"], order: -1 | 0 | 1): boolean {
  if (curve === undefined || !("zeroTarget" in curve || "negativeTarget" in curve)) return false;
  return order === 0 ? curve.zeroTarget === "allOrNothing" : curve.negativeTarget === "magnitude";
}

function clippedStretch({ document: { id, curve }, ref }: IndicatorFunction): readonly Issue[] {
  if (curve?.kind !== "threshold") return [];
  const most = curve.most === undefined ? USUAL_MOST : numberOf(curve.most);
  const stretch = numberOf(curve.atStretch);
  if (most === null || stretch === null || compareFractions(stretch, most) <= 0) return [];
  const message = `The ratio at the stretch lies above the most that the curve gives ("most", 1.2 where nothing is written). Raise "most", or lower "atStretch".`;
  return [
    kpiIssue(
      "kpi.clipped_stretch",
      `${ref}/curve/atStretch`,
      message,
      { indicator: id.slice(0, 80) },
      "warning",
    ),
  ];
}

function descriptors({ document: { rating }, ref }: IndicatorFunction): readonly Issue[] {
  const [from, to] = rating === undefined ? [null, null] : [numberOf(rating.from), numberOf(rating.to)];
  return (rating?.descriptors ?? []).flatMap(({ at }, index) => {
    const value = numberOf(at);
    if (value === null || from === null || to === null) return [];
    if (compareFractions(value, from) >= 0 && compareFractions(value, to) <= 0) return [];
    const text = String(at);
    const message = `The descriptor stands at ${quoted(text)}, a rating that the scale does not have. Move it, or widen the scale.`;
    const path = `${ref}/rating/descriptors/${index}/at`;
    return [kpiIssue("kpi.descriptor_off_scale", path, message, { at: text.slice(0, 80) }, "warning")];
  });
}

function ownScale({ document: { curve }, ref }: IndicatorFunction): readonly Issue[] {
  return curve !== undefined && isScale(curve) ? lintScaleAt(curve, `${ref}/curve`) : [];
}
