import type { Period } from "../kernel/calendar/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Needs, PersonReading } from "../kernel/facts/index.js";
import type { Issue } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { ImprovementStanding } from "./improvement/standing.js";
import type { Ladder, LadderResult, Tier, TierDecision, TierState } from "./types.js";

/** A tier with the constants that it grants, read. */
export interface GrantedTier {
  readonly tier: Tier;
  /** 1 = lowest. */
  readonly position: number;
  /** One where the tier names none. */
  readonly quotaFactor: Fraction;
  readonly rateFactor: Fraction;
}

/** The factors that pay, exact. */
export interface PayingFactors {
  readonly quotaFactor: Fraction;
  readonly rateFactor: Fraction;
}

/** A ladder that was built from its document: what a program evaluates. */
export interface LadderFunction {
  readonly document: Ladder;
  readonly needs: Needs;
  /** The tier that a person stands in when the period opens: that of the state, or where the ladder starts. */
  opening(state: TierState | null): GrantedTier;
  /** What is wrong with a state of this ladder: a tier that it does not have. `path` is where the state stands. */
  checkState(state: TierState, path: string): readonly Issue[];
  /** What is wrong with a decision: a tier that the ladder does not have. `path` is where the decision stands. */
  checkDecision(toTierId: string, path: string): readonly Issue[];
  /**
   * The factors that pay in a period: those of the opening tier, unless the ladder names another `payTier`; then what
   * was decided counts, and what a simulation would propose does not.
   */
  paying(state: TierState | null, decision: TierDecision | null, period: Period): PayingFactors;
  /**
   * Judges one person. With a trace it records one node, the outermost. `plan` is where the person's improvement plan
   * stands at the end of the period.
   */
  judge(
    reading: PersonReading,
    state: TierState | null,
    decision: TierDecision | null,
    trace?: Tracer,
    plan?: ImprovementStanding | null,
  ): LadderResult;
}
