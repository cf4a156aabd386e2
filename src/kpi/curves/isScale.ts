import type { Scale } from "../../kernel/index.js";
import type { Indicator } from "../types.js";

/** Whether the curve of an indicator is a scale, and not a formula. */
export function isScale(curve: NonNullable<Indicator["curve"]>): curve is Scale {
  return curve.kind === "bands" || curve.kind === "curve" || curve.kind === "matrix";
}
