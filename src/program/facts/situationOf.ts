import { addDays, containsDate, type DateSpan, type Period } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Assignment } from "../../records/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { ReadPerson } from "./readPerson.js";

/** Where a person stands when a period is closed. */
export interface Situation {
  readonly person: ReadPerson;
  /** The assignment in force on the last day of the period, or on the last day of work where that is earlier. */
  readonly role: string | null;
  readonly teamId: string | null;
  readonly managerId: string | null;
  readonly territoryId: string | null;
}

/** Finds the assignment that counts. */
export function situationOf(person: ReadPerson, period: Period): Situation {
  const { leftOn } = person;
  const day = addDays(leftOn !== null && leftOn < period.to ? leftOn : period.to, -1);
  const current = person.assignments.find((each) => isInForce(each, day));
  return {
    person,
    role: current?.role ?? null,
    teamId: current?.teamId ?? null,
    managerId: current?.managerId ?? null,
    territoryId: current?.territoryId ?? null,
  };
}

/** Did the person work there for a day of the span at least? */
export function isEmployedIn({ hiredOn, leftOn }: ReadPerson, span: DateSpan): boolean {
  return (hiredOn === null || hiredOn < span.to) && (leftOn === null || leftOn > span.from);
}

/** A person without a role, where documents are for roles: nobody can say which of them apply. */
export function missingRole({ person }: Situation, period: Period, path: string): Issue {
  const message = `${quoted(person.id)} has no role on the last day of ${period.id}, but documents of the program are for roles. Add an assignment with a role.`;
  const params = { personId: person.id.slice(0, 80), period: period.id };
  return issueOf<ProgramFactsCode>("program.missing_role", `${path}/assignments`, message, params);
}

/** The hint about somebody who is not closed, because there is nothing to be closed. */
export function notEmployed({ id }: ReadPerson, period: Period, path: string): Issue {
  const message = `${quoted(id)} was not employed in ${period.id} and is not closed. The state is carried on; nothing is to be done.`;
  const params = { personId: id.slice(0, 80), period: period.id };
  return issueOf<ProgramFactsCode>("program.not_employed", path, message, params, "hint");
}

function isInForce({ from, to }: Assignment, day: string): boolean {
  return to === undefined ? from <= day : containsDate({ from, to }, day);
}
