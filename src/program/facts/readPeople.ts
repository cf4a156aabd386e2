import type { Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownItems, quoted } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { dueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import { readPerson } from "./readPerson.js";
import { isEmployedIn, missingRole, notEmployed, situationOf } from "./situationOf.js";
import { type PlacedRecord, textOf } from "./splitRecords.js";

/** Who is closed, and who else is known. */
export interface ReadPeople {
  /** Those who are closed, by id in UTF-16 code units. */
  readonly closed: readonly (readonly [id: string, PlacedRecord])[];
  /** Those who are sound and not closed. */
  readonly idle: readonly string[];
  /** Everybody who is named among the people, closed or not. */
  readonly known: ReadonlySet<string>;
  readonly hints: readonly Issue[];
}

/** Reads the people; one who is at fault is left out. */
export function readPeople(
  program: ProgramFunction,
  given: unknown,
  period: Period,
  faults: Faults,
): ReadPeople {
  const items = ownItems(given, "/people", faults.issues) ?? [];
  const counts = new Map<string, number>();
  for (const id of items.map((item) => textOf(item, "id")))
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const spans = [period, ...dueSpans(program, period).values()];
  const closed: (readonly [string, PlacedRecord])[] = [];
  const idle: string[] = [];
  const hints: Issue[] = [];
  for (const [index, item] of items.entries()) {
    const path = `/people/${index}`;
    const issues: Issue[] = [];
    const person = readPerson(item, path, issues);
    const id = textOf(item, "id");
    if (id !== null && (counts.get(id) ?? 0) > 1) issues.unshift(duplicate(id, `${path}/id`));
    const isEmployed = person !== null && spans.some((span) => isEmployedIn(person, span));
    if (person !== null && isEmployed) issues.push(...roleFaults(program, person, period, path));
    const [first] = issues;
    if (first !== undefined) {
      faults.issues.push(...issues);
      const shown = (id ?? `#${index}`).slice(0, 80);
      faults.leftOut.push({ id: shown, stream: "people", index, reason: first.code, amount: null });
    } else if (person !== null && isEmployed) closed.push([person.id, { item, index }]);
    else if (person !== null) {
      idle.push(person.id);
      hints.push(notEmployed(person, period, path));
    }
  }
  return { closed: closed.sort(byText(([key]) => key)), known: new Set(counts.keys()), idle, hints };
}

/** What the role of somebody who is closed lacks. */
export function roleFaults(
  { asksForRoles }: ProgramFunction,
  person: Parameters<typeof situationOf>[0],
  period: Period,
  path: string,
): readonly Issue[] {
  const situation = situationOf(person, period);
  return asksForRoles && situation.role === null ? [missingRole(situation, period, path)] : [];
}

/** All who share an id are left out: which one is right must not depend on their order. */
function duplicate(id: string, path: string): Issue {
  const message = `The id ${quoted(id)} stands more than once among the people. Give everybody an id of their own.`;
  return issueOf<ProgramFactsCode>("program.duplicate_person", path, message, { personId: id.slice(0, 80) });
}
