import type { Fraction } from "../kernel/decimal/index.js";
import type { CurveReason } from "./curves/curveFunction.js";
import type { Quantity } from "./quantity.js";
import type { IndicatorResult } from "./types.js";

/** What an indicator came to for one person, before any weight. */
export interface Rating {
  readonly status: IndicatorResult["status"];
  readonly reason?: CurveReason | "missing_measure" | "not_applicable";
  /** The target or bound that is missing, where that is the reason. */
  readonly lacking?: Quantity;
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  readonly ratio: Fraction | null;
}
