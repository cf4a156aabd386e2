import type { BandScale, CurveScale, Scale } from "../../kernel/index.js";
import { isGrades, onlyMode } from "./bandMode.js";
import { isRising, signOf } from "./signs.js";

/**
 * Whether the document alone says that a larger value never gives less, before the steps of the scale.
 *
 * It is cautious: a scale whose bands differ in mode may rise and is not found to.
 */
export function scaleNeverFalls(scale: Scale): boolean {
  switch (scale.kind) {
    case "bands":
      return bandsNeverFall(scale);
    case "curve":
      return curveNeverFalls(scale);
    case "matrix":
      // What one cell gives and what the next one gives is not compared.
      return false;
  }
}

function bandsNeverFall(scale: BandScale): boolean {
  const { bands, below, above, negative, atZero } = scale;
  if (isGrades(scale) || bands.some(({ rate, amount }) => signOf(rate) < 0 || signOf(amount) < 0))
    return false;
  const startsAtNothing = signOf(bands[0]?.from) >= 0;
  if (
    below !== undefined &&
    below !== "refuse" &&
    (signOf(below) > 0 || (negative !== undefined && signOf(below) < 0))
  )
    return false;
  if (above !== undefined && above !== "refuse" && above !== "clamp") return false;
  if (atZero === "zero" && !startsAtNothing && negative === undefined) return false;
  switch (onlyMode(scale)) {
    case "graduated":
      return true;
    case "whole":
      return startsAtNothing && ratesRise(scale);
    case "excess":
      return ratesRise(scale) && scale.roundEachBand === undefined;
    case null:
      return false;
  }
}

function ratesRise({ bands }: BandScale): boolean {
  return (
    bands.every(({ per }) => per === undefined) &&
    isRising(bands.map(({ rate }) => rate)) &&
    isRising(bands.map(({ amount }) => amount))
  );
}

function curveNeverFalls({ points, negative, atZero, outside }: CurveScale): boolean {
  if (!isRising(points.map(({ value }) => value))) return false;
  if (negative === undefined && atZero !== "zero") return true;
  const isNeverNegative = signOf(points[0]?.value) >= 0 && outside?.below !== "extend";
  return isNeverNegative && negative !== undefined;
}
