/**
 * The one door to notations: how a published case writes a thing, and how a document of the library writes the same
 * thing. Nothing behind it knows a mechanic, an id or an expected answer; adapters import nothing else of the suite.
 */
export {
  type Adapter,
  type Adapters,
  type Answer,
  bandsOfTrace,
  countOf,
  type Facts,
  isRow,
  type Json,
  listOf,
  openText,
  openTexts,
  type Row,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from "./facts.js";
export {
  type Bounds,
  bandsFrom,
  bandsOfBlocks,
  bandsOfRanges,
  bandsUpTo,
  boundaryUnderFactor,
  rangeStart,
  rangesOf,
  tierName,
} from "./notations/bounds.js";
export { datedTables, dateOf } from "./notations/dates.js";
export {
  fineGridOf,
  fromMinor,
  joinedScale,
  lost,
  toMinor,
  weightOf,
  withoutCommonSign,
} from "./notations/numbers.js";
export { ascending, sorted } from "./notations/orders.js";
export { priceOf, tierBands, tierRows, usageTerms } from "./notations/prices.js";
export { roundingMode, wholeUnitMode } from "./notations/roundings.js";
export { gradesOf, scoresWithoutDenominator } from "./notations/scores.js";
