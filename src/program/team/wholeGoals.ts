import type { GoalReadings } from "../../goals/goalFunction.js";
import type { GoalResult } from "../../goals/types.js";
import type { Period } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { DueSpans } from "../dueSpans.js";
import { goalPeriods, isLonger, toDate } from "../goalPeriods.js";
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
    const now = readingsOn(program, people, (person) => measuresOn(person, period.id));
    const others = new Map(
      goalPeriods(program, tree, period).map(({ period: own, on }) => [
        own.id,
        readingsOn(program, people, (person) => {
          const found = measuresOn(person, on.id);
          return isLonger(own, period) ? toDate(found, measuresOn(person, period.id)) : found;
        }),
      ]),
    );
    const inPeriod = (ownerId: string | null, { id }: Period): Readings | undefined => {
      const found = others.get(id);
      return ownerId === null ? found?.person : found?.owners.get(ownerId);
    };
    return [tree.judge({ period, ...now, personId: null, inPeriod }).result];
  });
}

type Measures = Readings["measures"];

/** The measures of some days: of everybody and every group who may own a goal, and those that goals for everybody go by. */
function readingsOn(
  program: ProgramFunction,
  people: readonly PersonClose[],
  measuresFor: (person: PersonClose) => Measures,
): Pick<GoalReadings, "person" | "owners"> {
  const own = new Map(people.map((person) => [person.id, measuresFor(person)]));
  const owners = [...groupsOf(program, people, own), ...own];
  return {
    owners: new Map(owners.map(([id, each]) => [id, readings(each)])),
    person: readings(averageOf([...own.values()])),
  };
}

/** The measures of all together, under the id of the program, and of each team. */
function groupsOf(
  program: ProgramFunction,
  people: readonly PersonClose[],
  own: ReadonlyMap<string, Measures>,
): readonly (readonly [id: string, Measures])[] {
  const pooled = (members: readonly PersonClose[]): Measures =>
    rollUp(
      program,
      members.flatMap(({ id }) => own.get(id) ?? []),
    );
  const teamIds = [...new Set(people.flatMap(({ teamId }) => teamId ?? []))];
  return [
    [program.document.id, pooled(people)],
    ...teamIds.map((id) => [id, pooled(people.filter(({ teamId }) => teamId === id))] as const),
  ];
}

function readings(measures: Measures): Readings {
  return { measures, attributes: new Map() };
}
