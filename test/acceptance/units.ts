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
  jsonOf,
  lastOf,
  listOf,
  openText,
  openTexts,
  type Row,
  rowOf,
  rowsOf,
  slicesOf,
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
export { datasetsOf, hasDatasets } from "./notations/datasets.js";
export {
  datedTables,
  dateOf,
  dayOf,
  daysFrom,
  incrementsOf,
  lastDayOf,
  monthsFrom,
  monthsTo,
  periodsFrom,
  releaseIn,
  withShares,
  yearAfter,
} from "./notations/dates.js";
export {
  fineGridOf,
  fractionOf,
  fromMinor,
  joinedScale,
  lost,
  percentOf,
  sizeOf,
  timesRate,
  toMinor,
  weightOf,
  withoutCommonSign,
} from "./notations/numbers.js";
export { ascending, descending, positioned, sorted } from "./notations/orders.js";
export { at, type Found } from "./notations/paths.js";
export { priceOf, tierBands, tierRows, usageTerms } from "./notations/prices.js";
export { placesIn, roundingIn, roundingMode, wholeUnitMode } from "./notations/roundings.js";
export { gradesOf, scoresWithoutDenominator } from "./notations/scores.js";
export { slicesBetween } from "./notations/slices.js";
export { filled } from "./notations/templates.js";
