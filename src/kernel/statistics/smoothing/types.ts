import type { DecimalInput } from "../../decimal/index.js";

/**
 * How a series is smoothed.
 *
 * @since 0.1.0
 */
export interface SmoothOptions {
  /** How much the newest value weighs, above 0 and at most 1: the alpha of the textbooks. */
  readonly weight: DecimalInput;
  /**
   * The level before the first value: `"first"` (default), the first value itself, as R's HoltWinters starts; the mean of
   * the first values; or a given level.
   */
  readonly start?: "first" | { readonly meanOf: number } | { readonly level: DecimalInput };
}

/**
 * A series that was smoothed.
 *
 * @since 0.1.0
 */
export interface SmoothResult {
  /** The level after each value, oldest first. */
  readonly levels: readonly string[];
  /** The last level, which is the forecast of each coming period; null without values. */
  readonly forecast: string | null;
  /** How far the forecasts one period ahead were off, in the mean over `forecasts`; null where there were none. */
  readonly meanAbsoluteError: string | null;
  /** How many values had a forecast that did not know them already. */
  readonly forecasts: number;
}
