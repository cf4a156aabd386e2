import { visitLawNames } from "./activities/visitLawNames.js";
import { awardLawNames } from "./awards/awardLawNames.js";
import { breakdownLawNames } from "./breakdown/breakdownLawNames.js";
import { cadenceLawNames } from "./cadences/cadenceLawNames.js";
import { distributionLawNames } from "./calibration/distributionLawNames.js";
import { clusterLawNames } from "./clusters/clusterLawNames.js";
import { creditingLawNames } from "./crediting/creditingLawNames.js";
import { forecastLawNames } from "./forecasts/forecastLawNames.js";
import { cascadeLawNames, targetLawNames } from "./goals/settingLawNames.js";
import { interopLawNames } from "./interop/interopLawNames.js";
import { leadScoringLawNames } from "./leads/leadScoringLawNames.js";
import { purchaseModelLawNames } from "./lifetime/purchaseModelLawNames.js";
import { marketLawNames } from "./market/marketLawNames.js";
import { partnerProgramLawNames } from "./partners/partnerProgramLawNames.js";
import { stageModelLawNames } from "./pipeline/stageModelLawNames.js";
import { standingLawNames } from "./retention/standingLawNames.js";
import {
  abcLawNames,
  migrationLawNames,
  rfmLawNames,
  segmentationLawNames,
} from "./segments/customerLawNames.js";
import { npsLawNames, questionnaireLawNames } from "./surveys/surveyLawNames.js";
import { trainingLawNames } from "./training/trainingLawNames.js";

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
  "ledgersClose",
  "recoveredNeverExceedsAdvanced",
  "clawbackNeverTakesMoreThanWasPaid",
  "fundsArePaidInFull",
  "capsAndFloorsBound",
  "batchEqualsOneByOne",
  "canonicalTextRunsTheSame",
  "recalculationBooksOnce",
  "laterRefundUndoesACredit",
  "scaledMoneyScalesPay",
  "trueUpEqualsEntitlement",
  "monthsFoldToTheQuarter",
  "payNeverFalls",
  "payNeverExceedsItsCap",
] as const;

