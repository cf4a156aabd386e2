import { comparison, type Fraction, fractionOf, parseDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalLiteral, Scale, Step } from "../../kernel/index.js";
import type { MatrixScale } from "../../kernel/scale/index.js";
import type { QuotaSource } from "../types.js";

/** Whether a scale may give more than nothing. */
export function everPays(scale: Scale): boolean {
  if (canRaise(scale.steps)) return true;
  if (scale.kind === "curve")
    return scale.outside?.above === "extend" || scale.points.some(({ value }) => isPositive(value));
  if (scale.kind === "matrix") return matrixPays(scale);
  const { bands, below, above } = scale;
  return (
    bands.some(({ rate, amount }) => isPositive(rate) || isPositive(amount)) ||
    isPositive(below) ||
    isPositive(above)
  );
}

function matrixPays({ axes, cells }: MatrixScale): boolean {
  const outside = axes.flatMap((axis) => ("bands" in axis ? [axis.below, axis.above] : []));
  return (
    outside.some(isPositive) ||
    cells.flat(4).some((cell) => {
      if (typeof cell !== "object") return isPositive(cell);
      if ("scale" in cell) return everPays(cell.scale);
      return isPositive("rate" in cell ? cell.rate : cell.value);
    })
  );
}

/** Whether a step may lift a pay of zero. */
export function canRaise(steps: readonly Step[] | undefined): boolean {
  return (steps ?? []).some(
    (step) =>
      (step.kind === "add" && mayBePositive(step.amount)) ||
      (step.kind === "floor" && mayBePositive(step.at)) ||
      (step.kind === "replace" && mayBePositive(step.value)) ||
      (step.kind === "gate" && isPositive(step.set)),
  );
}

/** Whether a quota, a target or an operand may be above zero: a measure may. */
export function mayBePositive(source: QuotaSource): boolean {
  return typeof source === "object" || isPositive(source);
}

/** Whether a literal is above zero. */
export function isPositive(literal: DecimalLiteral | undefined): boolean {
  const decimal = parseDecimal(literal);
  return typeof decimal === "object" && comparison(decimal, ZERO) > 0;
}

/** The constant of a quota or a target; null for a measure. */
export function constantOf(source: QuotaSource | undefined): Fraction | null {
  const decimal = parseDecimal(source);
  return typeof decimal === "object" ? fractionOf(decimal) : null;
}
