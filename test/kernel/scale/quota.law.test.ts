import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_READINGS } from "../../../src/kernel/condition/index.js";
import { compareFractions, decimalOf, fractionOf, quotient } from "../../../src/kernel/decimal/index.js";
import { type BandScale, buildScale, type CurveScale } from "../../../src/kernel/scale/index.js";
import { decimals } from "../../../src/testing/arbitraries/decimals.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";
import { printRational, rationalOf, times } from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

/** Scales whose result does not grow with the unit of the value: grades, amounts that are paid once, and curves. */
const unitless = scales({ boundsIn: "quota", steps: false }).map((scale): BandScale | CurveScale => {
  if (scale.kind === "curve") return scale;
  const bands = scale.bands.map(({ rate: _, per: __, ...band }) => ({
    ...band,
    ...(band.amount === undefined ? {} : { amount: band.amount }),
  }));
  const pays = bands.some(({ amount }) => amount !== undefined);
  return pays || scale.bands.every(({ rate }) => rate === undefined)
    ? { ...scale, bands }
    : { ...scale, bands: bands.map((band) => ({ ...band, amount: "1" })) };
});

const cases = unitless.chain((scale) => {
  const bounds =
    scale.kind === "bands" ? scale.bands.map(({ from }) => from) : scale.points.map(({ at }) => at);
  const quota = fc.oneof(fc.constantFrom("3", "7", "0.9"), decimals({ min: "0.01", max: "5000", places: 2 }));
  return fc
    .record({
      quota,
      on: fc.option(fc.constantFrom(...bounds), { nil: undefined }),
      free: decimals({ min: "-100", max: "9000", places: 2 }),
    })
    .map(({ quota, on, free }) => ({
      scale,
      quota,
      value: on === undefined ? free : printRational(times(rationalOf(on), rationalOf(quota))),
    }));
});

describe("bounds in multiples of a quota", () => {
  test("rate a value as plain bounds rate its attainment, which is never rounded", () => {
    fc.assert(
      fc.property(cases, ({ scale, quota, value }) => {
        const { boundsIn: _, ...plain } = scale;
        const [inQuota, asRatio] = [buildScale(scale, ""), buildScale(plain, "")];
        if (!inQuota.ok || !asRatio.ok) throw new Error("the scale is sound");
        const [x, q] = [decimalOf(value), decimalOf(quota)];
        const a = inQuota.data.at({ value: fractionOf(x), quota: fractionOf(q) }, NO_READINGS);
        const b = asRatio.data.at({ value: quotient(x, q) }, NO_READINGS);
        expect([a.band, a.grade, a.reason]).toEqual([b.band, b.grade, b.reason]);
        if (a.exact !== null && b.exact !== null) expect(compareFractions(a.exact, b.exact)).toBe(0);
        else expect(a.exact).toBe(b.exact);
      }),
      { seed, numRuns: runs * 2 },
    );
  });
});
