import {
  documentIssue,
  type Issue,
  isList,
  issueOf,
  ownValue,
  quoted,
  readJson,
} from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { readPersonState } from "../facts/readPersonState.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose } from "../types.js";

/** Fields that have to be text, text or null, and lists of objects or of text. */
export interface Shape {
  readonly texts?: readonly string[];
  readonly nullable?: readonly string[];
  readonly lists?: readonly string[];
}

const CLOSE: Shape = {
  texts: ["id", "period"],
  nullable: ["value", "role", "teamId"],
  lists: ["measures", "goals", "pipelines", "customers", "reviews", "scores", "tiers", "statements"],
};
const PARTS: Readonly<Record<string, Shape>> = {
  measures: { texts: ["id", "period"], nullable: ["value"] },
  customers: { texts: ["segmentationId", "customerId"], nullable: ["value"] },
  scores: { texts: ["rubricId"], nullable: ["grade"] },
  tiers: { texts: ["ladderId", "tierId"] },
  issues: { texts: ["code", "severity", "path", "message"] },
  leftOut: { texts: ["id", "stream", "reason"] },
};

/** Reads what `evaluatePerson` gave, as a copy; null where it is something else. */
export function readClose(
  program: ProgramFunction,
  value: unknown,
  period: string | null,
  path: string,
  seen: Set<string>,
  issues: Issue[],
): PersonClose | null {
  const before = issues.length;
  const copy = readJson(value);
  if (!copy.ok) for (const issue of copy.issues) issues.push({ ...issue, path: path + issue.path });
  if (!copy.ok || shapeOf(copy.data, path, CLOSE, issues) === null) return null;
  const close = copy.data;
  for (const [list, shape] of Object.entries(PARTS)) {
    const items = ownValue(close, list);
    if (list === "leftOut" && items === undefined) continue;
    if (!isList(items)) issues.push(wrongType(`${path}/${list}`, "array"));
    else
      for (const [index, item] of items.entries()) shapeOf(item, `${path}/${list}/${index}`, shape, issues);
  }
  if (!isList(ownValue(close, "ranked"))) issues.push(wrongType(`${path}/ranked`, "array"));
  for (const [index, tier] of [ownValue(close, "tiers")].flat().entries())
    shapeOf(ownValue(tier, "proposal"), `${path}/tiers/${index}/proposal`, { texts: ["move"] }, issues);
  readPersonState(program, ownValue(close, "state"), `${path}/state`, issues);
  checkPlace(ownValue(close, "id"), ownValue(close, "period"), period, path, seen, issues);
  // Every field that finishing looks at was looked at here; the others are handed on as they are.
  return issues.length > before ? null : (close as unknown as PersonClose);
}

/** The value if it is an object with these fields, or null, and then `issues` says why. */
export function shapeOf(value: unknown, path: string, shape: Shape, issues: Issue[]): object | null {
  const before = issues.length;
  if (typeof value !== "object" || value === null || isList(value)) {
    issues.push(wrongType(path, "object"));
    return null;
  }
  const { texts = [], nullable = [], lists = [] } = shape;
  for (const name of texts)
    if (typeof ownValue(value, name) !== "string") issues.push(wrongType(`${path}/${name}`, "string"));
  for (const name of nullable) {
    const found = ownValue(value, name);
    if (typeof found !== "string" && found !== null) issues.push(wrongType(`${path}/${name}`, "string"));
  }
  for (const name of lists)
    if (!isList(ownValue(value, name))) issues.push(wrongType(`${path}/${name}`, "array"));
  return issues.length > before ? null : value;
}

function checkPlace(
  id: unknown,
  closed: unknown,
  period: string | null,
  path: string,
  seen: Set<string>,
  issues: Issue[],
): void {
  if (typeof id !== "string" || typeof closed !== "string") return;
  if (period !== null && closed !== period) {
    const message = `This is a close of ${quoted(closed)}, but ${period} is finished. Hand over what evaluatePerson gave for its shards.`;
    issues.push(documentIssue("document.wrong_value", `${path}/period`, message, { expected: period }));
  }
  if (seen.has(id)) {
    const message = `${quoted(id)} was closed twice. Hand over everybody once.`;
    const params = { personId: id.slice(0, 80) };
    issues.push(issueOf<ProgramFactsCode>("program.duplicate_person", `${path}/id`, message, params));
  }
  seen.add(id);
}

function wrongType(path: string, expected: string): Issue {
  const message = "This is not what split and evaluatePerson give. Hand over their results as they are.";
  return documentIssue("document.wrong_type", path, message, { expected });
}
