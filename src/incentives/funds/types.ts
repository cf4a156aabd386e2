import type { Condition, DecimalInput, DecimalLiteral, Outcome, RoundingMode } from "../../kernel/index.js";

/**
 * A prize of a contest: for one place, or for each of the places from `place` to `to`, both included.
 *
 * @since 0.1.0
 */
export interface Prize {
  /** From 1. */
  readonly place: number;
  readonly to?: number;
  readonly amount: DecimalLiteral;
}

/**
 * A contest: prizes by place among everybody in its group. The fund is the sum of the prizes, and what people get sums
 * to it to the last cent; prizes of places that nobody takes stay in the fund.
 *
 * Each evaluation gets the whole group (`PlanFacts.groups`) and pays the person's own prize.
 *
 * @since 0.1.0
 */
export interface ContestComponent {
  readonly kind: "contest";
  readonly id: string;
  readonly title?: string;
  /** The measure that is ranked; the entries of the group hold everybody's value of it. */
  readonly measure: string;
  /** Whether the highest or the lowest value wins; absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
  readonly prizes: readonly Prize[];
  /**
   * What equal values get. `"share"` (default): the prizes of the places that they take together are pooled and shared
   * equally. `"tieBreak"`: a second value decides, and who is equal in that too shares. `"higherPrize"`: each gets the
   * prize of the best of those places, so that more than the fund may be paid, which a warning tells.
   */
  readonly ties?: "share" | "tieBreak" | "higherPrize";
  /** The field of the entries that decides between equal values; with `ties: "tieBreak"` only. */
  readonly tieBreak?: { readonly field: string; readonly best?: "highest" | "lowest" };
  /** Who may win: looks at `value`, `weight` and the own fields of one entry. Who may not takes no place. */
  readonly qualify?: Condition;
}

/**
 * What a fund holds: an amount, or a rate (absent: all) of a measure that is the same for everybody in the group.
 *
 * @since 0.1.0
 */
export type FundSource = DecimalLiteral | { readonly measure: string; readonly rate?: DecimalLiteral };

/**
 * A team pool: a fund that is shared among everybody in its group, to the last cent.
 *
 * Each evaluation gets the whole group (`PlanFacts.groups`) and pays the person's own part.
 *
 * @since 0.1.0
 */
export interface TeamPoolComponent {
  readonly kind: "teamPool";
  readonly id: string;
  readonly title?: string;
  readonly fund: FundSource;
  /** Whether there is a fund at all: looks at measures that are the same for everybody in the group. */
  readonly when?: Condition;
  /** By what it is shared: each the same, by the `weight` of the entries (points, shares, a role's weight), or by value. */
  readonly share: "equal" | "weight" | "value";
  /** The measure that the entries hold everybody's value of; `share: "value"` needs it. */
  readonly measure?: string;
  /** Who has a part: looks at `value`, `weight` and the own fields of one entry. */
  readonly qualify?: Condition;
}

/**
 * One person's entry in a group. `fields` are what `qualify` and `tieBreak` look at beside `value` and `weight`.
 *
 * @since 0.1.0
 */
export interface GroupEntry {
  readonly personId: string;
  readonly value?: DecimalInput;
  /** Zero or more. */
  readonly weight?: DecimalInput;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Everybody who takes part in a contest or a team pool, by the id of the component.
 *
 * @since 0.1.0
 */
export interface FundGroup {
  readonly id: string;
  readonly entries: readonly GroupEntry[];
}

/**
 * What a line of a contest or a team pool tells about the group: `left = fund - paid`, below zero where ties pay more
 * than the fund. The amounts are null where they cannot be told.
 *
 * @since 0.1.0
 */
export interface GroupShare {
  readonly fund: string | null;
  readonly paid: string | null;
  readonly left: string | null;
  /** How many are in the group, and how many of them qualify. */
  readonly entered: number;
  readonly qualified: number;
  /** The person's place in a contest, the first of those that equal people take together. */
  readonly place?: number;
  /** How many stand on that place. */
  readonly tied?: number;
}

/**
 * How a fund is shared out by itself, without a plan.
 *
 * @since 0.1.0
 */
export interface FundOptions {
  /** ISO 4217 code; parts are whole minor units of it unless `rounding` says otherwise. */
  readonly currency: string;
  readonly rounding?: {
    readonly mode: RoundingMode;
    readonly places?: number;
    readonly step?: DecimalLiteral;
  };
  /** What the fund and `when` of a team pool look at. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly trace?: true;
}

/**
 * What one person gets of a fund; null with a reason (`missing_condition`, `missing_tie_break`) where it cannot be told,
 * and nothing with the reason `not_qualified`.
 *
 * @since 0.1.0
 */
export interface FundPart {
  readonly personId: string;
  readonly value: string | null;
  readonly reason?: string;
  readonly place?: number;
  readonly tied?: number;
}

/**
 * What a whole group gets of a fund: `value` is the sum of the parts, `left` what stays in the fund. Parts stand by
 * place, then by person; without places by person.
 *
 * @since 0.1.0
 */
export interface FundResult extends Outcome {
  readonly fund: string | null;
  readonly left: string | null;
  readonly parts: readonly FundPart[];
}

/**
 * What somebody would be paid if there were no budget.
 *
 * @since 0.1.0
 */
export interface BudgetClaim {
  readonly personId: string;
  /** Zero or more, in whole units. */
  readonly value: DecimalInput;
}

/**
 * A budget, and what happens where claims come to more.
 *
 * @since 0.1.0
 */
export interface Budget {
  readonly amount: DecimalInput;
  /** ISO 4217 code; parts are whole minor units of it unless `rounding` says otherwise. */
  readonly currency: string;
  readonly rounding?: { readonly places?: number; readonly step?: DecimalLiteral };
  /**
   * `"proRata"` (default): everybody is cut in the same proportion. `"ceiling"`: a common ceiling, so that the largest
   * claims are cut first and small ones stay whole. `"refuse"`: more than the budget is an error.
   */
  readonly mode?: "proRata" | "ceiling" | "refuse";
}

/**
 * What a budget leaves of the claims: `value = min(sum of claims, budget)`, and the parts sum to it.
 *
 * @since 0.1.0
 */
export interface BudgetResult extends Outcome {
  readonly budget: string;
  readonly claimed: string;
  /** `claimed - budget`, where that is above zero. */
  readonly overrun: string;
  /** `budget - claimed`, where that is above zero. */
  readonly left: string;
  /** By person: what is paid, and what was cut off the claim. */
  readonly parts: readonly {
    readonly personId: string;
    readonly claimed: string;
    readonly value: string;
    readonly cut: string;
  }[];
}
