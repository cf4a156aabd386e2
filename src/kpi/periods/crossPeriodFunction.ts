import type { Period } from "../../kernel/calendar/index.js";
import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { NoMean } from "../../kernel/weighting/index.js";
import type { CrossPeriodMeasure } from "./types.js";

/** What several periods come to, exactly. */
export interface Combined {
  readonly value: Fraction | null;
  readonly reason?: NoMean;
  /** The weight of each period after the missing policy; each counts for its share of `sum`. */
  readonly weights: readonly Decimal[];
  readonly sum: Decimal;
}

/** A measure over several periods that was built from its document: what a program evaluates. */
export interface CrossPeriodFunction {
  readonly document: CrossPeriodMeasure;
  /** The periods of the window that ends with this one, oldest first. */
  periodsTo(period: Period): readonly Period[];
  /** Puts the values of those periods together. With a trace it records one node. */
  combine(periods: readonly Period[], values: readonly (Fraction | null)[], trace?: Tracer): Combined;
}
