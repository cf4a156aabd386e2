import { buildGoalTree } from "../../goals/buildGoalTree.js";
import { buildPlan } from "../../incentives/buildPlan.js";
import { buildCrediting } from "../../incentives/crediting/index.js";
import type { PlanFunction } from "../../incentives/planFunction.js";
import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import { buildMeasures } from "../../kernel/measure/index.js";
import { buildRubric } from "../../kpi/buildRubric.js";
import { buildCrossPeriod } from "../../kpi/periods/buildCrossPeriod.js";
import { buildStageModel } from "../../pipeline/buildStageModel.js";
import { buildReview } from "../../reviews/buildReview.js";
import { buildTraining } from "../../reviews/training/index.js";
import { buildSegmentation } from "../../segments/buildSegmentation.js";
import type { AwardFunction } from "../../tiers/awards/awardFunction.js";
import { buildAward } from "../../tiers/awards/buildAward.js";
import type { AwardRules } from "../../tiers/awards/types.js";
import { buildLadder } from "../../tiers/buildLadder.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { BuiltDocuments } from "../programFunction.js";
import type { Program } from "../types.js";

/** Builds every document of a program; null where one has a fault, with every fault of all in `issues`. */
export function buildDocuments(document: Program, issues: Issue[]): BuiltDocuments | null {
  const before = issues.length;
  const measures = buildMeasures(
    document.measures ?? [],
    (index) => `/measures/${index}`,
    document.fiscalYear,
  );
  const documents = {
    crediting: buildList(document.crediting, "crediting", buildCrediting, issues),
    goals: buildList(document.goals, "goals", buildGoalTree, issues),
    stageModels: buildList(document.stageModels, "stageModels", buildStageModel, issues),
    segmentations: buildList(document.segmentations, "segmentations", buildSegmentation, issues),
    reviews: buildList(document.reviews, "reviews", buildReview, issues),
    trainings: buildList(document.trainings, "trainings", buildTraining, issues),
    rubrics: buildList(document.rubrics, "rubrics", buildRubric, issues),
    crossPeriod: buildList(
      document.crossPeriod,
      "crossPeriod",
      (each, ref) => buildCrossPeriod(each, ref, document.fiscalYear),
      issues,
    ),
    ladders: buildList(document.ladders, "ladders", buildLadder, issues),
    awards: buildList(document.awards, "awards", buildMeasuredAward, issues),
    plans: buildPlans(document, issues),
  };
  if (!measures.ok) issues.push(...measures.issues);
  return measures.ok && issues.length === before ? { ...documents, measures: measures.data } : null;
}

/** An award by votes is decided on its own: votes are no facts of a program. */
function buildMeasuredAward(document: AwardRules, ref: string): Result<AwardFunction> {
  if (document.votes === undefined) return buildAward(document, ref);
  const message =
    "An award by votes is decided by whoever counts them. Decide it with compileAward, and leave it out of the program.";
  const issue = issueOf<ProgramDocumentCode>("program.award_by_votes", `${ref}/votes`, message);
  return { ok: false, issues: [issue] };
}

function buildList<Document, Built>(
  documents: readonly Document[] | undefined,
  list: string,
  build: (document: Document, ref: string) => Result<Built>,
  issues: Issue[],
): readonly Built[] {
  return (documents ?? []).flatMap((document, index) => taken(build(document, `/${list}/${index}`), issues));
}

/** Plans of one id are versions of one plan, in the order of their first ones. */
function buildPlans({ plans = [] }: Program, issues: Issue[]): readonly PlanFunction[] {
  return [...new Set(plans.map(({ id }) => id))].flatMap((id) => {
    const places = plans.flatMap((plan, index) => (plan.id === id ? [{ plan, ref: `/plans/${index}` }] : []));
    const versions = places.map(({ plan }) => plan);
    return taken(
      buildPlan(versions, (index) => places[index]?.ref ?? ""),
      issues,
    );
  });
}

function taken<Built>(built: Result<Built>, issues: Issue[]): readonly Built[] {
  if (built.ok) return [built.data];
  issues.push(...built.issues);
  return [];
}
