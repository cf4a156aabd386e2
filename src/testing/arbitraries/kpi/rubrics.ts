import fc from "fast-check";
import type { BandScale } from "../../../kernel/index.js";
import type { Dimension, Indicator, Rubric } from "../../../kpi/index.js";
import { risingBounds } from "../bounds.js";
import { conditions, type Fields } from "../conditions.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { scales } from "../scales.js";
import { roundingMode, steps } from "../steps.js";
import { guardAt, guards } from "./guards.js";
import { measured } from "./indicatorCurves.js";
import { indicatorsOf } from "./indicatorsOf.js";
import { rubricExtras, withExtras } from "./rubricExtras.js";
import { shares, type Weights } from "./shares.js";

/**
 * What {@link rubrics} may give.
 *
 * @since 0.1.0
 */
export interface RubricConstraints {
  /** Whether there are dimensions: always, never, or sometimes (absent). */
  readonly dimensions?: "always" | "never";
  /** The most indicators of a rubric, or of each dimension; 4 by default. */
  readonly maxIndicators?: number;
}

const MEASURES = ["sales", "margin", "calls", "visits", "complaints"] as const;
const FIELDS: Fields = { violations: "decimal", months: "decimal", role: "text", onLeave: "boolean" };
const MODES = ["explicit", "relative", "equal", "remainder", "factors"] as const;

/**
 * Rubrics of every kind of curve, in one level of weights or two, with every policy, steps, grades and coefficients; half of
 * them with guards, limits, points, critical incidents and level caps too.
 *
 * @param constraints - See {@link RubricConstraints}.
 * @returns An arbitrary of documents that `compileRubric` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileRubric } from "attainment/kpi";
 * import { rubrics } from "attainment/testing";
 * const sample = fc.sample(rubrics({ dimensions: "always" }), { seed: 42, numRuns: 50 });
 * sample.every((rubric) => safeCompileRubric(rubric).ok); // => true
 * ```
 * @since 0.1.0
 */
export function rubrics({ dimensions, maxIndicators = 4 }: RubricConstraints = {}): fc.Arbitrary<Rubric> {
  const twoLevels = dimensions === undefined ? fc.boolean() : fc.constant(dimensions === "always");
  return fc
    .tuple(fc.constantFrom(...MODES), twoLevels)
    .chain(([weights, isDeep]) =>
      fc.record({
        weights: fc.constant(weights === "explicit" ? undefined : weights),
        content: isDeep ? levels(weights, maxIndicators) : level(weights, maxIndicators, "i"),
        frame,
        moveTo: maybe(fc.nat(), 4),
        extras: fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: rubricExtras(FIELDS) },
        ),
      }),
    )
    .map(({ weights, content, frame: { grades, coefficients, ...rest }, moveTo, extras }) => {
      const base = { kind: "rubric" as const, id: "rubric", weights, ...rest };
      const rubric: Rubric = isIndicators(content)
        ? written({ ...base, indicators: content })
        : written({ ...base, dimensions: content });
      const isPaid = grades?.bands.some(({ amount }) => amount !== undefined) ?? false;
      const plain = written({
        ...rubric,
        missing: moveTo === undefined ? rest.missing : { moveTo: nth(indicatorsOf(rubric), moveTo) },
        grades,
        coefficients: isPaid ? undefined : coefficients,
      });
      return extras === null ? plain : withExtras(plain, extras);
    });
}

function isIndicators(content: readonly Indicator[] | readonly Dimension[]): content is readonly Indicator[] {
  return content.every((each) => "measure" in each);
}

function nth(indicators: readonly Indicator[], index: number): string {
  return indicators[index % indicators.length]?.id ?? "";
}

/** Dimensions with their indicators. */
function levels(weights: Weights, most: number): fc.Arbitrary<readonly Dimension[]> {
  return fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        shares(weights, count),
        fc.tuple(...Array.from({ length: count }, (_, index) => level(weights, most, `d${index + 1}-i`))),
      ),
    )
    .map(([weighed, lists]) =>
      lists.map((indicators, index) => written({ id: `d${index + 1}`, weight: weighed[index], indicators })),
    );
}

/** Indicators of one level. */
function level(weights: Weights, most: number, prefix: string): fc.Arbitrary<readonly Indicator[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc.tuple(shares(weights, count), fc.array(indicator, { minLength: count, maxLength: count })),
    )
    .map(([weighed, list]) =>
      list.map(({ how, guard, ...each }, index) =>
        written({
          id: `${prefix}${index + 1}`,
          ...each,
          ...how,
          guard: guardAt(guard, how),
          weight: weighed[index],
        }),
      ),
    );
}

const indicator = fc.record({
  measure: fc.constantFrom(...MEASURES),
  category: maybe(fc.constantFrom("result" as const, "process" as const, "quality" as const), 3),
  how: measured,
  guard: maybe(guards, 4),
  appliesWhen: maybe(conditions(FIELDS), 4),
  suggests: maybe(fc.constant({ below: "0.6", training: ["course-1"] }), 5),
});

const grades: fc.Arbitrary<BandScale> = fc
  .record({
    bounds: risingBounds(false, 1, 4),
    amounts: fc.array(decimals({ min: "0", max: "2", places: 2 }), { minLength: 4, maxLength: 4 }),
    isPaid: fc.boolean(),
    boundary: maybe(fc.constantFrom("upperBand" as const, "lowerBand" as const), 3),
  })
  .map(({ bounds, amounts, isPaid, boundary }) =>
    written({
      kind: "bands" as const,
      mode: isPaid ? ("whole" as const) : undefined,
      boundary,
      bands: bounds.map((from, index) =>
        written({ id: `grade-${index + 1}`, from, amount: isPaid ? (amounts[index] ?? "1") : undefined }),
      ),
    }),
  );

/** What stands around the indicators. */
const frame = fc.record({
  outOf: maybe(fc.constantFrom("1", "5", "120", { from: "1", to: "5" }), 3),
  missing: maybe(fc.constantFrom("reweight" as const, "zero" as const, "refuse" as const), 2),
  notApplicable: maybe(fc.constantFrom("reweight" as const, "zero" as const, "refuse" as const), 2),
  tooNew: maybe(conditions(FIELDS), 8),
  steps: maybe(steps({ measures: ["bonus", "difficulty"], fields: FIELDS }), 2),
  rounding: maybe(fc.record({ mode: roundingMode, places: fc.nat(3) }), 3),
  grades: maybe(grades),
  coefficients: maybe(scales({ grades: false, boundsIn: "value" }), 4),
  gradeFrom: maybe(fc.constantFrom("rounded" as const, "unrounded" as const), 3),
});
