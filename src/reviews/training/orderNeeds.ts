import {
  compareFractions,
  divideFractions,
  type Fraction,
  isZeroFraction,
} from "../../kernel/decimal/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { type Bundle, bundleOf } from "./bundleOf.js";
import { compareDueDates, type ExactNeed } from "./needsOf.js";
import type { ReadPlanRequest } from "./readPlanRequest.js";
import type { TrainedPerson } from "./trainPerson.js";

/** A need of a person, with what it weighs against the others. */
export interface Candidate {
  readonly person: TrainedPerson;
  readonly need: ExactNeed;
  /** Null where it takes nothing, so that nothing goes before it. */
  readonly merit: Fraction | null;
}

/** Everybody's needs in the order in which they are planned; ties by person and course, as text. */
export function orderNeeds(
  training: BuiltTraining,
  { people, choice }: ReadPlanRequest,
): readonly Candidate[] {
  const candidates = people.flatMap((person) =>
    person.needs.map((need): Candidate => {
      const bundle = bundleOf(training, need.need.courseId, person.passedIds);
      return { person, need, merit: meritOf(need, bundle, choice) };
    }),
  );
  return candidates.sort(
    (a, b) =>
      compareDueDates(a.need.need, b.need.need) ||
      compareMerits(a.merit, b.merit) ||
      compareTexts(a.person.result.personId, b.person.result.personId) ||
      compareTexts(a.need.need.courseId, b.need.need.courseId),
  );
}

function meritOf({ urgency }: ExactNeed, bundle: Bundle, choice: ReadPlanRequest["choice"]): Fraction | null {
  if (choice === "urgency") return urgency;
  const takes = choice === "urgencyPerHour" ? bundle.hours : bundle.cost;
  return isZeroFraction(takes) ? null : divideFractions(urgency, takes);
}

function compareMerits(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareFractions(b, a);
}
