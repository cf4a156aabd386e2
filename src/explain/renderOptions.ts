import type { Locale } from "../locales/types.js";

/**
 * How a trace is written out.
 *
 * @since 0.1.0
 */
export interface RenderOptions {
  /** The language, English by default. */
  readonly locale?: Locale;
  /** Levels shown; absent: all. The root is level 1. */
  readonly maxDepth?: number;
  /** Leaves out bands and parts of zero. */
  readonly hideZero?: boolean;
  /** Cuts figures with more decimal places than this, and marks them with "…"; absent: they are shown in full. */
  readonly maxPlaces?: number;
}
