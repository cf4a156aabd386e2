import type { Scale } from "../../kernel/index.js";
import { onlyMode } from "./bandMode.js";
import { signOf } from "./signs.js";

/**
 * Whether the document alone says that the scale never jumps: a table whose bands are all graduated and pay no amount,
 * or a curve; without steps, and with nothing at its edges that jumps.
 */
export function scaleNeverJumps(scale: Scale): boolean {
  if ((scale.steps ?? []).length > 0) return false;
  if (scale.kind === "curve") return scale.negative === undefined && scale.atZero !== "zero";
  if (scale.kind === "matrix") return false;
  const { bands, below, above, negative, atZero, roundEachBand } = scale;
  return (
    onlyMode(scale) === "graduated" &&
    roundEachBand === undefined &&
    bands.every(({ amount }) => amount === undefined) &&
    (below === undefined || below === "refuse" || signOf(below) === 0) &&
    (above === undefined || above === "refuse" || above === "clamp") &&
    ((negative === undefined && atZero !== "zero") || signOf(bands[0]?.from) >= 0)
  );
}
