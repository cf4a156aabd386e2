import type { DecimalProblem } from "./types.js";

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
  | `decimal.${DecimalProblem}`
  | "decimal.invalid_rounding"
  | "decimal.division_by_zero"
  | "decimal.negative_root"
  | "decimal.negative_power"
  | "decimal.invalid_degree"
  | "decimal.out_of_range";
