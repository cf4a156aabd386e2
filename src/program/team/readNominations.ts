import { type Faults, readAttributes, readMeasures } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, isList, ownValue } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import { shapeOf, wrongType } from "./shapeOf.js";

/** Whether the nominations of a close are what awards can be decided on: one of the person for each award. */
export function readNominations(
  { documents }: ProgramFunction,
  close: object,
  path: string,
  issues: Issue[],
): void {
  const given = ownValue(close, "nominations");
  if (given === undefined) return;
  const at = `${path}/nominations`;
  if (!isList(given)) {
    issues.push(wrongType(at, "array"));
    return;
  }
  const open = new Set(documents.awards.map(({ document }) => document.id));
  for (const [index, item] of given.entries()) {
    const place = `${at}/${index}`;
    if (shapeOf(item, place, { texts: ["awardId"] }, issues) === null) continue;
    const awardId = String(ownValue(item, "awardId"));
    if (!open.delete(awardId)) issues.push(strange(`${place}/awardId`));
    readNominee(ownValue(item, "nominee"), ownValue(close, "id"), `${place}/nominee`, issues);
  }
}

function readNominee(nominee: unknown, personId: unknown, path: string, issues: Issue[]): void {
  if (shapeOf(nominee, path, { texts: ["personId"] }, issues) === null) return;
  if (ownValue(nominee, "personId") !== personId) issues.push(strange(`${path}/personId`));
  const faults: Faults = { issues: [], leftOut: [] };
  readMeasures(ownValue(nominee, "measures"), faults);
  readAttributes(ownValue(nominee, "attributes"), faults);
  for (const issue of faults.issues) issues.push({ ...issue, path: path + issue.path });
}

function strange(path: string): Issue {
  const message =
    "A person is nominated once for an award of the program, and by nobody else's close. Hand over the results of evaluatePerson as they are.";
  return documentIssue("document.wrong_value", path, message);
}
