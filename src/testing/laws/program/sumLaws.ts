import type { CompiledProgram, PeriodClose } from "../../../program/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { fold, monthsScenarios, plain, sumOrNull } from "./programCase.js";

/** Universal. */
export function totalIsTheSumOfStatements(program: CompiledProgram): readonly Law[] {
  const statement =
    "The value of a close is the sum of all statements, and so are those of people and teams of theirs.";
  return [
    lawOf("totalIsTheSumOfStatements", statement, monthsScenarios(program), (sample) =>
      firstOf(fold(program, sample), (close) => sumFinding(close)),
    ),
  ];
}

function sumFinding({ period, value, people, teams }: PeriodClose): Finding | null {
  const person = firstOf(people, ({ id, value: pay, statements, leftOut = [], issues }) => {
    // Pay that a fault keeps from being known has no statement that could show it.
    if (pay === null && (leftOut.length > 0 || issues.length > 0)) return null;
    return difference(sumOrNull(statements.map((statement) => statement.value)), plain(pay), {
      period,
      person: id,
    });
  });
  const total = sumOrNull(people.map((each) => each.value));
  return (
    person ??
    difference(total, plain(value), { period }) ??
    firstOf(teams, ({ id, cost }) => {
      const members = people.filter(({ teamId }) => id === null || teamId === id);
      return difference(sumOrNull(members.map((each) => each.value)), plain(cost), { period, team: id });
    })
  );
}
