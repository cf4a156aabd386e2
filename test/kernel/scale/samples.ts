import fc from "fast-check";
import { roundingModes } from "../../../src/kernel/decimal/index.js";
import type { BandScale, CurveScale, Scale, Step } from "../../../src/kernel/index.js";
import type { ScaleConstraints } from "../../../src/testing/arbitraries/scaleConstraints.js";
import { type ScaleSample, scaleInputs } from "../../../src/testing/arbitraries/scaleInputs.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";

const rounding: fc.Arbitrary<readonly Step[]> = fc
  .record({ places: fc.nat(4), mode: fc.constantFrom(...roundingModes) })
  .map(({ places, mode }) => [{ kind: "round" as const, id: "round", places, mode }]);

/** Scales whose steps are at most one rounding, as the oracle understands them. */
export function plainScales(constraints: ScaleConstraints = {}): fc.Arbitrary<BandScale | CurveScale> {
  return fc
    .record({
      scale: scales({ ...constraints, steps: false }),
      steps: fc.option(rounding, { nil: undefined, freq: 2 }),
    })
    .map(({ scale, steps }) => (steps === undefined || isGrades(scale) ? scale : { ...scale, steps }));
}

/** A scale with several inputs, half of them on or beside a bound. */
export function samplesOf<S extends Scale>(
  scale: fc.Arbitrary<S>,
): fc.Arbitrary<{ readonly scale: S; readonly inputs: readonly ScaleSample[] }> {
  return scale.chain((document) =>
    fc.record({
      scale: fc.constant(document),
      inputs: fc.array(scaleInputs(document), { minLength: 1, maxLength: 6 }),
    }),
  );
}

/** Whether a scale gives grades. */
export function isGrades(scale: Scale): boolean {
  return (
    scale.kind === "bands" &&
    scale.bands.every(({ rate, amount }) => rate === undefined && amount === undefined)
  );
}
