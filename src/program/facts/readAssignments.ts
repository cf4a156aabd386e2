import { checkText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { Assignment } from "../../records/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { missingField, readSpan } from "./readDate.js";

const NAMES = ["role", "teamId", "managerId", "territoryId"] as const;
const FIELDS: ReadonlySet<string> = new Set(["from", "to", ...NAMES]);

/** Reads the assignments of a person, in order of time; no two of them may be in force on one day. */
export function readAssignments(value: unknown, path: string, issues: Issue[]): readonly Assignment[] {
  const before = issues.length;
  const items = ownItems(value, path, issues) ?? [];
  const read = items
    .flatMap((item, index) => readAssignment(item, `${path}/${index}`, issues) ?? [])
    .sort(byText((each) => each.assignment.from));
  if (issues.length > before) return [];
  for (const [index, { assignment, path: at }] of read.entries()) {
    const earlier = read[index - 1]?.assignment;
    if (earlier === undefined || (earlier.to !== undefined && earlier.to <= assignment.from)) continue;
    const message = `Two assignments are in force from ${assignment.from}. Let each end on the day the next one begins.`;
    issues.push(
      issueOf<ProgramFactsCode>("program.overlapping_assignments", at, message, { from: assignment.from }),
    );
  }
  return read.map(({ assignment }) => assignment);
}

function readAssignment(
  item: unknown,
  path: string,
  issues: Issue[],
): { readonly assignment: Assignment; readonly path: string } | null {
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const [from, to] = readSpan(fields, ["from", "to"], path, issues);
  if (!fields.has("from")) issues.push(missingField(`${path}/from`, "date"));
  if (from === null) return null;
  return { assignment: { from, ...(to === null ? {} : { to }), ...readNames(fields, path, issues) }, path };
}

function readNames(fields: Fields, path: string, issues: Issue[]): Omit<Assignment, "from" | "to"> {
  const found = NAMES.flatMap((name) => {
    const text = fields.has(name) ? checkText(fields.get(name), `${path}/${name}`, issues) : null;
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}
