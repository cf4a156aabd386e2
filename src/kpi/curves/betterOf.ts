import type { Indicator } from "../types.js";

/** What is better by a curve; null where the curve alone does not say. */
export function betterOf(curve: Indicator["curve"]): "higher" | "lower" | null {
  switch (curve?.kind) {
    case undefined:
      return "higher";
    case "ratio":
    case "steps":
      return curve.better ?? "higher";
    case "mirrored":
    case "complement":
      return "lower";
    default:
      return null;
  }
}
