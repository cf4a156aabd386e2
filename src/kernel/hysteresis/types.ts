import type { DecimalLiteral } from "../condition/index.js";

/**
 * How far a value has to go beyond a bound before somebody who stands on one side of it moves to the other: `up` above a
 * bound to rise (reaching it is enough), `down` below it to fall (reaching it is not); absent: `"0"`. Somebody who stands
 * nowhere yet is placed by the bounds alone.
 *
 * Formula: from the place between the bounds b and c one moves where `value >= c + up` or `value < b - down`, straight to
 * the place that the bounds alone give; else one stays.
 *
 * @since 0.1.0
 */
export interface Hysteresis {
  readonly up?: DecimalLiteral;
  readonly down?: DecimalLiteral;
}
