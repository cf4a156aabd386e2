import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BandScale,
  type CurveScale,
  compileScale,
  type ScaleResult,
} from "../../../src/kernel/scale/index.js";
import type { ScaleSample } from "../../../src/testing/arbitraries/scaleInputs.js";
import {
  ends,
  minus,
  order,
  printFixed,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";
import { type SlowValue, slowScale } from "../../oracle/slowScale.js";
import { runs, seed } from "../../seed.js";
import { plainScales, samplesOf } from "./samples.js";

describe("a scale and its definition, computed slowly", () => {
  for (const kind of ["bands", "curve"] as const) {
    for (const boundsIn of ["value", "quota"] as const) {
      test(`give the same, for ${kind} with bounds in ${boundsIn}`, () => {
        const arbitrary = samplesOf(plainScales({ kinds: [kind], boundsIn }));
        fc.assert(
          fc.property(arbitrary, ({ scale, inputs }) => {
            const compiled = compileScale(scale);
            for (const input of inputs) expectSame(scale, input, compiled.evaluate(input));
          }),
          { seed, numRuns: runs * 2 },
        );
      });
    }
  }

  test("give the same for plain text, which goes by integers where it can", () => {
    const arbitrary = samplesOf(plainScales({ kinds: ["bands"], boundsIn: "value" }));
    fc.assert(
      fc.property(arbitrary, ({ scale, inputs }) => {
        const compiled = compileScale(scale);
        const values = compiled.safeEvaluateMany(inputs.map(({ value }) => value)).values;
        inputs.forEach(({ value }, index) => {
          const result = compiled.evaluate(value);
          expect(values[index]).toBe(result.value);
          expectSame(scale, { value }, result);
        });
      }),
      { seed, numRuns: runs * 3 },
    );
  });
});

function expectSame(scale: BandScale | CurveScale, input: ScaleSample, result: ScaleResult): void {
  const slow = slowScale(scale, input);
  expect(result.reason ?? null).toBe(slow.reason);
  expect(result.band?.index ?? null).toBe(slow.band);
  if (slow.amount === null) expect(result.value).toBe(slow.grade);
  else expectAmount(result.value, slow, slow.amount);
}

/** To the last digit where the decimals end, else to 33 significant ones. */
function expectAmount(value: string | null, { places }: SlowValue, amount: Rational): void {
  if (ends(amount)) expect(value).toBe(places === null ? printRational(amount) : printFixed(amount, places));
  else expect(isClose(rationalOf(value ?? "0"), amount)).toBe(true);
}

function isClose(a: Rational, b: Rational): boolean {
  const size = (r: Rational): Rational => (r.over < 0n ? { ...r, over: -r.over } : r);
  return order(size(minus(a, b)), times(size(b), rational(1n, 10n ** 33n))) <= 0;
}
