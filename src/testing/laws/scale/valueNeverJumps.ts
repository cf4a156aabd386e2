import fc from "fast-check";
import type { CompiledScale } from "../../../kernel/index.js";
import type { Given } from "../../arbitraries/readings.js";
import { scaleInputs } from "../../arbitraries/scaleInputs.js";
import { isGrades } from "../../premises/bandMode.js";
import { scaleNeverJumps } from "../../premises/scaleNeverJumps.js";
import { steepestSlope } from "../../premises/steepestSlope.js";
import {
  divided,
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  times,
} from "../../rational/index.js";
import { minusSpan, spanOf } from "../../replay/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { resultAt, type ScaleCase } from "./scaleCase.js";

type StepScenario = Partial<Given> & {
  readonly value: string;
  readonly stepUp: string;
  readonly quota?: string;
};

/** Conditional: for graduated bands without amounts and for curves, or on demand for any scale that pays. */
export function valueNeverJumps(subject: ScaleCase, demanded: boolean): readonly Law[] {
  const { document, scale, given } = subject;
  if (document.kind === "bands" && isGrades(document)) return [];
  if (!demanded && !scaleNeverJumps(document)) return [];
  const slope = steepestSlope(document);
  const scenarios = fc
    .tuple(given, scaleInputs(document), fc.constantFrom("0.000000000001", "0.0001", "0.01", "1", "100"))
    .map(([facts, { value, quota }, stepUp]): StepScenario => {
      return { value, stepUp, ...(quota === undefined ? {} : { quota }), ...facts };
    });
  const statement = "A small change of the value makes a small change of the result: it never jumps.";
  return [lawOf("valueNeverJumps", statement, scenarios, (scenario) => find(scale, slope, scenario))];
}

function find(scale: CompiledScale, slope: Rational, scenario: StepScenario): Finding | null {
  const { value, stepUp, quota } = scenario;
  const next = printRational(plus(rationalOf(value), rationalOf(stepUp)));
  const [before, after] = [value, next].map((at) => resultAt(scale, at, scenario, scenario).value);
  if (typeof before !== "string" || typeof after !== "string") return null;
  // Against a bound in multiples of a quota, a curve is as much flatter as the quota is larger; rates stay what they are.
  const steepest = quota === undefined ? slope : plus(slope, divided(slope, rationalOf(quota)) ?? slope);
  const most = times(steepest, rationalOf(stepUp));
  const { low, high } = minusSpan(spanOf(after), spanOf(before));
  if (order(low, most) <= 0 && order(minus(NOTHING, most), high) <= 0) return null;
  return {
    expected: `a change of at most ${printRational(most)} between ${value} and ${next}`,
    found: `from ${before} to ${after}`,
  };
}
