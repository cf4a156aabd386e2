import type { Issue, LeftOut } from "../issue/index.js";

/** Faults in single facts, and the facts that have to stay out because of them. */
export interface Faults {
  readonly issues: Issue[];
  readonly leftOut: LeftOut[];
}
