import { compilePlan } from "attainment/incentives";
import { planFacts, scaleInputs, scales } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scaleBounds } from "../../src/testing/documents/scaleBounds.js";
import {
  minus,
  order,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../src/testing/rational/index.js";
import { seed } from "../seed.js";

const JUST = rational(1n, 100n);
const NONE = rational(0n);

type Side = "on" | "below" | "above" | "elsewhere";

/** Where a value lies against the nearest of its bounds. */
function sideOf(value: Rational, bounds: readonly Rational[]): Side {
  const gaps = bounds.map((bound) => minus(value, bound));
  if (gaps.some((gap) => order(gap, NONE) === 0)) return "on";
  if (gaps.some((gap) => order(gap, NONE) < 0 && order(minus(NONE, JUST), gap) <= 0)) return "below";
  return gaps.some((gap) => order(gap, NONE) > 0 && order(gap, JUST) <= 0) ? "above" : "elsewhere";
}

function sharesOf(sides: readonly Side[]): Readonly<Record<Exclude<Side, "elsewhere">, number>> {
  const share = (side: Side) => sides.filter((each) => each === side).length / sides.length;
  return { on: share("on"), below: share("below"), above: share("above") };
}

function expectATenth(sides: readonly Side[]): void {
  const { on, below, above } = sharesOf(sides);
  expect(on).toBeGreaterThanOrEqual(0.1);
  expect(below).toBeGreaterThanOrEqual(0.1);
  expect(above).toBeGreaterThanOrEqual(0.1);
}

describe("at least a tenth of the values lie on a bound, and just below, and just above one", () => {
  test("for inputs of scales", () => {
    const sides = fc.sample(scales(), { seed, numRuns: 200 }).flatMap((scale) =>
      fc.sample(scaleInputs(scale), { seed, numRuns: 20 }).map(({ value, quota = "1" }) => {
        const bounds = scaleBounds(scale).map((bound) => times(bound, rationalOf(quota)));
        return sideOf(rationalOf(value), bounds);
      }),
    );
    expectATenth(sides);
  });

  test("for the measures of a plan, in multiples of the quota", () => {
    const scale = {
      kind: "curve",
      points: [
        { at: "0.5", value: "0" },
        { at: "1", value: "1" },
        { at: "1.5", value: "3" },
      ],
    } as const;
    const plan = compilePlan({
      kind: "plan",
      id: "curve",
      currency: "USD",
      components: [
        {
          kind: "payoutCurve",
          id: "pay",
          measure: "sales",
          quota: { measure: "quota" },
          target: "1000",
          scale,
        },
      ],
    });
    const sides = fc
      .sample(planFacts(plan, { complete: true, credits: "never" }), { seed, numRuns: 1000 })
      .map(({ measures = {} }) => {
        const quota = rationalOf(measures.quota ?? "0");
        return sideOf(
          rationalOf(measures.sales ?? "0"),
          scaleBounds(scale).map((bound) => times(bound, quota)),
        );
      });
    expectATenth(sides);
  });
});
