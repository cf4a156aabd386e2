import type { Outcome } from "../../../kernel/index.js";

/**
 * How long the partner who registers a deal first has it alone.
 *
 * @since 0.1.0
 */
export interface DealRegistrationRules {
  /** How many days a registration protects, its own day included. */
  readonly protectionDays: number;
  /** How many days an extension within the protection adds, once; absent: `0`. */
  readonly extensionDays?: number;
  /** The fields that have to be equal for two registrations to be about one deal; absent: `["customerId"]`. */
  readonly sameDealBy?: readonly string[];
  /**
   * What becomes of a deal that several partners register on one day: none has it until a person decides (`nobody`,
   * default), or the registration with the smallest id has (`byId`, for ids that count up).
   */
  readonly sameDay?: "nobody" | "byId";
}

/**
 * A deal that a partner registered. What lies after the day that is asked for counts as not yet happened.
 *
 * @since 0.1.0
 */
export interface DealRegistration {
  readonly id: string;
  readonly partnerId: string;
  readonly registeredOn: string;
  /** What the deal is known by, such as `{ customerId: "c-1" }`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Counts once, where it lies within the protection and the program has `extensionDays`. */
  readonly extendedOn?: string;
  /** The day on which the partner won the deal. */
  readonly wonOn?: string;
  /** The day on which the partner gave the deal up, or lost it. */
  readonly withdrawnOn?: string;
}

/**
 * All registrations that may touch each other, and the day that is asked for.
 *
 * @since 0.1.0
 */
export interface DealRegistrationFacts {
  readonly asOf: string;
  readonly registrations: readonly DealRegistration[];
}

/**
 * Where a registration stands on the day that was asked for. `rejected`: another has the deal, or several came on one
 * day; such a registration never comes to life again, the partner registers anew.
 *
 * @since 0.1.0
 */
export interface RegisteredDeal {
  readonly id: string;
  readonly partnerId: string;
  readonly status: "protected" | "won" | "withdrawn" | "expired" | "rejected" | "later";
  /** The protection, half open; null for one that never had any. */
  readonly protection: { readonly from: string; readonly to: string } | null;
  /**
   * A machine reason, which languages have words for: `registered_first`, `registered_before`, `already_registered`,
   * `registered_same_day`, `not_extended`, `won_unprotected`, `not_yet_registered`.
   */
  readonly reason: string;
  /** Registrations that stand against it, sorted by id. */
  readonly conflictsWith: readonly string[];
}

/**
 * The registrations by id; `value` is how many are protected.
 *
 * @since 0.1.0
 */
export interface DealRegistrationResult extends Outcome {
  readonly programId: string;
  readonly asOf: string;
  readonly registrations: readonly RegisteredDeal[];
}
