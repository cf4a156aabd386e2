import type { BuiltDocuments, BuiltRanking } from "../programFunction.js";
import type { Program } from "../types.js";
import type { Reader } from "./checkReads.js";
import { positions } from "./namesOf.js";

/** Every document and ranking that reads names, with where it stands in the order of an evaluation. */
export function readersOf(
  document: Program,
  documents: BuiltDocuments,
  rankings: readonly BuiltRanking[],
): readonly Reader[] {
  const last = positions.last(documents);
  return [
    ...documents.stageModels.map((model, index) => ({
      id: model.document.id,
      position: positions.pipeline(model),
      needs: { measures: model.inputs, fields: [] },
      places: [{ document: model.document, ref: `/stageModels/${index}` }],
    })),
    ...documents.trainings.map(({ document: training, inputs }, index) => ({
      id: training.id,
      position: positions.training(index),
      needs: { measures: [], fields: inputs },
      places: [{ document: training, ref: `/trainings/${index}` }],
    })),
    ...documents.goals.map(({ document: tree, needs }, index) => ({
      id: tree.id,
      position: positions.goals,
      needs,
      places: [{ document: tree, ref: `/goals/${index}` }],
    })),
    ...documents.rubrics.map(({ document: rubric, needs }, index) => ({
      id: rubric.id,
      position: positions.rubric(index),
      needs,
      places: [{ document: rubric, ref: `/rubrics/${index}` }],
    })),
    ...documents.crossPeriod.map(({ document: measure }, index) => ({
      id: measure.id,
      // Behind whatever it is a measure of, but for pay: that is known only when everything else is.
      position: positions.pay(documents),
      needs: { measures: [measure.of], fields: [] },
      places: [{ document: measure, ref: `/crossPeriod/${index}` }],
    })),
    ...documents.ladders.map(({ document: ladder, needs }, index) => ({
      id: ladder.id,
      position: last,
      needs,
      places: [{ document: ladder, ref: `/ladders/${index}` }],
    })),
    ...documents.plans.map(({ id, needs }) => ({
      id,
      position: last,
      needs,
      places: (document.plans ?? []).flatMap((plan, index) =>
        plan.id === id ? [{ document: plan, ref: `/plans/${index}` }] : [],
      ),
    })),
    ...documents.awards.map(({ document: award, needs }, index) => ({
      id: award.id,
      position: Number.POSITIVE_INFINITY,
      needs,
      places: [{ document: award, ref: `/awards/${index}` }],
    })),
    ...rankings.map(({ ranking, when }, index) => ({
      id: ranking.id,
      position: Number.POSITIVE_INFINITY,
      needs: { measures: [ranking.measure], fields: when?.fields ?? [] },
      places: [{ document: ranking, ref: `/rankings/${index}` }],
    })),
  ];
}
