import type { ConditionFunction } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import type { LadderDuration } from "./types.js";

/** What one period gives a window: the value, and of a ratio what it is over. */
export interface WindowItem {
  readonly value: Fraction;
  readonly base: Fraction | null;
}

/** The kinds of windows that add up one number over all periods, and those that keep the last ones. */
export type WindowKind = "sum" | "mean" | "min" | "max" | "ratio" | "count" | "consecutive";

/** A window, ready to be read in a period. */
export interface BuiltWindow {
  readonly id: string;
  readonly title: string | undefined;
  readonly ref: string;
  readonly kind: WindowKind;
  /** The last so many periods; null for all of them. */
  readonly periods: number | null;
  readonly fewest: number;
  readonly skipsMissing: boolean;
  readonly restarts: boolean;
  /** The measures that it must find, and the condition that it counts. */
  readonly measures: readonly string[];
  readonly condition: ConditionFunction | null;
}

/** A duration, ready to be read. */
export interface BuiltDuration extends LadderDuration {
  readonly ref: string;
}

/** The windows and durations of a ladder; most have none. */
export interface Derived {
  readonly windows: readonly BuiltWindow[];
  readonly durations: readonly BuiltDuration[];
  /** The names that they give. */
  readonly names: ReadonlySet<string>;
}

/** The readings with more measures among them. */
export function withMeasures(
  reading: PersonReading,
  found: readonly (readonly [string, Fraction | null])[],
): PersonReading {
  return found.length === 0 ? reading : { ...reading, measures: new Map([...reading.measures, ...found]) };
}
