import type { MeasureUnit } from "./types.js";

/** Every unit of a measure. */
export const units: readonly [MeasureUnit, ...MeasureUnit[]] = [
  "money",
  "count",
  "ratio",
  "score",
  "points",
  "days",
];

/** Units whose values are pooled and never added up. */
export const POOLED: readonly MeasureUnit[] = ["ratio", "score"];
