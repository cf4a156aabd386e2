import type { Fraction } from "../decimal/index.js";
import type { Distribution } from "./types.js";

/** A limit with its numbers read; its levels are those from `first` up to, but not including, `after`. */
export interface ReadLimit {
  readonly levelIds: readonly string[];
  readonly first: number;
  readonly after: number;
  readonly atLeast: Fraction | null;
  readonly atMost: Fraction | null;
  readonly under: Fraction | null;
  readonly equals: Fraction | null;
  readonly ref: string;
}

/** A distribution with its numbers read. */
export interface DistributionRules {
  readonly document: Distribution;
  readonly ref: string;
  readonly levels: readonly { readonly id: string; readonly share: Fraction; readonly ref: string }[];
  readonly limits: readonly ReadLimit[];
  readonly tolerance: Fraction | null;
}
