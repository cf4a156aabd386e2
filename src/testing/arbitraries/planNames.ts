import type { Scale } from "../../kernel/index.js";
import type { Fields } from "./conditions.js";

/** The names that components choose from. */
export interface PlanNames {
  /** What earns. */
  readonly earning: readonly string[];
  /** What holds quotas, targets and factors. */
  readonly sources: readonly string[];
  /** What conditions look at. */
  readonly fields: Fields;
  /** Shared scales that pay, by whether their bounds are multiples of a quota. */
  readonly shared: readonly (Scale & { readonly id: string })[];
}
