import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";
import { readings } from "../../../src/testing/arbitraries/readings.js";
import { scaleInputs } from "../../../src/testing/arbitraries/scaleInputs.js";
import { conditionsOfAxes } from "../../../src/testing/documents/conditionsOfAxes.js";
import { needsOf } from "../../../src/testing/documents/needs.js";
import { matrixScales } from "../../../src/testing/index.js";
import {
  minus,
  order,
  plus,
  printRational,
  rational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

const cases = matrixScales({ boundsIn: "value", steps: false, refusals: false }).chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    input: scaleInputs(scale).map(({ value, quota }) => ({
      value,
      ...(quota === undefined ? {} : { quota }),
    })),
    facts: readings(needsOf([], conditionsOfAxes(scale)), true),
  }),
);

const TINY = rational(1n, 10n ** 18n);
const options = { seed, numRuns: runs };

describe("a matrix", () => {
  test("has for its marginal rate what a tiny bit more adds, apart from blocks that are paid at once", () => {
    fc.assert(
      fc.property(cases, ({ scale, input, facts }) => {
        const text = JSON.stringify(scale.cells);
        if (text.includes('"up"') || text.includes('"down"') || text.includes("roundEachBand")) return;
        const quota = rationalOf(input.quota ?? "1");
        if (Math.abs(Number(input.value)) > 1e9 || order(quota, rational(0n)) <= 0) return;
        const compiled = compileScale(scale);
        const [near, far] = [TINY, plus(TINY, TINY)].map((bit) => ({
          ...input,
          value: printRational(plus(rationalOf(input.value), bit)),
        }));
        if (near === undefined || far === undefined) return;
        const expected = times(TINY, rationalOf(compiled.marginal(input, facts)));
        const gap = minus(rationalOf(compiled.difference(near, far, facts)), expected);
        const size = { ...gap, over: gap.over < 0n ? -gap.over : gap.over };
        expect(order(size, rational(1n, 10n ** 22n))).toBe(-1);
      }),
      options,
    );
  });

  test("jumps at its cliffs and nowhere else: by their size, from just below a bound to just above it", () => {
    fc.assert(
      fc.property(cases, ({ scale, input: { quota }, facts }) => {
        const text = JSON.stringify(scale);
        if (text.includes('"per"') || text.includes("roundEachBand") || text.includes('"atZero":"zero"'))
          return;
        const given = quota === undefined ? {} : { quota };
        if (order(rationalOf(quota ?? "1"), rational(0n)) <= 0) return;
        const compiled = compileScale(scale);
        const sizes = new Map(compiled.cliffs({ ...given, ...facts }).map(({ at, size }) => [at, size]));
        for (const { at } of compiled.breakpoints({ ...given, ...facts })) {
          if (scale.negative !== undefined && order(rationalOf(at), rational(0n)) <= 0) continue;
          const [below, above] = [minus(rationalOf(at), TINY), plus(rationalOf(at), TINY)].map((value) => {
            return { ...given, value: printRational(value) };
          });
          if (below === undefined || above === undefined) continue;
          const jump = rationalOf(compiled.difference(below, above, facts));
          const gap = minus(jump, rationalOf(sizes.get(at) ?? "0"));
          const size = { ...gap, over: gap.over < 0n ? -gap.over : gap.over };
          expect(order(size, rational(1n, 10n ** 6n))).toBe(-1);
        }
      }),
      options,
    );
  });
});
