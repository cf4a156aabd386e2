import { keepPlaces } from "./amount.js";
import type { StepFunction } from "./buildStep.js";

/**
 * The places of every value that leaves the steps, where they follow from the steps alone: whatever goes in, whatever
 * the measures and conditions are. Undefined where they do not.
 */
export function staticPlaces(steps: readonly StepFunction[]): number | undefined {
  return steps.reduce(placesAfter, undefined);
}

function placesAfter(before: number | undefined, { action, when }: StepFunction): number | undefined {
  if (action.kind === "round")
    return when === undefined || before === action.places ? action.places : undefined;
  if (before === undefined || action.kind === "multiply" || !("constant" in action.operand)) return undefined;
  return keepPlaces(action.operand.constant, before).fixed;
}
