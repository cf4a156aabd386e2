import type { Readings } from "../../kernel/condition/index.js";
import { type Faults, readMeasures, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "measures"]);

/** The measures of one owner, and the place of the owner among those handed over. */
export interface ReadOwner {
  readonly index: number;
  readonly readings: Readings;
}

/** Reads the measures of everybody else who owns a goal, by id; whoever is at fault stays out. */
export function readOwners(
  value: unknown,
  personId: string | null,
  faults: Faults,
): ReadonlyMap<string, ReadOwner> {
  const owners = new Map<string, ReadOwner>();
  for (const [index, item] of (ownItems(value, "/owners", faults.issues) ?? []).entries())
    readOwner(item, index, personId, owners, faults);
  return owners;
}

function readOwner(
  item: unknown,
  index: number,
  personId: string | null,
  owners: Map<string, ReadOwner>,
  faults: Faults,
): void {
  const path = `/owners/${index}`;
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, FIELDS) ?? new Map<string, unknown>();
  const id = issues.length > 0 && fields.size === 0 ? null : readText(fields, "id", path, issues);
  if (id !== null && id === personId) issues.push(amongOwners(path, id));
  if (id !== null && owners.has(id)) issues.push(twice(path, id));
  const own: Faults = { issues: [], leftOut: [] };
  const measures = fields.has("measures")
    ? readMeasures(fields.get("measures"), own)
    : new Map<string, null>();
  faults.issues.push(...issues, ...own.issues.map((issue) => ({ ...issue, path: path + issue.path })));
  const [fault] = issues;
  const shown = id === null ? `#${index}` : cut(id);
  if (fault !== undefined || id === null) {
    const reason = fault?.code ?? "document.wrong_type";
    faults.leftOut.push({ id: shown, stream: "owners", index, reason, amount: null });
    return;
  }
  faults.leftOut.push(
    ...own.leftOut.map((left) => ({ ...left, id: cut(`${shown}.${left.id}`), stream: "owners", index })),
  );
  owners.set(id, { index, readings: { measures, attributes: new Map() } });
}

function amongOwners(path: string, id: string): Issue {
  const message = `The facts are about ${quoted(id)}, who stands among the owners too. Give the measures once, as those of the person.`;
  return goalIssue("goals.person_among_owners", `${path}/id`, message, { id: cut(id) });
}

function twice(path: string, id: string): Issue {
  const message = `The owner ${quoted(id)} stands twice. Join both, or correct one of the ids.`;
  return documentIssue("document.duplicate_id", `${path}/id`, message, { id: cut(id) });
}
