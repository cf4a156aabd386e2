import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * How far the next band of a component's scale is.
 *
 * @since 0.1.0
 */
export interface BandDistance extends Outcome {
  /**
   * How much more of `measure` it takes; null with the reason: `last_band`, `no_bands` (a matrix), `not_reached` (a cap on
   * the measure is in the way), `depends_on_deals`, `no_measure`, or why nothing is paid.
   */
  readonly value: string | null;
  /** What picks the band. */
  readonly measure?: string;
  /** The next band, or the next point of a curve, with its bound as the document writes it. */
  readonly band?: { readonly id: string; readonly at: string };
  /** What the line of this period would pay more there, by this component alone; null where that depends on the deals. */
  readonly adds?: string | null;
}

/**
 * A deal that is not there yet: what it would be credited for.
 *
 * @since 0.1.0
 */
export interface NextDeal {
  readonly measure: string;
  readonly amount: DecimalInput;
  /** What steps on single deals look at: the record's own fields. */
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What the next deal pays: the statement with it less the statement without it.
 *
 * @since 0.1.0
 */
export interface DealWorth extends Outcome {
  /** Of each line that it changes, by how much. */
  readonly lines: readonly { readonly id: string; readonly value: string }[];
  /** By how much what is paid now changes; null where that is not known. */
  readonly payable: string | null;
}
