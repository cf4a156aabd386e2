import { decimalOf, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { checkNumbers } from "../tree/checkNumbers.js";
import type { Quantity } from "../tree/goalNode.js";
import type { ReadCascade } from "./readCascade.js";
import type { SplitNumbers } from "./splitTypes.js";

/** The first fault of a new goal that the goal above has not: over-assignment, steps and own baselines move its numbers. */
export function unfit(
  { goal, target: own, shares }: ReadCascade,
  { target, baseline }: SplitNumbers["parts"],
): readonly Issue[] {
  const none = { low: null, high: null, weight: null, least: fractionOf(ZERO), most: null };
  for (const [index, { id, path }] of shares.entries()) {
    const numbers = {
      ...none,
      target: quantity(target?.[index]) ?? { ref: "", constant: fractionOf(own) },
      baseline: quantity(baseline?.[index]),
    };
    const [fault] = checkNumbers(goal, numbers, "").filter(({ code }) => code !== "goals.missing_target");
    if (fault !== undefined)
      return [{ ...fault, path, message: `As the share of ${quoted(id)}: ${fault.message}` }];
  }
  return [];
}

function quantity(text: string | undefined): Quantity | null {
  return text === undefined ? null : { ref: "", constant: fractionOf(decimalOf(text)) };
}
