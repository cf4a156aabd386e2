/**
 * The issue codes of decimal arithmetic.
 *
 * `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long` and `decimal.wrong_type`
 * refuse an input; `decimal.invalid_rounding` refuses a rounding; `decimal.division_by_zero`,
 * `decimal.negative_root`, `decimal.negative_power`, `decimal.invalid_degree` and `decimal.out_of_range` refuse an
 * operation.
 *
 * @since 0.1.0
 */
export type DecimalCode =
  /** The text is not a decimal; write digits with at most one point, such as `-1234.50`, and nothing around them. */
  | "decimal.not_decimal"
  /** The number is NaN or infinite; leave the value out, or pass null where it is unknown. */
  | "decimal.not_finite"
  /** An integer number beyond 2^53 - 1 may have lost digits; pass it as text or as a bigint. */
  | "decimal.unsafe_integer"
  /** More than 60 significant digits or, written out, more than 100 characters; round the value first. */
  | "decimal.too_long"
  /** The value is neither text, a number nor a bigint; pass one of them. */
  | "decimal.wrong_type"
  /** A rounding lacks a known mode, or names not exactly one of places (0 to 60) and a positive step; correct it. */
  | "decimal.invalid_rounding"
  /** The divisor is 0, or 0 is raised to a negative power; decide beforehand what a zero base means. */
  | "decimal.division_by_zero"
  /** A root of even degree is asked of a negative value; check its sign. */
  | "decimal.negative_root"
  /** A fractional power is asked of a negative base; check its sign. */
  | "decimal.negative_power"
  /** The degree of a root is not an integer from 1 to 1000; write one. */
  | "decimal.invalid_degree"
  /** A power is beyond 10^1000 or nearer to zero than 10^-1000; check the exponent. */
  | "decimal.out_of_range";
