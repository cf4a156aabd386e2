import type { Rubric } from "../../kpi/types.js";
import type { TierMove } from "../../tiers/types.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose, TeamClose } from "../types.js";

type Distribution = TeamClose["distributions"][number];

const MOVES: readonly TierMove[] = ["promote", "hold", "improvementPlan", "demote", "exitReview"];

/** How often each grade, tier and proposed move occurs, of the rubrics and ladders that fell due for somebody. */
export function distributionsOf(
  { documents }: ProgramFunction,
  people: readonly PersonClose[],
): readonly Distribution[] {
  const grades = documents.rubrics.flatMap(({ document }) => {
    const scores = people.flatMap((person) =>
      person.scores.filter(({ rubricId }) => rubricId === document.id),
    );
    const ids = gradesOf(document);
    if (scores.length === 0 || ids.length === 0) return [];
    return [
      distribution(
        document.id,
        "grade",
        ids,
        scores.map(({ grade }) => grade),
      ),
    ];
  });
  const tiers = documents.ladders.flatMap(({ document: { id, tiers: rungs } }) => {
    const judged = people.flatMap((person) => person.tiers.filter(({ ladderId }) => ladderId === id));
    if (judged.length === 0) return [];
    return [
      distribution(
        id,
        "tier",
        rungs.map((tier) => tier.id),
        judged.map(({ tierId }) => tierId),
      ),
      distribution(
        id,
        "move",
        MOVES,
        judged.map(({ proposal }) => proposal.move),
      ),
    ];
  });
  return [...grades, ...tiers];
}

/** The ids of the bands of a scale of grades, in its order. */
function gradesOf({ grades }: Rubric): readonly string[] {
  return grades?.kind === "bands" ? grades.bands.map(({ id, from }) => id ?? String(from)) : [];
}

function distribution(
  documentId: string,
  of: Distribution["of"],
  ids: readonly string[],
  found: readonly (string | null)[],
): Distribution {
  const counts = ids.map((id) => ({ id, count: found.filter((each) => each === id).length }));
  return { documentId, of, counts };
}
