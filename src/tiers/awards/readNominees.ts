import {
  checkNeeds,
  type Faults,
  type PersonReading,
  readAttributes,
  readMeasures,
  readText,
} from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import type { AwardFunction } from "./awardFunction.js";
import type { AwardsCode } from "./codes.js";

/** A nominee, read. */
export type ReadNominee = Pick<PersonReading, "measures" | "attributes"> & { readonly personId: string };

const NOMINEE: ReadonlySet<string> = new Set(["personId", "measures", "attributes"]);

/** The nominees that are sound. One that stands twice is left out altogether: it is not clear which one is meant. */
export function readNominees(
  value: unknown,
  { needs }: AwardFunction,
  faults: Faults,
): readonly ReadNominee[] {
  const read = (ownItems(value, "/nominees", faults.issues) ?? []).map((item, index) => {
    const path = `/nominees/${index}`;
    const own: Issue[] = [];
    const fields = ownFields(item, path, own, NOMINEE);
    const nominee = fields === null ? null : readNominee(fields, path, own);
    if (nominee !== null)
      own.push(...prefixed(checkNeeds(needs, nominee, "tiers.missing_nominee_measure"), path));
    return { nominee, index, own };
  });
  const seen = new Map<string, number>();
  for (const { nominee } of read)
    if (nominee !== null) seen.set(nominee.personId, (seen.get(nominee.personId) ?? 0) + 1);
  return read.flatMap(({ nominee, index, own }) => {
    if (nominee !== null && seen.get(nominee.personId) !== 1) own.push(duplicate(nominee.personId, index));
    if (own.length === 0 && nominee !== null) return [nominee];
    leaveOut(nominee?.personId ?? `#${index}`, "nominees", index, own, faults);
    return [];
  });
}

/** Keeps a fact out of the result, and says so. */
export function leaveOut(
  id: string,
  stream: string,
  index: number,
  own: readonly Issue[],
  { issues, leftOut }: Faults,
): void {
  for (const issue of own) issues.push(issue);
  const reason = own[0]?.code ?? "document.wrong_type";
  leftOut.push({ id: id.slice(0, 80), stream, index, reason, amount: null });
}

function readNominee(fields: Fields, path: string, issues: Issue[]): ReadNominee | null {
  const personId = readText(fields, "personId", path, issues);
  const faults: Faults = { issues: [], leftOut: [] };
  const measures = fields.has("measures") ? readMeasures(fields.get("measures"), faults) : new Map();
  const attributes = fields.has("attributes") ? readAttributes(fields.get("attributes"), faults) : new Map();
  issues.push(...prefixed(faults.issues, path));
  return personId === null ? null : { personId, measures, attributes };
}

function prefixed(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: path + issue.path }));
}

function duplicate(personId: string, index: number): Issue<AwardsCode> {
  const message = `${quoted(personId)} is nominated twice, so that it is not clear what counts. Remove the copy.`;
  const params = { personId: personId.slice(0, 80) };
  return issueOf<AwardsCode>("tiers.duplicate_nominee", `/nominees/${index}/personId`, message, params);
}
