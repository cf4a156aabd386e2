import type { DueSpans } from "../dueSpans.js";
import { isEmployedIn, type Situation } from "../facts/situationOf.js";
import type { ProgramFunction } from "../programFunction.js";
import type { ProgramPart } from "../types.js";

/** What falls due for one person: the documents that are for the person, on spans in which the person worked there. */
export function dueFor(
  { parts }: ProgramFunction,
  due: DueSpans,
  situation: Situation,
  openingTiers: ReadonlySet<string>,
): DueSpans {
  return new Map(
    [...due].filter(
      ([id, span]) =>
        isEmployedIn(situation.person, span) && isFor(parts.get(id)?.for, situation, openingTiers),
    ),
  );
}

/** A person must be in every list that is there. */
export function isFor(
  lists: ProgramPart["for"],
  { person, role, teamId }: Situation,
  openingTiers: ReadonlySet<string>,
): boolean {
  if (lists === undefined) return true;
  const { personIds, roles, teamIds, tierIds } = lists;
  return (
    (personIds === undefined || personIds.includes(person.id)) &&
    (roles === undefined || (role !== null && roles.includes(role))) &&
    (teamIds === undefined || (teamId !== null && teamIds.includes(teamId))) &&
    (tierIds === undefined || tierIds.some((id) => openingTiers.has(id)))
  );
}
