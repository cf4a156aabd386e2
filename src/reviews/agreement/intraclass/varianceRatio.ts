import { type Fraction, isZeroFraction } from "../../../kernel/decimal/index.js";
import { criticalFraction, doubleOf, doubleText, tailsOf } from "../../../kernel/statistics/index.js";
import { ratio } from "../arithmetic.js";
import { coefficient } from "../coefficient.js";
import type { AgreementReason, VarianceTest } from "../types.js";

/** The ratio of the variance between targets to that of the rest. */
export function varianceRatio(between: Fraction, rest: Fraction): Fraction | AgreementReason {
  return ratio(between, rest) ?? (isZeroFraction(between) ? "no_variance" : "no_error_variance");
}

/** The test of that ratio. */
export function varianceTest(found: Fraction | AgreementReason, df1: number, df2: number): VarianceTest {
  const p =
    typeof found === "string" ? null : doubleText(tailsOf({ kind: "f", df1, df2 }, doubleOf(found)).upper);
  return { f: coefficient(found), df1, df2, p };
}

/** The critical values by which a ratio is divided and multiplied for its lower and its upper bound. */
export interface Factors {
  readonly down: Fraction;
  readonly up: Fraction;
}

/** The fewest degrees of freedom that bounds are worked out for. */
const FEWEST = 0.05;

/** The factors of a confidence, or why there are none. */
export function factorsOf(df1: number, df2: number, confidence: Fraction): Factors | AgreementReason {
  // With fewer the critical value is beyond 1e40, or no number at all.
  if (!(df2 > FEWEST)) return "no_bounds";
  const down = criticalFraction({ kind: "f", df1, df2 }, confidence);
  const up = criticalFraction({ kind: "f", df1: df2, df2: df1 }, confidence);
  return down === null || up === null ? "no_bounds" : { down, up };
}
