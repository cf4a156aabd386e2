import type { Decimal } from "../../kernel/decimal/index.js";

/** What one person gets of a fund; null with a reason where it cannot be told. */
export interface FundPartOf {
  readonly personId: string;
  readonly amount: Decimal | null;
  readonly reason?: string;
  /** In a contest: the first of the places that equal people take together, how many they are, and what they share. */
  readonly standing?: { readonly place: number; readonly tied: number; readonly pot: Decimal };
}

/** What a whole group gets of a fund. */
export interface FundOutcome {
  /** Null where it cannot be told. */
  readonly fund: Decimal | null;
  /** Everybody in the group, by person. */
  readonly parts: readonly FundPartOf[];
  readonly qualified: number;
}
