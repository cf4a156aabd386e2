/** The laws of scales. `expect` of `scaleLaws` may name those that not every scale keeps. */
const scale = [
  "boundaryDecidesTheBand",
  "inverseIsTheLeast",
  "differencesTelescope",
  "manyEqualsOneByOne",
  "tracedEqualsUntraced",
  "traceReplays",
  "valueNeverJumps",
  "valueNeverFalls",
  "slicesNeverBeatTheWhole",
] as const;

/** The laws of plans. `expect` of `planLaws` may name those that not every plan keeps. */
const plan = [
  "linesSumToTotal",
  "dealsSumToLine",
  "orderOfCreditsIsIrrelevant",
  "refundUndoesACredit",
  "tracedEqualsUntraced",
  "traceReplays",
  "textComesFromTheTrace",
  "refsResolve",
  "runsAreEqual",
  "inputStaysAsItWas",
  "monthsFoldToTheQuarter",
  "payNeverFalls",
  "payNeverExceedsItsCap",
] as const;

/**
 * The ids of all laws: those of scales, and those of plans.
 *
 * @example
 * ```ts
 * import { lawNames } from "attainment/testing";
 * [lawNames.scale.length, lawNames.plan.length]; // => [9, 13]
 * ```
 * @since 0.1.0
 */
export const lawNames: { readonly scale: typeof scale; readonly plan: typeof plan } = Object.freeze({
  scale: Object.freeze(scale),
  plan: Object.freeze(plan),
});

/**
 * The id of a law of scales.
 *
 * @since 0.1.0
 */
export type ScaleLawId = (typeof scale)[number];

/**
 * The id of a law of plans.
 *
 * @since 0.1.0
 */
export type PlanLawId = (typeof plan)[number];
