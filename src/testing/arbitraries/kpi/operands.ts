import fc from "fast-check";
import type { Operand } from "../../../kernel/index.js";

/** Measures that hold targets and bounds. */
export const SOURCES = ["goal", "limit"] as const;

/** Mostly the constant, sometimes a measure. */
export function operand(constant: fc.Arbitrary<string>): fc.Arbitrary<Operand> {
  const measure = fc.constantFrom(...SOURCES).map((name) => ({ measure: name }));
  return fc.oneof({ weight: 5, arbitrary: constant }, { weight: 1, arbitrary: measure });
}
