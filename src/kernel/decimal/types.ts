/**
 * What calls accept wherever a decimal number is meant: decimal text (`"1234.50"`, `"-.5"`, `"1e-7"`), a finite
 * number, or a bigint.
 *
 * Text holds at most 60 significant digits (from the first to the last that is not zero) and 100 characters, also when
 * written out without its exponent. An integer number beyond 2^53 - 1 is refused, because it may have lost digits
 * before it arrived; other numbers are read as JavaScript prints them. Documents never hold a bigint.
 *
 * @since 0.1.0
 */
export type DecimalInput = string | number | bigint;

/**
 * How a value between two neighbors of the rounding grid is settled.
 *
 * Directed: `ceil` (toward +infinity), `floor` (toward -infinity), `awayFromZero`, `towardZero`.
 * To the nearest, and on a tie: `halfCeil` (toward +infinity), `halfFloor` (toward -infinity), `halfUp` (away from
 * zero), `halfDown` (toward zero), `halfEven` (to the even neighbor).
 *
 * @since 0.1.0
 */
export type RoundingMode =
  | "ceil"
  | "floor"
  | "awayFromZero"
  | "towardZero"
  | "halfCeil"
  | "halfFloor"
  | "halfUp"
  | "halfDown"
  | "halfEven";

/**
 * A rounding grid and its mode: either `places` after the point (0 to 60) or multiples of a positive `step`
 * (`"0.05"`, `"0.50"`, `"10"`).
 *
 * The result has `places` places, or as many as the step is written with: `"0.50"` gives two.
 *
 * @since 0.1.0
 */
export type Rounding =
  | { readonly places: number; readonly mode: RoundingMode }
  | { readonly step: string; readonly mode: RoundingMode };

/** An integer of any size: a number while it is safe (at most 2^53 - 1 in size) and never -0, a bigint beyond. */
export type Units = number | bigint;

/** The exact value units / 10^places, with places >= 0. Trailing zeros are kept: 1.50 is 150 at 2 places. */
export interface Decimal {
  readonly units: Units;
  readonly places: number;
}

/** The exact value numerator / denominator, with denominator > 0; it is the shared `ONE` where no division is open. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** Why an input is not a decimal. */
export type DecimalProblem = "not_decimal" | "not_finite" | "unsafe_integer" | "too_long" | "wrong_type";
