import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { PlanFactsCode } from "./codes.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { Participants } from "./types.js";

/** Whether the plan is for the person: `unknown` where the facts do not say, and then `issues` says what is missing. */
export interface Participation {
  readonly verdict: "in" | "out" | "unknown";
  readonly issues: readonly Issue[];
}

/** The attributes that the lists of participants are compared with. */
export function participantAttributes(participants: Participants | undefined): readonly string[] {
  return listsOf(participants).map(([attribute]) => attribute);
}

/** Is the plan for this person? One must be in every list that is there. */
export function participationOf(
  participants: Participants | undefined,
  reading: Pick<PlanReading, "personId" | "attributes">,
): Participation {
  const issues: Issue[] = [];
  const personIds = participants?.personIds;
  if (personIds !== undefined && reading.personId === null) issues.push(missingPerson());
  const lists = listsOf(participants);
  for (const [attribute] of lists)
    if (!reading.attributes.has(attribute)) issues.push(missingAttribute(attribute));
  const isOut =
    (personIds !== undefined && reading.personId !== null && !personIds.includes(reading.personId)) ||
    lists.some(([attribute, names]) => isOutside(reading.attributes, attribute, names));
  return { verdict: isOut ? "out" : issues.length > 0 ? "unknown" : "in", issues };
}

function listsOf(participants: Participants | undefined): readonly (readonly [string, readonly string[]])[] {
  const { roles, tierIds } = participants ?? {};
  return [
    ...(roles === undefined ? [] : [["role", roles] as const]),
    ...(tierIds === undefined ? [] : [["tier", tierIds] as const]),
  ];
}

/** A role that is known to be missing is in no list; one that was never given is no verdict. */
function isOutside(
  attributes: PlanReading["attributes"],
  attribute: string,
  names: readonly string[],
): boolean {
  const value = attributes.get(attribute);
  return value !== undefined && !(typeof value === "string" && names.includes(value));
}

function missingPerson(): Issue<PlanFactsCode> {
  const message = "The plan is for named people, and the facts do not say whose they are. Give personId.";
  return issueOf<PlanFactsCode>("incentives.missing_person", "/personId", message);
}

function missingAttribute(attribute: string): Issue<PlanFactsCode> {
  const message = `The plan is for some people by their attribute ${quoted(attribute)}, which the facts do not hold. Give it, or null for somebody without.`;
  return issueOf<PlanFactsCode>("incentives.missing_attribute", `/attributes/${attribute}`, message, {
    attribute,
  });
}
