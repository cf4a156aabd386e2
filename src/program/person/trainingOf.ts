import type { RubricResult } from "../../kpi/types.js";
import type { TrainingResult } from "../../reviews/training/types.js";
import type { Ladder, LadderResult } from "../../tiers/types.js";
import type { PersonRecognition, TrainingSuggestion } from "../types.js";

/** The courses that trainings need, that low indicators suggest, that the tier proposed grants, and that plans award. */
export function trainingOf(
  scores: readonly RubricResult[],
  tiers: readonly LadderResult[],
  ladders: readonly Ladder[],
  recognition: readonly PersonRecognition[],
  trainings: readonly TrainingResult[],
): readonly TrainingSuggestion[] {
  return [
    ...trainings.flatMap(({ trainingId, needs }) =>
      needs.flatMap(({ courseId, from }) =>
        from.map(({ id }) => suggestion(courseId, "need", trainingId, id)),
      ),
    ),
    ...scores.flatMap(({ rubricId, indicators }) =>
      indicators.flatMap(({ id, training = [] }) =>
        training.map((courseId) => suggestion(courseId, "indicator", rubricId, id)),
      ),
    ),
    ...tiers.flatMap(({ ladderId, proposal: { toTierId } }) => {
      const ladder = ladders.find(({ id }) => id === ladderId);
      const tier = ladder?.tiers.find(({ id }) => id === toTierId);
      return (tier?.grants?.training ?? []).map((courseId) =>
        suggestion(courseId, "tier", ladderId, toTierId),
      );
    }),
    ...recognition.flatMap(({ kind, name, planId, lineId }) =>
      kind === "training" && name !== undefined ? [suggestion(name, "recognition", planId, lineId)] : [],
    ),
  ];
}

function suggestion(
  courseId: string,
  because: TrainingSuggestion["because"],
  documentId: string,
  elementId: string,
): TrainingSuggestion {
  return { courseId, because, documentId, elementId };
}
