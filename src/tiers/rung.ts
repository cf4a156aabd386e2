import type { ConditionFunction } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Condition } from "../kernel/index.js";
import type { Derived } from "./derived/derived.js";
import type { GrantedTier } from "./ladderFunction.js";
import type { Ladder, TierGrace, TierGrants, TierPatience, TierState, TierTrigger } from "./types.js";

/** How long somebody has to be up to a tier, every choice made; `ref` is where it is written. */
export type Patience = Required<TierPatience>;

/** The factors of grants, read. */
export interface Factors {
  readonly quotaFactor: Fraction;
  readonly rateFactor: Fraction;
}

/** A tier with its conditions, ready to be judged. */
export interface Rung extends GrantedTier {
  readonly ref: string;
  readonly enter: ConditionFunction | null;
  readonly stay: ConditionFunction | null;
  /** The document of `stay`, written or a share of the entry. */
  readonly stayAsks: Condition | undefined;
  readonly patience: Patience;
  readonly fastTrack: { readonly when: ConditionFunction; readonly patience: Patience } | null;
  readonly grace: Required<TierGrace>;
  readonly probation: (Factors & { readonly after: number; readonly grants: TierGrants }) | null;
}

/** A trigger, ready to be judged. */
export interface BuiltTrigger extends TierTrigger {
  readonly condition: ConditionFunction;
}

/** The rungs of a ladder with every choice of the document made. */
export interface Rungs {
  readonly document: Ladder;
  readonly ref: string;
  readonly rungs: readonly Rung[];
  readonly start: Rung;
  readonly derived: Derived;
  readonly protection: ConditionFunction | null;
  readonly uncounted: ConditionFunction | null;
  readonly triggers: readonly BuiltTrigger[];
}

/** The rung of a tier, or where the ladder starts where it has no such tier. */
export function rungOf({ rungs, start }: Rungs, tierId: string): Rung {
  return rungs.find(({ tier }) => tier.id === tierId) ?? start;
}

/** The rungs that somebody of a track climbs, lowest first: those of all tracks, and those of the track. */
export function lineOf({ rungs }: Rungs, track: string | null): readonly Rung[] {
  return rungs.filter(({ tier }) => tier.track === undefined || tier.track === track);
}

/** What the tier grants to somebody who missed so often before the period opened; null where it grants as always. */
export function probationOf({ probation }: Rung, { periodsMissed }: TierState): Rung["probation"] {
  return probation !== null && periodsMissed >= probation.after ? probation : null;
}
