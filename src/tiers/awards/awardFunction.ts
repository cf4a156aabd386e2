import type { ConditionFunction } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Needs } from "../../kernel/facts/index.js";
import type { AwardRules } from "./types.js";

/** An award with its condition compiled and its numbers read. */
export interface AwardFunction {
  readonly document: AwardRules;
  readonly eligible: ConditionFunction | null;
  /** Null where a number of winners is named. */
  readonly share: Fraction | null;
  /** What the award looks at of each nominee. */
  readonly needs: Needs;
}
