import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, ownValue, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { PersonList } from "./personLists.js";
import { type PlacedRecord, push } from "./splitRecords.js";

/** Deals the items of a list out to the people they are about; those about nobody known are faults. */
export function splitByPerson(
  list: PersonList,
  given: unknown,
  people: ReadonlySet<string>,
  faults: Faults,
): ReadonlyMap<string, readonly PlacedRecord[]> {
  const ofPerson = new Map<string, PlacedRecord[]>();
  if (given === undefined) return ofPerson;
  for (const [index, item] of (ownItems(given, `/${list}`, faults.issues) ?? []).entries()) {
    const path = `/${list}/${index}`;
    const issues: Issue[] = [];
    const fields = ownFields(item, path, issues);
    const person = fields === null ? null : readText(fields, "personId", path, issues);
    if (person !== null && issues.length === 0) {
      if (people.has(person)) {
        push(ofPerson, person, { item, index });
        continue;
      }
      issues.push(unknownPerson(person, `${path}/personId`));
    }
    faults.issues.push(...issues);
    const value = parseDecimal(ownValue(item, "value"));
    faults.leftOut.push({
      id: `#${index}`,
      stream: list,
      index,
      reason: issues[0]?.code ?? "",
      amount: typeof value === "object" ? formatDecimal(value) : null,
    });
  }
  return ofPerson;
}

/** The fault of a name that nobody has. */
export function unknownPerson(personId: string, path: string): Issue {
  const message = `${quoted(personId)} is not among the people. Add the person, or correct the id.`;
  return issueOf<ProgramFactsCode>("program.unknown_person", path, message, {
    personId: personId.slice(0, 80),
  });
}
