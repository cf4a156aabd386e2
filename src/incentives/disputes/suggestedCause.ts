import type { TraceParting } from "../../kernel/index.js";
import type { AdjustmentCause } from "../types.js";

/** What a step calls the terms that are a quota or a target. */
const TERMS: ReadonlySet<string> = new Set(["quota", "target"]);

/** The cause of an adjustment that follows from where two computations part; null where none does. */
export function suggestedCause(parting: TraceParting | null): AdjustmentCause | null {
  if (parting === null || parting.cause === "arithmetic") return null;
  if (parting.cause !== "input") return "plan";
  return parting.inputs.length > 0 && parting.inputs.every(({ id }) => TERMS.has(id)) ? "quota" : "data";
}
