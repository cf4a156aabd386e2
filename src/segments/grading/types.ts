import type { Outcome } from "../../kernel/index.js";

/**
 * A customer whose owner is below the tier that its segment asks for.
 *
 * @since 0.1.0
 */
export interface OwnerTierGap {
  readonly customerId: string;
  readonly segmentId: string;
  /** The tier that is asked for. */
  readonly ownerTierId: string;
  readonly ownerId: string | null;
  readonly tierId: string | null;
  readonly reason: "below_tier" | "unowned" | "no_tier";
  /** How many tiers are missing; null where the tier of the owner is not known. */
  readonly tiersBelow: number | null;
}

/**
 * Who owns whom, and which tiers there are.
 *
 * @since 0.1.0
 */
export interface OwnerTierOptions {
  /** The ids of all tiers, from the lowest up. */
  readonly tierIds: readonly string[];
  readonly owners: readonly { readonly customerId: string; readonly ownerId: string | null }[];
  readonly people: readonly { readonly personId: string; readonly tierId: string | null }[];
}

/**
 * The customers whose owner is below the tier that is asked for. `value` is how many they are.
 *
 * @since 0.1.0
 */
export interface OwnerTierResult extends Outcome {
  /** By customer. */
  readonly gaps: readonly OwnerTierGap[];
  /** Customers whose owner has the tier or a higher one, and those whose segment asks for none. */
  readonly met: number;
  readonly unasked: number;
}
