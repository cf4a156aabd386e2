import type { RubricResult } from "../../kpi/types.js";
import type { Ladder, LadderResult } from "../../tiers/types.js";
import type { PersonRecognition, TrainingSuggestion } from "../types.js";

/** The courses that low indicators suggest, that the tier proposed grants, and that plans award. */
export function trainingOf(
  scores: readonly RubricResult[],
  tiers: readonly LadderResult[],
  ladders: readonly Ladder[],
  recognition: readonly PersonRecognition[],
): readonly TrainingSuggestion[] {
  return [
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
