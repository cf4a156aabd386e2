import type { Fraction } from "../decimal/index.js";
import type { MeasureReason } from "./types.js";

/** The value of one measure at one period for one person; the reason stands where there is none. */
export interface CellValue {
  readonly value: Fraction | null;
  readonly reason?: MeasureReason;
  readonly count: number;
  readonly isGiven: boolean;
}
