import { ratioOf as quotientOf, type Readings } from "../kernel/condition/index.js";
import { compareFractions, type Fraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { type LimitList, limited } from "./adjust/limited.js";
import type { IndicatorFunction } from "./buildIndicator.js";
import { NOTHING } from "./curves/constants.js";
import type { CurveResult } from "./curves/curveFunction.js";
import { amountOf } from "./quantity.js";
import type { Rating } from "./rating.js";

/**
 * Rates one indicator. With a trace it records one node, the indicator's; `zeroWhereNotApplicable` says that one which
 * does not apply counts as zero, as its node then shows, and `limits` are what its ratio is held to there.
 */
export function rateIndicator(
  indicator: IndicatorFunction,
  readings: Readings,
  zeroWhereNotApplicable: boolean,
  trace?: Tracer,
  limits?: LimitList,
): Rating {
  const mark = trace?.mark();
  const actual = amountOf(indicator.actual, readings);
  const target = indicator.target === null ? null : amountOf(indicator.target, readings);
  const applies = (indicator.appliesWhen?.judge(readings) ?? "met") === "met";
  const {
    ratio: own,
    reason,
    lacking,
  } = applies ? ratioOf(indicator, actual, readings, trace) : NOT_APPLICABLE;
  const ratio =
    own === null || limits === undefined
      ? own
      : limited(own, indicator.document.id, limits, indicator.nodeId, trace, mark);
  const status = !applies ? "notApplicable" : ratio === null ? "missing" : "rated";
  const rating: Rating = {
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(lacking === undefined ? {} : { lacking }),
    actual,
    target,
    ratio,
  };
  if (trace !== undefined)
    traceLine(indicator, rating, readings, zeroWhereNotApplicable && !applies, trace, mark);
  return rating;
}

const NOT_APPLICABLE = { ratio: null, reason: "not_applicable", lacking: undefined } as const;
const MISSING = { ratio: null, reason: "missing_measure", lacking: undefined } as const;

function ratioOf(
  indicator: IndicatorFunction,
  actual: Fraction | null,
  readings: Readings,
  trace: Tracer | undefined,
): CurveResult | typeof MISSING {
  if (actual === null) return MISSING;
  const mark = trace?.mark();
  const rated = indicator.curve.rate(actual, readings, trace);
  return rated.ratio === null ? rated : guarded(indicator, rated.ratio, readings, trace, mark);
}

/** The ratio within what the guard of the indicator allows. */
function guarded(
  { guard, nodeId }: IndicatorFunction,
  ratio: Fraction,
  readings: Readings,
  trace: Tracer | undefined,
  mark: number | undefined,
): CurveResult {
  if (guard === null) return { ratio };
  const { most, reason, lacking } = guard.allow(readings, trace);
  const node = { id: `${nodeId}.guard`, kind: "cap", ref: guard.ref } as const;
  if (reason !== undefined) {
    trace?.node({ ...node, params: { at: null }, value: null, note: reason }, mark);
    return { ratio: null, reason, ...(lacking === undefined ? {} : { lacking }) };
  }
  if (most === null) return { ratio };
  const value = compareFractions(ratio, most) > 0 ? most : ratio;
  const inputs = [{ id: "most", value: most }];
  trace?.node({ ...node, inputs, params: { ratio: quotientOf(most) }, value }, mark);
  return { ratio: value };
}

/** The line of an indicator: first what its ratio comes from, then whether it applies. */
function traceLine(
  { nodeId: id, ref, document, appliesWhen, target }: IndicatorFunction,
  rating: Rating,
  readings: Readings,
  countsAsZero: boolean,
  trace: Tracer,
  mark: number | undefined,
): void {
  if (countsAsZero)
    trace.node({ id: `${id}.zero`, kind: "constant", ref, params: { value: NOTHING }, value: NOTHING });
  appliesWhen?.judge(readings, trace);
  const inputs = [
    { id: document.measure, value: rating.actual },
    ...(target === null ? [] : [{ id: target.measure ?? "target", value: rating.target }]),
  ];
  const value = countsAsZero ? NOTHING : rating.ratio;
  trace.node({ id, kind: "line", ref, label: document.title, inputs, value, note: rating.reason }, mark);
}
