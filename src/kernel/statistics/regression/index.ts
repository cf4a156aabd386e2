export { fitLine } from "./fitLine.js";
export { fitTrend } from "./fitTrend.js";
export type {
  LineCoefficient,
  LineFit,
  LineOptions,
  LineReason,
  LineValue,
} from "./types.js";
