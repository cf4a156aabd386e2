import type { Term } from "./term.js";

/** Why a figure has no value. Languages have words for each. */
export type FigureReason =
  | "insufficient_sample"
  | "no_closed_deals"
  | "no_closed_value"
  | "no_deals"
  | "no_created_deals"
  | "no_wins"
  | "zero_cycle"
  | "missing_amount"
  | "missing_created_on"
  | "negative_amount";

/** What a figure came to, before it is written out. */
export interface Figured {
  /** The definition in one machine word. */
  readonly definition: string;
  /** How many closed deals it stands on. */
  readonly sample: number;
  readonly outcome: Term | FigureReason;
}
