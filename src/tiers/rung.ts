import type { ConditionFunction } from "../kernel/condition/index.js";
import type { GrantedTier } from "./ladderFunction.js";
import type { Ladder } from "./types.js";

/** A tier with its conditions, ready to be judged. */
export interface Rung extends GrantedTier {
  readonly ref: string;
  readonly enter: ConditionFunction | null;
  readonly stay: ConditionFunction | null;
}

/** The rungs of a ladder with every choice of the document made. */
export interface Rungs {
  readonly document: Ladder;
  readonly ref: string;
  readonly rungs: readonly Rung[];
  readonly start: Rung;
  readonly protection: ConditionFunction | null;
  readonly promoteAfter: number;
  readonly minimumPeriods: number;
  readonly demoteAfter: number;
  readonly improvementDays: number;
}

/** The rung of a tier, or where the ladder starts where it has no such tier. */
export function rungOf({ rungs, start }: Rungs, tierId: string): Rung {
  return rungs.find(({ tier }) => tier.id === tierId) ?? start;
}
