import type { Fraction } from "../decimal/index.js";
import type { StepValue } from "./amount.js";
import type { StepFunction } from "./buildStep.js";

/** What one step did to a value. */
export interface StepChange {
  readonly step: StepFunction;
  /** Whether the step acted. */
  readonly applied: boolean;
  readonly before: StepValue;
  readonly after: StepValue;
}

/** What a step came to, with what only a trace tells. */
export interface Deed {
  readonly applied: boolean;
  readonly after: StepValue;
  /** The measure that the step worked with. */
  readonly input?: { readonly id: string; readonly value: Fraction | null };
  /** Why the step left the value alone, or why there is none. */
  readonly note?: string;
}
