import type { GoalResult } from "../../goals/types.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { DueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose } from "../types.js";
import { averageOf } from "./averageOf.js";
import { measuresOn } from "./readMeasures.js";
import { rollUp } from "./rollUp.js";

/**
 * Every goal tree as a whole: goals of people by their measures, goals of teams by those of their members, those of
 * the program itself by those of all, and goals for everybody by the mean over people.
 */
export function wholeGoals(
  program: ProgramFunction,
  due: DueSpans,
  people: readonly PersonClose[],
): readonly GoalResult[] {
  return program.documents.goals.flatMap((tree) => {
    const period = due.get(tree.document.id);
    if (period === undefined) return [];
    const own = people.map((person) => ({ person, measures: measuresOn(person, period.id) }));
    const all = readings(
      rollUp(
        program,
        own.map(({ measures }) => measures),
      ),
    );
    const teamIds = new Set(people.flatMap(({ teamId }) => teamId ?? []));
    const owners = new Map<string, Readings>([
      [program.document.id, all],
      ...[...teamIds].map((teamId) => {
        const members = own.filter(({ person }) => person.teamId === teamId);
        return [
          teamId,
          readings(
            rollUp(
              program,
              members.map(({ measures }) => measures),
            ),
          ),
        ] as const;
      }),
      ...own.map(({ person, measures }) => [person.id, readings(measures)] as const),
    ]);
    return [
      tree.judge({
        period,
        person: readings(averageOf(own.map(({ measures }) => measures))),
        personId: null,
        owners,
      }).result,
    ];
  });
}

function readings(measures: ReadonlyMap<string, Fraction | null>): Readings {
  return { measures, attributes: new Map() };
}
