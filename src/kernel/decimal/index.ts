export { add } from "./add.js";
export { absolute, minus, negate, plus, sign, times } from "./arithmetic.js";
export type { DecimalCode } from "./codes.js";
export { compare } from "./compare.js";
export { comparison, equal, isZero, larger, smaller } from "./comparison.js";
export { ONE, ZERO } from "./constants.js";
export { decimalIssue } from "./decimalIssue.js";
export { decimalOf } from "./decimalOf.js";
export { decimalOfFraction, fractionIsDecimal } from "./decimalOfFraction.js";
export { divide } from "./divide.js";
export { formatDecimal, formatFixed } from "./formatDecimal.js";
export { formatFraction } from "./formatFraction.js";
export { compareFractions, fractionOf, isZeroFraction, negateFraction, quotient } from "./fraction.js";
export { addFractions, divideFractions, multiplyFractions, subtractFractions } from "./fractionArithmetic.js";
export { fractionText } from "./fractionText.js";
export { mulDiv } from "./mulDiv.js";
export { mulDivDecimal, roundFraction } from "./mulDivDecimal.js";
export { multiply } from "./multiply.js";
export { parseDecimal } from "./parseDecimal.js";
export { power } from "./power.js";
export { powerDecimal } from "./powerDecimal.js";
export { readDecimal } from "./readDecimal.js";
export { readLiteral } from "./readLiteral.js";
export { parseRounding, readRounding } from "./readRounding.js";
export { root } from "./root.js";
export { rootDecimal } from "./rootDecimal.js";
export { round } from "./round.js";
export { roundDecimal } from "./roundDecimal.js";
export { roundingModes } from "./roundingModes.js";
export { subtract } from "./subtract.js";
export type {
  Decimal,
  DecimalInput,
  DecimalProblem,
  Fraction,
  Rounding,
  RoundingMode,
  Units,
} from "./types.js";
export { scaled } from "./units.js";
export { wholeFraction } from "./wholeFraction.js";
