import { documentIssue, type Issue, ownValue, pointer, quoted } from "../issue/index.js";

/**
 * The fields of an object that has a fixed form which are none of it: a `period` that is misspelled would else count as
 * one that was left out, and its value for another period. A field that is undefined counts as absent.
 */
export function unknownFields(fact: object, known: ReadonlySet<string>, path: string): readonly Issue[] {
  return Object.getOwnPropertyNames(fact)
    .filter((name) => !known.has(name) && ownValue(fact, name) !== undefined)
    .map((name) => {
      const message = `The field ${quoted(name)} is not known here. Remove it, or correct its name.`;
      const params = { field: name.slice(0, 80) };
      return documentIssue("document.unknown_field", path + pointer([name]), message, params);
    });
}
