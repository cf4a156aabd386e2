import type { DecimalInput, DecimalLiteral, EvaluateOptions, Outcome, Result } from "../../kernel/index.js";
import type {
  DealRegistrationFacts,
  DealRegistrationResult,
  DealRegistrationRules,
} from "./registration/types.js";

/**
 * What the partners of a tier may use in each period, such as places in product trainings or hours of support.
 *
 * @since 0.1.0
 */
export interface PartnerEntitlement {
  readonly id: string;
  readonly title?: string;
  /** What is counted, a note for readers, such as `"hours"`. */
  readonly unit?: string;
  /** The quantity of a period for each tier; a tier that is not listed has none. */
  readonly byTier: readonly { readonly tierId: string; readonly quantity: DecimalLiteral }[];
  /** What becomes of what is left when the period ends: it is lost (`lapse`, default), or added to the next (`carry`). */
  readonly unused?: "lapse" | "carry";
}

/**
 * The market development fund of a partner: money for marketing that the partner asks for, is granted, and claims.
 *
 * @since 0.1.0
 */
export interface DevelopmentFund {
  /** A share of a measure, such as purchases, credited when the period ends. */
  readonly accrual?: { readonly measure: string; readonly rate: DecimalLiteral };
  /** An amount for each period, credited on its first day. */
  readonly grants?: readonly { readonly tierId: string; readonly amount: DecimalLiteral }[];
  /** How many days money can be approved after it was credited; absent: it never expires. */
  readonly expiresAfterDays?: number;
  /** How many days after its approval an activity can be claimed; absent: no limit. */
  readonly claimWithinDays?: number;
  /** The share of an activity's cost that is paid; absent: `"1"`. */
  readonly coverage?: DecimalLiteral;
}

/**
 * A program for channel partners beside their ladder and their rubric: what each tier may use, a market development fund,
 * and the registration of deals. Compile it with `compilePartnerProgram`.
 *
 * @since 0.1.0
 */
export interface PartnerProgram {
  readonly kind: "partnerProgram";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly currency: string;
  /** The tiers of the ladder of partners, by id. */
  readonly tierIds: readonly string[];
  readonly entitlements?: readonly PartnerEntitlement[];
  readonly fund?: DevelopmentFund;
  readonly registration?: DealRegistrationRules;
}

/**
 * What a partner carries from period to period: hand over what the result of the period before returned.
 *
 * @since 0.1.0
 */
export interface PartnerState {
  /** The period that it closes; it opens a later one. */
  readonly period: string;
  /** What is carried of each entitlement. */
  readonly entitlements: readonly { readonly id: string; readonly left: string }[];
  /** Money that can be approved; `expiresOn` is the first day on which it cannot. */
  readonly credits: readonly FundCredit[];
  /** Approved activities that can be claimed. */
  readonly approvals: readonly OpenApproval[];
}

/**
 * Money of a fund that was credited, as far as it is left.
 *
 * @since 0.1.0
 */
export interface FundCredit {
  readonly id: string;
  readonly expiresOn: string | null;
  readonly left: string;
}

/**
 * An approved activity, with the money that is kept for it; `claimUntil` is the first day on which it cannot be claimed.
 *
 * @since 0.1.0
 */
export interface OpenApproval {
  readonly id: string;
  readonly claimUntil: string | null;
  readonly reserved: readonly FundCredit[];
}

/**
 * What happened with one partner in one period.
 *
 * @since 0.1.0
 */
export interface PartnerFacts {
  readonly period: string;
  readonly partnerId?: string;
  /** The tier of the partner; null for a partner without one, who is entitled to nothing. */
  readonly tierId: string | null;
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  readonly uses?: readonly {
    readonly id: string;
    readonly entitlementId: string;
    readonly date: string;
    readonly quantity: DecimalInput;
  }[];
  /** Activities that somebody approved, with the most that they may cost the fund. */
  readonly approvals?: readonly {
    readonly id: string;
    readonly date: string;
    readonly amount: DecimalInput;
  }[];
  /** What approved activities cost; `final`: nothing more is claimed for it. */
  readonly claims?: readonly {
    readonly id: string;
    readonly approvalId: string;
    readonly date: string;
    readonly cost: DecimalInput;
    readonly final?: boolean;
  }[];
  readonly state?: PartnerState | null;
}

/**
 * What a partner used of an entitlement: `carried + granted = used + left`, `left = kept + lapsed`.
 *
 * @since 0.1.0
 */
export interface EntitlementUse {
  readonly id: string;
  readonly carried: string;
  readonly granted: string;
  readonly used: string;
  readonly left: string;
  /** What goes on to the next period. */
  readonly kept: string;
  readonly lapsed: string;
  /** Uses that would have taken more than was left, by id; a use is taken whole or not at all. */
  readonly refused: readonly string[];
}

/**
 * The market development fund of a partner in a period, to the last cent:
 * `opening + granted + accrued = claimed + expired + available + reserved`.
 *
 * @since 0.1.0
 */
export interface FundLedger {
  /** Available and reserved when the period began. */
  readonly opening: string;
  readonly granted: string;
  /** Credited for this period, to be approved from the next one on; nothing while the measure is null. */
  readonly accrued: string;
  readonly claimed: string;
  readonly expired: string;
  /** What can be approved when the period ends, with what accrued in it. */
  readonly available: string;
  /** What is kept for approved activities when the period ends. */
  readonly reserved: string;
  /** The approvals of the period and those that were open, by id. */
  readonly approvals: readonly {
    readonly id: string;
    readonly status: "open" | "closed" | "lapsed" | "refused";
    /** What was kept for it in the beginning. */
    readonly amount: string;
    readonly claimed: string;
    readonly reserved: string;
    /** Of a refused one: `not_enough_funds`. */
    readonly reason?: string;
  }[];
  /** The claims of the period, by id. */
  readonly claims: readonly {
    readonly id: string;
    readonly approvalId: string;
    readonly paid: string;
    /** Why less than the covered cost is paid: `above_approval`, `no_open_approval`, `not_approved_yet`, `claim_too_late`, `approval_closed`. */
    readonly reason?: string;
  }[];
}

/**
 * What a partner program gives one partner in one period; `value` is the money that can be approved in the end, null for
 * a program without a fund (`no_development_fund`) and where the measure is missing that it accrues on (`missing_measure`).
 *
 * @since 0.1.0
 */
export interface PartnerResult extends Outcome {
  readonly programId: string;
  readonly period: string;
  readonly tierId: string | null;
  readonly entitlements: readonly EntitlementUse[];
  /** Null for a program without a fund. */
  readonly fund: FundLedger | null;
  readonly state: PartnerState;
}

/**
 * A partner program that is ready to be evaluated. See `compilePartnerProgram`.
 *
 * @since 0.1.0
 */
export interface CompiledPartnerProgram {
  readonly document: PartnerProgram;
  /** The measures that it looks at. */
  readonly inputs: readonly string[];
  /** One partner in one period; throws where a fact is faulty. */
  evaluate(facts: PartnerFacts, options?: EvaluateOptions): PartnerResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<PartnerResult>;
  /** Who may work on which deal on a day, over all partners; throws where a fact is faulty, or without `registration`. */
  registerDeals(
    facts: DealRegistrationFacts,
    options?: Pick<EvaluateOptions, "onInvalid" | "maxIssues">,
  ): DealRegistrationResult;
  /** The same, with faults as issues instead of an error. */
  safeRegisterDeals(
    facts: unknown,
    options?: Pick<EvaluateOptions, "onInvalid" | "maxIssues">,
  ): Result<DealRegistrationResult>;
}
