import { compareFractions, fractionOf } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { FundsCode } from "./codes.js";
import type { ReadEntry } from "./readGroups.js";

/** What the facts lack for a contest or a team pool. */
export function lackingGroup(id: string, { groups, personId }: PlanReading): readonly Issue[] {
  const issues: Issue[] = [];
  if (personId === null) {
    const message = `Whose part of ${quoted(id)} is asked for is not said. Give personId.`;
    issues.push(issueOf<PlanFactsCode>("incentives.missing_person", "/personId", message));
  }
  if (groups?.has(id) !== true) {
    const message = `The plan pays ${quoted(id)} by everybody's entries, and the facts hold none. Give them in groups, under that id.`;
    issues.push(
      issueOf<FundsCode>("incentives.missing_entries", "/groups", message, { componentId: id.slice(0, 80) }),
    );
  }
  return issues;
}

/** Entries that lack what they are ranked or shared by. */
export function incompleteEntries(
  entries: readonly ReadEntry[],
  needs: "value" | "weight" | null,
  path: string,
): readonly Issue[] {
  if (needs === null) return [];
  return entries
    .filter((entry) => entry[needs] === null)
    .map(({ personId }) => {
      const message = `The entry of ${quoted(personId)} has no ${needs}, by which everybody's part is found. Give it, or take the entry out.`;
      return issueOf<FundsCode>("incentives.incomplete_entry", path, message, {
        personId: personId.slice(0, 80),
        field: needs,
      });
    });
}

/** The own measure must say what the own entry says: one result, one number. */
export function differingEntry(
  id: string,
  measure: string | undefined,
  { groups, personId, measures }: PlanReading,
): readonly Issue[] {
  const own = groups?.get(id)?.find((entry) => entry.personId === personId)?.value ?? null;
  const known = measure === undefined ? undefined : measures.get(measure);
  if (own === null || known === undefined || measure === undefined) return [];
  if (known !== null && compareFractions(known, fractionOf(own)) === 0) return [];
  const message = `The person's ${quoted(measure)} is not the value of the own entry in ${quoted(id)}. Mend the measure or the entry, so that everybody is ranked by one number.`;
  return [
    issueOf<FundsCode>("incentives.entry_differs", "/groups", message, {
      componentId: id.slice(0, 80),
      measure: measure.slice(0, 80),
    }),
  ];
}
