import type { Step } from "../../kernel/index.js";

/** The measure that a step works with, if any. */
export function measuresOfStep(step: Step): readonly string[] {
  switch (step.kind) {
    case "multiply":
      return typeof step.by === "object" ? [step.by.measure] : [];
    case "add":
      return typeof step.amount === "object" ? [step.amount.measure] : [];
    case "cap":
    case "floor":
      return typeof step.at === "object" ? [step.at.measure] : [];
    case "replace":
      return typeof step.value === "object" ? [step.value.measure] : [];
    case "gate":
    case "round":
      return [];
  }
}
