import fc from "fast-check";
import { type PeriodUnit, periodOf } from "../../kernel/index.js";
import { type DateConstraints, dates } from "./dates.js";

/**
 * The periods that {@link periods} may give: those of `units` that hold a day from `from` to before `to`.
 *
 * @since 0.1.0
 */
export interface PeriodConstraints extends DateConstraints {
  /** Months, quarters, halves and years by default. */
  readonly units?: readonly PeriodUnit[];
}

/**
 * Names of periods.
 *
 * @param constraints - See {@link PeriodConstraints}.
 * @returns An arbitrary of text such as `"2026-Q3"`.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { periods } from "attainment/testing";
 * const names = fc.sample(periods({ units: ["quarter"], from: "2026-01-01", to: "2027-01-01" }), { seed: 42, numRuns: 50 });
 * [...new Set(names)].sort(); // => ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
 * ```
 * @since 0.1.0
 */
export function periods(constraints: PeriodConstraints = {}): fc.Arbitrary<string> {
  const { units = ["month", "quarter", "half", "year"] } = constraints;
  return fc
    .tuple(dates(constraints), fc.constantFrom(...units))
    .map(([date, unit]) => periodOf(date, unit).id);
}
