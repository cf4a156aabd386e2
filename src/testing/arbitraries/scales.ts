import fc from "fast-check";
import type { BandScale, CurveScale } from "../../kernel/index.js";
import { bandScales, gradeScales } from "./bandScales.js";
import { curveScales } from "./curveScales.js";
import type { ScaleConstraints } from "./scaleConstraints.js";

export type { ScaleConstraints } from "./scaleConstraints.js";

/**
 * Scales of one number: bands of every mode (also mixed), amounts per block, grades, and curves; with every policy for
 * values out of the ordinary. Matrices, which also look at facts, are drawn by {@link matrixScales}.
 *
 * @param constraints - See {@link ScaleConstraints}.
 * @returns An arbitrary of documents that `compileScale` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileScale } from "attainment/kernel";
 * import { scales } from "attainment/testing";
 * const sample = fc.sample(scales({ kinds: ["curve"], steps: false }), { seed: 42, numRuns: 20 });
 * sample.map((scale) => compileScale(scale).inputs.length).every((count) => count === 0); // => true
 * ```
 * @since 0.1.0
 */
export function scales(constraints: ScaleConstraints = {}): fc.Arbitrary<BandScale | CurveScale> {
  const { kinds = ["bands", "curve"], grades = true } = constraints;
  const choices: fc.WeightedArbitrary<BandScale | CurveScale>[] = [];
  if (kinds.includes("bands")) choices.push({ weight: 6, arbitrary: bandScales(constraints) });
  if (kinds.includes("bands") && grades) choices.push({ weight: 1, arbitrary: gradeScales(constraints) });
  if (kinds.includes("curve")) choices.push({ weight: 3, arbitrary: curveScales(constraints) });
  return fc.oneof(...choices);
}
