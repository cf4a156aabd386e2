import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BandScale,
  type CurveScale,
  compileScale,
  type Scale,
} from "../../../src/kernel/scale/index.js";
import { decimals } from "../../../src/testing/arbitraries/decimals.js";
import { scaleInputs } from "../../../src/testing/arbitraries/scaleInputs.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";
import {
  divided,
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

const amounts = scales({ grades: false, boundsIn: "value", refusals: false });
const options = { seed, numRuns: runs };
const minusText = (a: string, b: string): string => printRational(minus(rationalOf(a), rationalOf(b)));
const plusText = (a: string, b: string): string => printRational(plus(rationalOf(a), rationalOf(b)));

/** A scale with three of its inputs, as text. */
const withThree = amounts.chain((scale) => {
  const value = scaleInputs(scale).map((sample) => sample.value);
  return fc.record({ scale: fc.constant(scale), a: value, b: value, c: value });
});

describe("differences", () => {
  test("telescope: from a to b and on to c is from a to c", () => {
    fc.assert(
      fc.property(withThree, ({ scale, a, b, c }) => {
        const compiled = compileScale({
          ...scale,
          steps: [{ kind: "round", id: "cents", places: 2, mode: "halfUp" }],
        });
        expect(plusText(compiled.difference(a, b), compiled.difference(b, c))).toBe(
          plusText(compiled.difference(a, c), "0"),
        );
        expect(compiled.difference(a, b)).toMatch(/^-?\d+\.\d\d$/);
      }),
      options,
    );
  });
});

/** What an inverse is to find, by trying every multiple of the step from 0 on. */
function tryAll(
  scale: Scale,
  target: string,
  step: string,
  of: "value" | "rest",
  most: number,
): string | null {
  const compiled = compileScale(scale);
  for (let count = 0; count <= most; count += 1) {
    const x = printRational(times(rationalOf(step), rationalOf(count)));
    const { value } = compiled.evaluate(x);
    const reached = value === null ? null : of === "value" ? value : minusText(x, value);
    if (reached !== null && order(rationalOf(reached), rationalOf(target)) >= 0) return x;
  }
  return null;
}

/** A small scale, so that every multiple of a step up to far above its last bound can be tried. */
const small = fc.record({
  scale: scales({ grades: false, boundsIn: "value" }).map(shrunk),
  step: fc.constantFrom("1", "0.5", "3", "0.25"),
  of: fc.constantFrom("value" as const, "rest" as const),
  target: decimals({ min: "-20", max: "120", places: 2 }),
});

/** The same scale with bounds and block sizes in a range of some tens. */
function shrunk(scale: BandScale | CurveScale): BandScale | CurveScale {
  const scaled = (bound: string | number, divisor: string): string =>
    printRational(divided(rationalOf(bound), rationalOf(divisor)) ?? NOTHING);
  if (scale.kind === "curve") {
    return { ...scale, points: scale.points.map((point) => ({ ...point, at: scaled(point.at, "4000") })) };
  }
  const bands = scale.bands.map((band) => ({
    ...band,
    from: scaled(band.from, "4000"),
    ...(band.to === undefined ? {} : { to: scaled(band.to, "4000") }),
    ...(band.amount === undefined ? {} : { amount: scaled(band.amount, "100") }),
    ...(band.per === undefined ? {} : { per: { ...band.per, size: scaled(band.per.size, "1000") } }),
  }));
  const { excessOver } = scale;
  return { ...scale, bands, ...(excessOver === undefined ? {} : { excessOver: scaled(excessOver, "4000") }) };
}

const MOST = 400;

describe("inverses", () => {
  test("find the least multiple of the step, as trying all of them does", () => {
    fc.assert(
      fc.property(small, ({ scale, step, of, target }) => {
        const found = compileScale(scale).inverse(target, { step, of });
        const tried = tryAll(scale, target, step, of, MOST);
        if (found.reason === "not_invertible") return;
        if (tried !== null) expect(found.value).toBe(tried);
        else if (found.value !== null)
          expect(order(rationalOf(found.value), times(rationalOf(step), rationalOf(MOST)))).toBe(1);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("reach the target, and one step less does not", () => {
    const cases = amounts.chain((scale) =>
      fc.record({
        scale: fc.constant(scale),
        step: fc.constantFrom("0.01", "1", "0.5", "1000"),
        of: fc.constantFrom("value" as const, "rest" as const),
        target: decimals({ min: "-100", max: "100000", places: 2 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ scale, step, of, target }) => {
        const compiled = compileScale(scale);
        const { value: x } = compiled.inverse(target, { step, of });
        if (x === null) return;
        const reached = (at: string): string => {
          const value = compiled.evaluate(at).value ?? "";
          return of === "value" ? value : minusText(at, value);
        };
        expect(order(rationalOf(reached(x)), rationalOf(target))).toBeGreaterThanOrEqual(0);
        const less = minusText(x, step);
        if (!less.startsWith("-")) expect(order(rationalOf(reached(less)), rationalOf(target))).toBe(-1);
      }),
      options,
    );
  });
});
