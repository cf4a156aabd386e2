import type { AwardsCode } from "./awards/codes.js";
import type { LadderWindowCode } from "./derived/codes.js";
import type { ImprovementCode } from "./improvement/codes.js";
import type { PartnersCode } from "./partners/codes.js";

/**
 * The codes of faults in a ladder document, found by `compileLadder` and `lintLadder`.
 *
 * @since 0.1.0
 */
export type LadderDocumentCode =
  /** A tier is named that the ladder does not have; name one of its tiers. */
  | "tiers.unknown_tier"
  /** A factor that a tier grants is below zero; write zero or more. */
  | "tiers.negative_factor"
  /** The share of the entry that lets people stay is not between 0 and 1; write a fraction such as 0.9. */
  | "tiers.share_out_of_range"
  /** A tier without a track stands above one that has a track; give it a track, or move it before the fork. */
  | "tiers.no_track";

/**
 * The codes of what is allowed in a ladder document but seldom meant, found by `lintLadder`.
 *
 * @since 0.1.0
 */
export type LadderLintCode =
  /** Warning: A tier has a smaller factor than the one below it; mend one of the two, unless that is meant. */
  | "tiers.lower_grants"
  /** Warning: The entry of a tier asks less of a field than that of the tier below it; mend one of the two. */
  | "tiers.easier_entry"
  /** Warning: A tier asks less of those who stay than the tier below it does; mend one of the two. */
  | "tiers.easier_stay"
  /** Warning: Tests of one field exclude each other, so that nobody can meet the condition; mend one of them. */
  | "tiers.impossible_criterion"
  /** Warning: A tier asks more of those who stay than of those who enter; lower `stay`, or raise `enter`. */
  | "tiers.stay_harder_than_enter"
  /** Warning: A tier above the first has no `enter`, so that nobody is proposed for it; write one. */
  | "tiers.no_entry"
  /** Warning: Nobody is ever proposed for a tier, by what the tier below asks or by its track; mend one of them. */
  | "tiers.unreachable"
  /** Warning: A window can never be as long or as many as a test of it asks; lower the bound, or widen the window. */
  | "tiers.window_too_short"
  /** Warning: No improvement plan ever opens, because a demotion is due before; lower `improvementAfter`. */
  | "tiers.no_improvement_plan"
  /** Hint: A tier lacks what the tier below it grants; repeat it, unless that is meant. */
  | "tiers.fewer_grants"
  /** Hint: A choice changes nothing where it stands; remove it, or write it where it counts. */
  | "tiers.no_effect"
  /** Hint: No condition looks at a window or a duration; use it, or remove it. */
  | "tiers.unused_derived"
  /** Hint: No tier has a `stay`, so that nobody is ever proposed for demotion; write one if that is not meant. */
  | "tiers.no_demotion";

/**
 * The codes of faults in the facts and the state that a ladder is evaluated on.
 *
 * @since 0.1.0
 */
export type LadderFactsCode =
  /** The facts lack a measure or field that the ladder looks at; give it, or null where it is not known. */
  | "tiers.missing_measure"
  /** The state is in a tier that the ladder does not have; hand the state over unchanged, or name a tier of the ladder. */
  | "tiers.state_of_unknown_tier"
  /** The state begins after the period that is evaluated; hand over the state that opens this period. */
  | "tiers.state_of_later_period"
  /** A decision takes effect on a day outside its period; name a day of it, or the first day after it. */
  | "tiers.effective_outside_period"
  /** A counter of the state is not a whole number of zero or more; hand the state over unchanged. */
  | "tiers.bad_counter";

/**
 * The codes of issues with a ladder and with the facts that it judges people on.
 *
 * @since 0.1.0
 */
export type TiersCode =
  | LadderDocumentCode
  | LadderLintCode
  | LadderFactsCode
  | LadderWindowCode
  | ImprovementCode
  | AwardsCode
  | PartnersCode;
