import { lintGoalTree } from "../../goals/lint/lintGoalTree.js";
import { lintDistribution } from "../../kernel/calibration/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { lintRubric } from "../../kpi/lintRubric.js";
import { lintStageModel } from "../../pipeline/lintStageModel.js";
import { lintReview } from "../../reviews/lintReview.js";
import { lintTraining } from "../../reviews/training/lintTraining.js";
import { lintSegmentation } from "../../segments/lintSegmentation.js";
import { lintAward } from "../../tiers/awards/lintAward.js";
import { lintLadder } from "../../tiers/lintLadder.js";
import type { ProgramFunction } from "../programFunction.js";
import type { Program } from "../types.js";
import { withoutRatios } from "./withoutRatios.js";

/** What the documents of a program have to say about themselves. */
export function lintDocuments({ document, documents }: ProgramFunction): readonly Issue[] {
  return [
    ...lintList(document.goals, "goals", lintGoalTree),
    ...lintList(document.stageModels, "stageModels", lintStageModel),
    ...lintList(document.segmentations, "segmentations", lintSegmentation),
    ...lintList(document.reviews, "reviews", lintReview),
    ...lintList(document.trainings, "trainings", lintTraining),
    ...lintList(document.rubrics, "rubrics", lintRubric),
    ...lintList(document.ladders, "ladders", lintLadder),
    ...lintList(document.awards, "awards", lintAward),
    ...lintDistributions(document),
    ...documents.crediting.flatMap((crediting) => crediting.lint()),
    ...withoutRatios(
      documents.plans.flatMap((plan) => plan.lint()),
      document,
    ),
  ];
}

function lintDistributions({ rankings = [] }: Program): readonly Issue[] {
  return rankings.flatMap(({ distribution }, index) =>
    distribution === undefined
      ? []
      : lintDistribution(distribution).map((issue) => ({
          ...issue,
          path: `/rankings/${index}/distribution${issue.path}`,
        })),
  );
}

function lintList<Document>(
  documents: readonly Document[] | undefined,
  list: string,
  lint: (document: Document) => readonly Issue[],
): readonly Issue[] {
  return (documents ?? []).flatMap((document, index) =>
    lint(document).map((issue) => ({ ...issue, path: `/${list}/${index}${issue.path}` })),
  );
}