/** The laws of ladders of tiers. */
const ladder = [
  "movesAreSingleSteps",
  "closedGapProposesPromotion",
  "stateFollowsFromHistory",
  "nobodyLeavesTheLadder",
  "protectionMovesNoCounter",
  "windowsFollowFromHistory",
  "planOpensOncePerRun",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of 360-degree reviews. */
const review = [
  "hiddenAnswersInfluenceNothing",
  "unnamedRatersStandInNoTrace",
  "orderOfAnswersIsIrrelevant",
  "notObservedIsNotAsked",
  "sameAnswersAgainMoveNoMean",
  "scoreLiesWithinItsGroups",
  "printedMeansAreRoundedOnce",
  "laterReportsTellNobodyApart",
  "scaleOfWeightsIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of KPI rubrics. */
const rubric = [
  "contributionsSumToScore",
  "scoreStaysInBounds",
  "betterNeverScoresLess",
  "closedGateWins",
  "printedScoreDecides",
  "limitsHold",
  "levelCapsHold",
  "pointsStayInBounds",
  "incidentsBalance",
  "orderOfIncidentsIsIrrelevant",
  "scaleOfWeightsIsIrrelevant",
  "zeroWeightHasNoEffect",
  "openWeightsShareTheRest",
  "tracedEqualsUntraced",
  "traceReplays",
  "refsResolve",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of goal trees. */
const goal = [
  "sharesSumToTheGoal",
  "sharesLieWithinAStep",
  "betterNeverLowersProgress",
  "boundsDecideProgress",
  "meanLiesWithinItsParts",
  "poolIsSumOverSum",
  "orderOfGoalsIsIrrelevant",
  "zeroWeightHasNoEffect",
  "archivedIsAbsent",
  "expectedNeverFalls",
  "gapIsProgressLessExpected",
  "laterChangesAreIrrelevant",
  "unagreedGoalsDoNotCount",
  "factsOfOtherDaysDecideNothing",
  "weakestBelowDecidesStatus",
  "tracedEqualsUntraced",
  "traceReplays",
  "refsResolve",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of programs. */
const program = [
  "replayEqualsFold",
  "memoryIsWhatWasClosed",
  "shardsEqualTheWhole",
  "orderIsIrrelevant",
  "recordsOfOthersAreIrrelevant",
  "totalIsTheSumOfStatements",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The ids of all laws, by what they are laws of.
 *
 * @example
 * ```ts
 * import { lawNames } from "attainment/testing";
 * [lawNames.scale.length, lawNames.plan.length]; // => [9, 24]
 * ```
 * @since 0.1.0
 */
export const lawNames: {
  readonly scale: typeof scale;
  readonly plan: typeof plan;
  readonly crediting: typeof creditingLawNames;
  readonly ladder: typeof ladder;
  readonly review: typeof review;
  readonly segmentation: typeof segmentationLawNames;
  readonly stageModel: typeof stageModelLawNames;
  readonly rubric: typeof rubric;
  readonly goal: typeof goal;
  readonly distribution: typeof distributionLawNames;
  readonly award: typeof awardLawNames;
  readonly partnerProgram: typeof partnerProgramLawNames;
  readonly program: typeof program;
  readonly cascade: typeof cascadeLawNames;
  readonly target: typeof targetLawNames;
  readonly cadence: typeof cadenceLawNames;
  readonly breakdown: typeof breakdownLawNames;
  readonly training: typeof trainingLawNames;
  readonly visit: typeof visitLawNames;
  readonly nps: typeof npsLawNames;
  readonly questionnaire: typeof questionnaireLawNames;
  readonly market: typeof marketLawNames;
  readonly interop: typeof interopLawNames;
  readonly forecast: typeof forecastLawNames;
  readonly leadScoring: typeof leadScoringLawNames;
  readonly cluster: typeof clusterLawNames;
  readonly standing: typeof standingLawNames;
  readonly purchaseModel: typeof purchaseModelLawNames;
  readonly rfm: typeof rfmLawNames;
  readonly abc: typeof abcLawNames;
  readonly migration: typeof migrationLawNames;
} = Object.freeze({
  scale: Object.freeze(scale),
  plan: Object.freeze(plan),
  crediting: Object.freeze(creditingLawNames),
  ladder: Object.freeze(ladder),
  review: Object.freeze(review),
  segmentation: Object.freeze(segmentationLawNames),
  stageModel: Object.freeze(stageModelLawNames),
  rubric: Object.freeze(rubric),
  goal: Object.freeze(goal),
  distribution: Object.freeze(distributionLawNames),
  award: Object.freeze(awardLawNames),
  partnerProgram: Object.freeze(partnerProgramLawNames),
  program: Object.freeze(program),
  cascade: Object.freeze(cascadeLawNames),
  target: Object.freeze(targetLawNames),
  cadence: Object.freeze(cadenceLawNames),
  breakdown: Object.freeze(breakdownLawNames),
  training: Object.freeze(trainingLawNames),
  visit: Object.freeze(visitLawNames),
  nps: Object.freeze(npsLawNames),
  questionnaire: Object.freeze(questionnaireLawNames),
  market: Object.freeze(marketLawNames),
  interop: Object.freeze(interopLawNames),
  forecast: Object.freeze(forecastLawNames),
  leadScoring: Object.freeze(leadScoringLawNames),
  cluster: Object.freeze(clusterLawNames),
  standing: Object.freeze(standingLawNames),
  purchaseModel: Object.freeze(purchaseModelLawNames),
  rfm: Object.freeze(rfmLawNames),
  abc: Object.freeze(abcLawNames),
  migration: Object.freeze(migrationLawNames),
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

/**
 * The id of a law of ladders.
 *
 * @since 0.1.0
 */
export type LadderLawId = (typeof ladder)[number];

/**
 * The id of a law of reviews.
 *
 * @since 0.1.0
 */
export type ReviewLawId = (typeof review)[number];

/**
 * The id of a law of rubrics.
 *
 * @since 0.1.0
 */
export type RubricLawId = (typeof rubric)[number];

/**
 * The id of a law of goal trees.
 *
 * @since 0.1.0
 */
export type GoalLawId = (typeof goal)[number];

/**
 * The id of a law of programs.
 *
 * @since 0.1.0
 */
export type ProgramLawId = (typeof program)[number];
