import { formatDecimal, type RoundingMode } from "../decimal/index.js";
import type { FastTable } from "./fastTable.js";

/** Rounds a product of `fastProduct` and prints it. */
export function fastPrint({ rounding, productPlaces }: FastTable, product: number): string {
  if (rounding === null) return formatDecimal({ units: product + 0, places: productPlaces });
  const { divisor, mode, places } = rounding;
  // For an integer n below 2^53 a float n / d is never rounded up to an integer that n / d does not reach: the way there
  // is at least 1 / d, and half a unit in the last place of n / d is less. So the quotient and the rest are exact.
  const floor = Math.floor(product / divisor);
  const rest = product - floor * divisor;
  const isUp = rest !== 0 && goesUp(mode, rest - (divisor - rest), product > 0, floor);
  return printUnits(isUp ? floor + 1 : floor, places);
}

/** Whether a value between `floor` and the next integer goes up; `half` is above 0 beyond the middle, 0 on it. */
function goesUp(mode: RoundingMode, half: number, isPositive: boolean, floor: number): boolean {
  switch (mode) {
    case "ceil":
      return true;
    case "floor":
      return false;
    case "awayFromZero":
      return isPositive;
    case "towardZero":
      return !isPositive;
    default:
      return half > 0 || (half === 0 && tieGoesUp(mode, isPositive, floor));
  }
}

function tieGoesUp(
  mode: Extract<RoundingMode, `half${string}`>,
  isPositive: boolean,
  floor: number,
): boolean {
  switch (mode) {
    case "halfCeil":
      return true;
    case "halfFloor":
      return false;
    case "halfUp":
      return isPositive;
    case "halfDown":
      return !isPositive;
    case "halfEven":
      return floor % 2 !== 0;
  }
}

/** Prints units / 10^places with every place. */
function printUnits(units: number, places: number): string {
  if (places === 0) return String(units);
  const size = units < 0 ? -units : units;
  const divisor = 10 ** places;
  const whole = Math.floor(size / divisor);
  const part = size - whole * divisor;
  // Of two places every ending is at hand; of more, a leading 1 keeps the zeros and is cut off again.
  const ending = places === 2 ? (cents[part] ?? "") : `.${String(divisor + part).slice(1)}`;
  return units < 0 ? `-${whole}${ending}` : whole + ending;
}

const cents: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 100 },
  (_, part) => `.${part < 10 ? "0" : ""}${part}`,
);
