import type { RoundingMode } from "./types.js";

/** Every rounding mode, in the order of the documentation. */
export const roundingModes: readonly [RoundingMode, ...RoundingMode[]] = [
  "ceil",
  "floor",
  "awayFromZero",
  "towardZero",
  "halfCeil",
  "halfFloor",
  "halfUp",
  "halfDown",
  "halfEven",
];
