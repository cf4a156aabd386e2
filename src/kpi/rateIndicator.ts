import type { Readings } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { IndicatorFunction } from "./buildIndicator.js";
import { NOTHING } from "./curves/constants.js";
import type { CurveReason, CurveResult } from "./curves/curveFunction.js";
import { amountOf, type Quantity } from "./quantity.js";
import type { IndicatorResult } from "./types.js";

/** What an indicator came to for one person, before any weight. */
export interface Rating {
  readonly status: IndicatorResult["status"];
  readonly reason?: CurveReason | "missing_measure" | "not_applicable";
  /** The target or bound that is missing, where that is the reason. */
  readonly lacking?: Quantity;
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  readonly ratio: Fraction | null;
}

/**
 * Rates one indicator. With a trace it records one node, the indicator's; `zeroWhereNotApplicable` says that one which
 * does not apply counts as zero, as its node then shows.
 */
export function rateIndicator(
  indicator: IndicatorFunction,
  readings: Readings,
  zeroWhereNotApplicable: boolean,
  trace?: Tracer,
): Rating {
  const mark = trace?.mark();
  const actual = amountOf(indicator.actual, readings);
  const target = indicator.target === null ? null : amountOf(indicator.target, readings);
  const applies = (indicator.appliesWhen?.judge(readings) ?? "met") === "met";
  const { ratio, reason, lacking } = applies ? ratioOf(indicator, actual, readings, trace) : NOT_APPLICABLE;
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
const MISSING = { ratio: null, reason: "missing_measure" } as const;

function ratioOf(
  { curve }: IndicatorFunction,
  actual: Fraction | null,
  readings: Readings,
  trace: Tracer | undefined,
): CurveResult {
  return actual === null ? MISSING : curve.rate(actual, readings, trace);
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
