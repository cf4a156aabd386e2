import type { BandScale, Scale } from "../../kernel/index.js";
import { onlyMode } from "./bandMode.js";
import { isRising, signOf } from "./signs.js";
import { stepsNeverTurn } from "./stepsNeverTurn.js";

/** Whether the document is a table of rising rates alone, all graduated or all whole, starting at nothing or above. */
export function hasRisingRates(scale: Scale): scale is BandScale {
  if (scale.kind !== "bands" || scale.roundEachBand !== undefined) return false;
  const mode = onlyMode(scale);
  const { bands } = scale;
  return (
    (mode === "graduated" || mode === "whole") &&
    signOf(bands[0]?.from) >= 0 &&
    bands.some(({ rate }) => rate !== undefined) &&
    bands.every(({ rate, amount }) => signOf(rate) >= 0 && amount === undefined) &&
    isRising(bands.map(({ rate }) => rate)) &&
    stepsNeverTurn(scale.steps ?? [], new Set())?.nonNegative.length === 0
  );
}
