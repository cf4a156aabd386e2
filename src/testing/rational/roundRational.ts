import type { RoundingMode } from "../../kernel/index.js";
import { type Rational, rational } from "./rational.js";

/** The multiple of `grid` that the value is rounded to. */
export function roundRational(value: Rational, grid: Rational, mode: RoundingMode): Rational {
  const over = value.over * grid.under;
  const under = value.under * grid.over;
  const rest = ((over % under) + under) % under;
  const floor = (over - rest) / under;
  const units = rest === 0n || !goesUp(mode, floor, 2n * rest - under) ? floor : floor + 1n;
  return rational(units * grid.over, grid.under);
}

/** Whether a value between `floor` and the next unit goes up; `half` is above zero past the middle, zero on it. */
function goesUp(mode: RoundingMode, floor: bigint, half: bigint): boolean {
  const isNegative = floor < 0n;
  const ties: Readonly<Record<RoundingMode, boolean>> = {
    ceil: true,
    floor: false,
    awayFromZero: !isNegative,
    towardZero: isNegative,
    halfCeil: true,
    halfFloor: false,
    halfUp: !isNegative,
    halfDown: isNegative,
    halfEven: floor % 2n !== 0n,
  };
  return half === 0n || !mode.startsWith("half") ? ties[mode] : half > 0n;
}
