import type { Readings } from "../../kernel/condition/index.js";
import { ratioOf } from "../../kernel/condition/index.js";
import {
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
} from "../../kernel/decimal/index.js";
import type { StepList, StepValue } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Accumulator } from "./accumulator.js";

/** What makes the value that the scale reads out of what counts of the measure. */
export interface Counting {
  readonly accumulator: Accumulator;
  readonly readings: Readings;
  readonly quota: Fraction | null;
  /** The share of a year by which the measure is annualized. */
  readonly share: Fraction | null;
}

/** Whether the scale reads something else than what counts of the measure. */
export function isStepped({ measureSteps, attainmentSteps, yearBy }: Accumulator): boolean {
  return measureSteps !== null || attainmentSteps !== null || yearBy !== null;
}

/**
 * The value that the scale reads: annualized, then through the steps of the measure, then through those of the
 * attainment. With a trace it records one node where it is not the value that it was given.
 */
export function countedValue(value: Fraction, counting: Counting, trace?: Tracer): StepValue {
  const { accumulator, readings, share, quota } = counting;
  const { measureSteps, attainmentSteps, measure, ref } = accumulator;
  if (!isStepped(accumulator)) return { exact: value };
  const since = trace?.mark() ?? 0;
  const inputs = [{ id: measure, value }];
  trace?.node({ id: "counted", kind: "input", ref: `${ref}/measure`, inputs, value });
  const annual = share === null ? value : annualized(value, share, ref, trace, since);
  const stepped = through(measureSteps, annual, readings, trace, since);
  if (attainmentSteps === null || stepped.exact === null) return stepped;
  // Without a quota nobody asks.
  const whole = quota ?? fractionOf(ONE);
  const attainment = divideFractions(stepped.exact, whole);
  traceDivision(whole, attainment, ref, trace, since);
  const counts = through(attainmentSteps, attainment, readings, trace, since);
  return counts.exact === null ? counts : { exact: multiplyFractions(counts.exact, whole) };
}

/** A number times or over a share of a year; the node takes all since the mark. */
export function annualized(
  value: Fraction,
  share: Fraction,
  ref: string,
  trace: Tracer | undefined,
  since: number,
): Fraction {
  const by = divideFractions(fractionOf(ONE), share);
  return timesShare(value, by, "annualized", ref, trace, since);
}

/** A number times a factor that may be a quotient without end. */
export function timesShare(
  value: Fraction,
  by: Fraction,
  id: string,
  ref: string,
  trace: Tracer | undefined,
  since: number,
): Fraction {
  const product = multiplyFractions(value, by);
  const inputs = [{ id: "perYear", value: by }];
  trace?.node({ id, kind: "multiply", ref, inputs, params: { ratio: ratioOf(by) }, value: product }, since);
  return product;
}

function through(
  steps: StepList | null,
  value: Fraction,
  readings: Readings,
  trace: Tracer | undefined,
  since: number,
): StepValue {
  return steps === null ? { exact: value } : steps.apply({ exact: value }, readings, trace, since);
}

function traceDivision(
  quota: Fraction,
  attainment: Fraction,
  ref: string,
  trace: Tracer | undefined,
  since: number,
): void {
  trace?.node({
    id: "quotaOfAttainment",
    kind: "input",
    ref,
    inputs: [{ id: "quota", value: quota }],
    value: quota,
  });
  trace?.node({ id: "attainment", kind: "quotient", ref, value: attainment }, since);
}
