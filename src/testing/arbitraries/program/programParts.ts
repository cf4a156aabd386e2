import type { GoalTree } from "../../../goals/index.js";
import type { Measure } from "../../../kernel/index.js";
import type { CrossPeriodMeasure, Rubric } from "../../../kpi/index.js";
import type { StageModel } from "../../../pipeline/index.js";
import type { Review } from "../../../reviews/index.js";
import type { Segmentation } from "../../../segments/index.js";
import type { AwardRules, Ladder } from "../../../tiers/index.js";
import { rationalOf } from "../../rational/index.js";

/** What is measured: deals won, calls, their ratio, and a rating that is given. */
export const measures: readonly Measure[] = [
  {
    id: "sales",
    unit: "money",
    from: "deals",
    where: { field: "stageId", is: "won" },
    sum: "amount",
    person: "ownerId",
    date: "closedOn",
  },
  { id: "calls", unit: "count", from: "calls", count: true, person: "callerId", date: "doneOn" },
  // The records of a stream may belong to one person by one field, and to another by another.
  { id: "led", unit: "count", from: "deals", count: true, person: "leadId", date: "closedOn" },
  { id: "perCall", unit: "money", ratio: { numerator: "sales", denominator: "calls" } },
  { id: "rating", unit: "score", given: true },
];

/** A goal for everybody, and one of a person below one of a team. */
export function goalTree(target: string): GoalTree {
  const period = "2026";
  const own = { unit: "money", direction: "increase", measure: "sales", period } as const;
  return {
    kind: "goalTree",
    id: "goals",
    goals: [
      {
        ...own,
        id: "everybody",
        key: "shared",
        target: rationalOf(target).over > 0n ? target : "100",
      },
      { id: "north", key: "team", ownerId: "north", unit: "money", direction: "increase", period },
      { ...own, id: "ann", key: "own", ownerId: "ann", parentId: "north", target: "5000" },
    ],
  };
}

export const pipeline: StageModel = {
  kind: "stageModel",
  id: "sale",
  stages: [
    { id: "talking", kind: "open" },
    { id: "won", kind: "won" },
    { id: "lost", kind: "lost" },
  ],
  metrics: [{ kind: "winRate", id: "winRate", minimum: 1 }],
};

export function segmentation(from: string): Segmentation {
  return {
    kind: "segmentation",
    id: "grade",
    segments: [{ id: "A", when: { field: "revenue", gte: from } }],
    otherwise: "B",
  };
}

export const review: Review = {
  kind: "review",
  id: "conduct",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "boss", kind: "manager", weight: "0.6" },
    { id: "peers", kind: "peers", weight: "0.4" },
  ],
  competencies: [{ id: "teamwork", items: [{ id: "shares" }, { id: "helps" }] }],
};

/** A rubric over the rating, and over what else there is. */
export function rubricOf(
  hasReview: boolean,
  hasPipeline: boolean,
  missing: "refuse" | "zero" | "reweight" | undefined,
  hasIncidents: boolean,
): Rubric {
  return {
    kind: "rubric",
    id: "score",
    weights: "equal",
    ...(missing === undefined ? {} : { missing }),
    ...(hasIncidents
      ? {
          incidents: {
            rules: [
              { id: "praise", effect: "positive", points: "3" },
              { id: "complaint", effect: "negative", points: "5" },
            ],
          },
          steps: [{ kind: "add", id: "incidents", amount: { measure: "incidents.points" } }],
        }
      : {}),
    indicators: [
      { id: "rating", measure: "rating", target: "80", curve: { kind: "ratio" } },
      { id: "perCall", measure: "perCall", target: "100", curve: { kind: "ratio" } },
      ...(hasReview
        ? [{ id: "conduct", measure: "review.conduct", rating: { from: "1", to: "5" } } as const]
        : []),
      ...(hasPipeline ? [{ id: "winRate", measure: "pipeline.sale.winRate" }] : []),
    ],
    grades: {
      kind: "bands",
      mode: "whole",
      negative: "zero",
      bands: [
        { id: "C", from: "0", amount: "0.8" },
        { id: "B", from: "70", amount: "1" },
        { id: "A", from: "90", amount: "1.2" },
      ],
    },
  };
}

/** What is remembered over several periods of one measure. */
export function crossPeriod(
  of: string,
  trailing: number | undefined,
  missing: "refuse" | "zero" | "reweight" | undefined,
): CrossPeriodMeasure {
  return {
    id: "remembered",
    of,
    window: trailing === undefined ? "yearToDate" : { trailing },
    ...(missing === undefined ? {} : { missing }),
  };
}

/** Who is best by one measure, and not twice in a row. */
export function award(measure: string): AwardRules {
  return { kind: "award", id: "best", measure, notAgainFor: 1 };
}

export function ladder(
  hasRubric: boolean,
  bound: string,
  movesBy: "decision" | "proposal" | undefined,
): Ladder {
  const [field, gte] = hasRubric ? ["kpi.score", "80"] : ["sales", bound];
  return {
    kind: "ladder",
    id: "levels",
    promoteAfter: 1,
    minimumPeriods: 1,
    ...(movesBy === undefined ? {} : { movesBy }),
    tiers: [
      { id: "junior" },
      { id: "senior", enter: { field, gte }, stay: { field, gte }, grants: { rateFactor: "1.25" } },
    ],
  };
}
