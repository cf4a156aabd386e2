export { ends, printFixed, printRational } from "./printRational.js";
export {
  divided,
  least,
  minus,
  most,
  NOTHING,
  order,
  plus,
  type Rational,
  rational,
  times,
  WHOLE,
} from "./rational.js";
export { rationalOf, readRational } from "./readRational.js";
export { roundRational } from "./roundRational.js";
