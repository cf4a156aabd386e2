import {
  documentIssue,
  type Fields,
  type Issue,
  isList,
  issueOf,
  ownFields,
  ownValue,
  quoted,
  readJson,
} from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { readExactText } from "../facts/readExactText.js";
import { readPersonState } from "../facts/readPersonState.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose } from "../types.js";
import { readNominations } from "./readNominations.js";
import { type Shape, shapeOf, wrongType } from "./shapeOf.js";

const CLOSE: Shape = {
  texts: ["id", "period"],
  nullable: ["value", "role", "teamId"],
  lists: ["measures", "goals", "pipelines", "customers", "reviews", "scores", "tiers", "statements"],
};
const PARTS: Readonly<Record<string, Shape>> = {
  measures: { texts: ["id", "period"] },
  customers: { texts: ["segmentationId", "customerId"], nullable: ["value"] },
  scores: { texts: ["rubricId"], nullable: ["grade"] },
  tiers: { texts: ["ladderId", "tierId"] },
  statements: { texts: ["planId"] },
  issues: { texts: ["code", "severity", "path", "message"] },
  leftOut: { texts: ["id", "stream", "reason"] },
};

/** What is no object has no value; that it is none was told. */
const NONE: Fields = new Map([["value", null]]);

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
  const close = copy.ok ? shapeOf(copy.data, path, CLOSE, issues) : null;
  if (close === null) return null;
  for (const [list, shape] of Object.entries(PARTS)) {
    const items = ownValue(close, list);
    if (list === "leftOut" && items === undefined) continue;
    if (!isList(items)) issues.push(wrongType(`${path}/${list}`, "array"));
    else
      for (const [index, item] of items.entries()) shapeOf(item, `${path}/${list}/${index}`, shape, issues);
  }
  for (const [index, item] of [ownValue(close, "measures")].flat().entries())
    readExactText(
      ownFields(item, `${path}/measures/${index}`, []) ?? NONE,
      `${path}/measures/${index}`,
      issues,
    );
  readNominations(program, close, path, issues);
  if (!isList(ownValue(close, "ranked"))) issues.push(wrongType(`${path}/ranked`, "array"));
  for (const [index, tier] of [ownValue(close, "tiers")].flat().entries())
    shapeOf(ownValue(tier, "proposal"), `${path}/tiers/${index}/proposal`, { texts: ["move"] }, issues);
  readPersonState(program, ownValue(close, "state"), `${path}/state`, issues);
  checkOwner(close, path, issues);
  checkPlace(ownValue(close, "id"), ownValue(close, "period"), period, path, seen, issues);
  // Every field that finishing looks at was looked at here; the others are handed on as they are.
  return issues.length > before ? null : (close as unknown as PersonClose);
}

/** A state of somebody else would stand twice in the next period. */
function checkOwner(close: object, path: string, issues: Issue[]): void {
  const id = ownValue(ownValue(close, "state"), "id");
  if (typeof id !== "string" || id === ownValue(close, "id")) return;
  const message = "The state is of somebody else. Hand over what evaluatePerson gave as it is.";
  issues.push(documentIssue("document.wrong_value", `${path}/state/id`, message));
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
