import { type Decimal, parseDecimal, scaled } from "../../kernel/decimal/index.js";
import type { RubricStep } from "./types.js";

/** The grid that a step rounds to; null where it does not round. */
export function stepGrid(step: RubricStep | undefined): Decimal | null {
  if (step?.kind !== "round") return null;
  if (step.places !== undefined) return scaled(1, step.places);
  const grid = parseDecimal(step.step);
  return typeof grid === "string" ? null : grid;
}
