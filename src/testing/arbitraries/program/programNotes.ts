import fc from "fast-check";
import type { Period } from "../../../kernel/index.js";
import { dateOfDay, dayNumber } from "../../../kernel/index.js";
import type { Facts, Program } from "../../../program/index.js";
import type { Person } from "../../../records/index.js";
import { decimals } from "../decimals.js";

/** What people noted and decided: lists of which every entry is about one person. */
export type ProgramNotes = Pick<Facts, "decisions" | "improvementPlans" | "adjustments">;

/** Notes of the last month, in which every cycle falls due and everybody is there. */
export function programNotes(
  program: Program,
  people: readonly Person[],
  last: Period,
): fc.Arbitrary<ProgramNotes> {
  const plans = (program.plans ?? []).filter(
    ({ id, participants, effective }) =>
      participants === undefined && effective === undefined && isForEverybody(program, id),
  );
  const ladders = (program.ladders ?? []).filter(({ id }) => isForEverybody(program, id));
  const days = fc.integer({ min: dayNumber(last.from), max: dayNumber(last.to) - 1 }).map(dateOfDay);
  const adjustments = plans.flatMap(({ id: planId }) =>
    people.map(({ id: personId }) =>
      fc.record({ amount: decimals({ min: "-500", max: "500", places: 2 }), date: days }).map((drawn) => ({
        id: `${planId}-${personId}`,
        personId,
        planId,
        reason: "agreed",
        ...drawn,
      })),
    ),
  );
  const decisions = ladders.flatMap(({ id: ladderId, tiers }) =>
    people.map(({ id: personId }) =>
      fc
        .record(
          { toTierId: fc.constantFrom(...tiers.map(({ id }) => id)), effectiveOn: days },
          { requiredKeys: ["toTierId"] },
        )
        .map((drawn) => ({ personId, ladderId, period: last.id, ...drawn })),
    ),
  );
  const improvementPlans = ladders.flatMap(({ id: ladderId }) =>
    people.map(({ id: personId }) =>
      fc
        .constantFrom("open" as const, "passed" as const, "failed" as const)
        .map((standing) => ({ personId, ladderId, standing, period: last.id })),
    ),
  );
  return fc.record({
    adjustments: someOf(adjustments),
    decisions: someOf(decisions),
    improvementPlans: someOf(improvementPlans),
  });
}

/** Some of what there may be: about half. */
function someOf<T>(all: readonly fc.Arbitrary<T>[]): fc.Arbitrary<readonly T[]> {
  return fc
    .tuple(...all.map((each) => fc.option(each, { freq: 1, nil: null })))
    .map((drawn) => drawn.flatMap((each) => (each === null ? [] : [each])));
}

function isForEverybody({ parts = [] }: Program, id: string): boolean {
  const part = parts.find(({ documentId }) => documentId === id);
  return part?.for === undefined && part?.effective === undefined;
}
