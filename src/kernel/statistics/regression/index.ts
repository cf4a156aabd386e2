export { fitLine } from "./fitLine.js";
export { fitTrend } from "./fitTrend.js";
export { lineThrough } from "./lineThrough.js";
export type {
  LineCoefficient,
  LineFit,
  LineOptions,
  LineReason,
  LineValue,
} from "./types.js";
