import { Decimal as Engine } from "decimal.js";
import { type Decimal, formatDecimal, type RoundingMode } from "../../../src/kernel/decimal/index.js";

/** decimal.js with so many digits that sums, products and terminating quotients of the arbitraries are exact. */
export const Exact = Engine.clone({ defaults: true, precision: 400, rounding: Engine.ROUND_HALF_EVEN });

/** decimal.js as it rounds the results that do not terminate. */
export const Digits34 = Engine.clone({ defaults: true, precision: 34, rounding: Engine.ROUND_HALF_EVEN });

/** The oracle's number as text in our form: no exponent, no -0. */
export function textOf(x: Engine): string {
  return x.isZero() ? "0" : x.toFixed();
}

export function exactOf(d: Decimal): Engine {
  return new Exact(`${d.units}e-${d.places}`);
}

/** Every rounding mode by the sentence that defines it: the two neighbors on the grid, and the one that it picks. */
export function roundByDefinition(value: Engine, grid: Engine, mode: RoundingMode): Engine {
  const below = value.div(grid).floor().times(grid);
  const above = value.div(grid).ceil().times(grid);
  if (below.eq(above)) return value;
  const outer = value.isNegative() ? below : above;
  const inner = value.isNegative() ? above : below;
  const even = below.div(grid).mod(2).isZero() ? below : above;
  const onTie: Readonly<Record<RoundingMode, Engine>> = {
    ceil: above,
    floor: below,
    awayFromZero: outer,
    towardZero: inner,
    halfCeil: above,
    halfFloor: below,
    halfUp: outer,
    halfDown: inner,
    halfEven: even,
  };
  const nearer = value.minus(below).cmp(above.minus(value));
  if (!mode.startsWith("half") || nearer === 0) return onTie[mode];
  return nearer < 0 ? below : above;
}

/** What holds for every decimal inside: integer units, a number exactly while safe, never -0, places from 0. */
export function faultOf(d: Decimal): string | null {
  const safe = BigInt(d.units) <= 2n ** 53n - 1n && BigInt(d.units) >= -(2n ** 53n) + 1n;
  if ((typeof d.units === "number") !== safe) return `${typeof d.units} for ${d.units}`;
  if (Object.is(d.units, -0) || formatDecimal(d) === "-0") return "-0";
  return Number.isInteger(d.places) && d.places >= 0 ? null : `places ${d.places}`;
}
