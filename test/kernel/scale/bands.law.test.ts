import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Band,
  type BandScale,
  type CompiledScale,
  compileScale,
} from "../../../src/kernel/scale/index.js";
import { risingBounds } from "../../../src/testing/arbitraries/bounds.js";
import { decimals } from "../../../src/testing/arbitraries/decimals.js";
import { nearBound, valueNear } from "../../../src/testing/arbitraries/nearBound.js";
import { scaleInputs } from "../../../src/testing/arbitraries/scaleInputs.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";
import {
  minus,
  order,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

const options = { seed, numRuns: runs };
/** Less than any band is wide and any quota is fine. */
const TINY = rational(1n, 10n ** 12n);

const rate = decimals({ min: "0", max: "0.5", places: 4 });

/** Tables of bands that all pay a rate of 0 or more, from 0 up or from elsewhere. */
const rated = fc
  .record({ bounds: risingBounds(false, 1, 6), rates: fc.array(rate, { minLength: 6, maxLength: 6 }) })
  .map(({ bounds, rates }) => bounds.map((from, index): Band => ({ from, rate: rates[index] ?? "0" })));

/** Such a table, and values half of which lie on or beside a bound. */
const withValues = rated.chain((bands) => {
  const bounds = bands.map(({ from }) => rationalOf(from));
  const value = fc.oneof(
    nearBound.map((place) => printRational(valueNear(bounds, place))),
    decimals({ min: "-1000", max: "600000", places: 2 }),
  );
  return fc.record({ bands: fc.constant(bands), a: value, b: value });
});

function graduated(bands: readonly Band[], more: Partial<BandScale> = {}): CompiledScale {
  return compileScale({ kind: "bands", mode: "graduated", bands, ...more });
}

function valueAt(scale: CompiledScale, x: Rational): Rational {
  return rationalOf(scale.evaluate(printRational(x)).value ?? "no value");
}

describe("graduated bands", () => {
  test("without amounts go on without a jump from their first bound up", () => {
    fc.assert(
      fc.property(rated, (bands) => {
        const scale = graduated(bands);
        for (const [index, { from }] of bands.entries()) {
          if (index === 0) continue;
          const bound = rationalOf(from);
          const way = minus(valueAt(scale, bound), valueAt(scale, minus(bound, TINY)));
          expect(way).toEqual(times(TINY, rationalOf(bands[index - 1]?.rate ?? "0")));
        }
        expect(scale.cliffs()).toEqual([]);
      }),
      options,
    );
  });

  test("with rates and amounts of 0 or more never pay less for more", () => {
    const amount = decimals({ min: "0", max: "500", places: 2 });
    const per = fc.record({
      size: decimals({ min: "0.5", max: "1000", places: 1 }),
      partial: fc.constantFrom("up", "down", "prorate"),
    });
    const more = fc.array(fc.record({ amount, per }, { requiredKeys: ["amount"] }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(withValues, more, fc.boolean(), ({ bands, a, b }, pays, isLower) => {
        const table = bands.map((band, index) => ({ ...band, ...pays[index] }));
        const scale = compileScale({
          kind: "bands",
          mode: "graduated",
          boundary: isLower ? "lowerBand" : "upperBand",
          bands: table,
        });
        const [less, greater] = order(rationalOf(a), rationalOf(b)) <= 0 ? [a, b] : [b, a];
        expect(
          order(valueAt(scale, rationalOf(less)), valueAt(scale, rationalOf(greater))),
        ).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });

  test("with rising rates never pay more than whole ones do", () => {
    fc.assert(
      fc.property(withValues, ({ bands, a }) => {
        const rates = bands.map((band) => String(band.rate)).sort((x, y) => Number(x) - Number(y));
        const bounds = ["0", ...bands.map(({ from }) => from).filter((from) => Number(from) > 0)];
        const rising = bounds.map((from, index) => ({ from, rate: rates[index] ?? rates.at(-1) ?? "0" }));
        const x = a.replace("-", "");
        const slices = valueAt(graduated(rising), rationalOf(x));
        const whole = valueAt(compileScale({ kind: "bands", mode: "whole", bands: rising }), rationalOf(x));
        expect(order(slices, whole)).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });
});

describe("a value on a bound", () => {
  test("enters the band that the boundary names, in bands of amounts and of grades", () => {
    fc.assert(
      fc.property(rated, fc.boolean(), (bands, isGrade) => {
        const pays = bands.map(({ from }, index) => (isGrade ? { from } : { from, amount: String(index) }));
        const document = { kind: "bands", ...(isGrade ? {} : { mode: "whole" }), bands: pays };
        for (const [index, { from }] of bands.entries()) {
          const upper = compileScale({ ...document, boundary: "upperBand" }).evaluate(from);
          const lower = compileScale({ ...document, boundary: "lowerBand" }).evaluate(from);
          expect(upper.band?.index).toBe(index);
          expect(lower.band?.index).toBe(Math.max(index - 1, 0));
          if (!isGrade)
            expect([upper.value, lower.value]).toEqual([String(index), String(Math.max(index - 1, 0))]);
        }
      }),
      options,
    );
  });
});

/** Without steps and rounding on the way, so that a value moves by its rate. */
const smooth = scales({ grades: false, boundsIn: "value", steps: false, refusals: false }).map((scale) => {
  if (scale.kind === "curve") return scale;
  const { roundEachBand: _, ...rest } = scale;
  return rest;
});

describe("the marginal rate", () => {
  test("is what a tiny bit more adds, apart from blocks that are paid at once", () => {
    const cases = smooth.chain((scale) =>
      fc.record({ scale: fc.constant(scale), value: scaleInputs(scale).map((input) => input.value) }),
    );
    fc.assert(
      fc.property(cases, ({ scale, value }) => {
        const isInBlocks =
          scale.kind === "bands" &&
          scale.bands.some(({ per }) => per !== undefined && per.partial !== "prorate");
        if (isInBlocks || Math.abs(Number(value)) > 1e9) return;
        const compiled = compileScale(scale);
        const step = rational(1n, 10n ** 18n);
        // From one tiny bit above to another, so that no bound and no rule for zero lies in between.
        const [near, far] = [step, plus(step, step)].map((bit) =>
          printRational(plus(rationalOf(value), bit)),
        );
        const added = rationalOf(compiled.difference(near ?? "", far ?? ""));
        const expected = times(step, rationalOf(compiled.marginal(value)));
        const gap = minus(added, expected);
        expect(order({ ...gap, over: gap.over < 0n ? -gap.over : gap.over }, rational(1n, 10n ** 22n))).toBe(
          -1,
        );
      }),
      options,
    );
  });
});

describe("cliffs", () => {
  test("are what is gained from just below a bound to it, blocks left aside", () => {
    fc.assert(
      fc.property(smooth, (scale) => {
        if (scale.kind === "curve" || scale.bands.some(({ per }) => per !== undefined)) return;
        const compiled = compileScale(scale);
        const sizes = new Map(compiled.cliffs().map(({ at, size }) => [at, size]));
        const bounds = compiled.breakpoints().map(({ at }) => at);
        for (const at of bounds) {
          const bound = rationalOf(at);
          if (bound.over === 0n || (scale.negative !== undefined && bound.over < 0n)) continue;
          const sides = [minus(bound, TINY), plus(bound, TINY)].map((x) => printRational(x));
          const jump = rationalOf(compiled.difference(sides[0] ?? "", sides[1] ?? ""));
          const gap = minus(jump, rationalOf(sizes.get(at) ?? "0"));
          // Twice a tiny bit at the steepest rate there is.
          expect(
            order({ ...gap, over: gap.over < 0n ? -gap.over : gap.over }, times(TINY, rational(10n))),
          ).toBeLessThanOrEqual(0);
        }
      }),
      options,
    );
  });
});

describe("the next band", () => {
  test("lies as far above as it says, and nothing of it is nearer", () => {
    const cases = scales({ kinds: ["bands"], boundsIn: "value", steps: false }).chain((scale) =>
      fc.record({ scale: fc.constant(scale), value: scaleInputs(scale).map((input) => input.value) }),
    );
    fc.assert(
      fc.property(cases, ({ scale, value }) => {
        const compiled = compileScale({ ...scale, negative: undefined, atZero: undefined });
        const next = compiled.nextBand(value);
        const own = compiled.evaluate(value).band;
        if (next === null) return;
        expect(next.index).toBe(own === null ? 0 : own.index + 1);
        const at = printRational(plus(rationalOf(value), rationalOf(next.distance)));
        expect(at).toBe(next.at);
        const past = printRational(plus(rationalOf(at), TINY));
        expect(compiled.evaluate(past).band?.index).toBe(next.index);
        if (next.distance !== "0") {
          const before = printRational(minus(rationalOf(at), TINY));
          expect(compiled.evaluate(before).band?.index ?? -1).toBe(next.index - 1);
        }
      }),
      options,
    );
  });
});
