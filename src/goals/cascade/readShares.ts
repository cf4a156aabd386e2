import { readWeight } from "../../kernel/allocation/index.js";
import { safeParsePeriod } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { checkText, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { cut, goalIssue, missingField } from "../goalIssue.js";
import type { Goal, GoalScope } from "../types.js";

/** One share of a cascade, read. */
export interface ReadShare {
  readonly id: string;
  readonly path: string;
  readonly title?: string;
  readonly ownerId?: string;
  readonly measure?: string;
  readonly period?: string;
  readonly scope?: GoalScope;
  readonly weight: Fraction;
  /** Where it stands today, for a goal that does not add up. */
  readonly baseline?: Fraction;
}

const FIELDS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "ownerId",
  "measure",
  "period",
  "scope",
  "weight",
]);
const TEXTS = ["title", "ownerId", "measure", "period"] as const;
const SCOPES = ["productId", "regionId", "customerGroupId"] as const;

/** The shares, at least one, each with an id of its own that is not that of the goal; null with a fault. */
export function readShares(value: unknown, goal: Goal | null, issues: Issue[]): readonly ReadShare[] | null {
  const items = ownItems(value, "/shares", issues);
  if (items === null) return null;
  if (items.length === 0) {
    const message = "There are no shares to cascade the goal to. Hand over one at least.";
    issues.push(goalIssue("goals.no_shares", "/shares", message));
    return null;
  }
  const taken = new Set(goal === null ? [] : [goal.id]);
  const read = items.map((item, index) => readShare(item, `/shares/${index}`, taken, issues));
  const sound = read.flatMap((share) => share ?? []);
  return sound.length < read.length ? null : sound;
}

function readShare(item: unknown, path: string, taken: Set<string>, issues: Issue[]): ReadShare | null {
  const before = issues.length;
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  if (id !== null && taken.has(id)) {
    const message = `The id ${quoted(id)} is taken. Give each new goal its own.`;
    issues.push(documentIssue("document.duplicate_id", `${path}/id`, message, { id: cut(id) }));
  }
  if (id !== null) taken.add(id);
  const texts = readTexts(fields, TEXTS, path, issues);
  checkPeriod(texts.period, path, issues);
  const scope = fields.has("scope") ? readScope(fields.get("scope"), `${path}/scope`, issues) : undefined;
  const weight = fields.has("weight")
    ? readWeight(fields.get("weight"), `${path}/weight`, "allocation")
    : { issues: [missingField(`${path}/weight`, "decimal")] };
  if ("issues" in weight) issues.push(...weight.issues);
  if (id === null || "issues" in weight || issues.length > before) return null;
  return { id, path, ...texts, ...(scope === undefined ? {} : { scope }), weight: weight.weight };
}

/** The texts that are there. */
function readTexts<Name extends string>(
  fields: Fields,
  names: readonly Name[],
  path: string,
  issues: Issue[],
): { readonly [Each in Name]?: string } {
  const read: { [Each in Name]?: string } = {};
  for (const name of names) {
    const text = fields.has(name) ? checkText(fields.get(name), `${path}/${name}`, issues) : null;
    if (text !== null) read[name] = text;
  }
  return read;
}

function readScope(value: unknown, path: string, issues: Issue[]): GoalScope {
  const fields = ownFields(value, path, issues, new Set(SCOPES)) ?? new Map<string, unknown>();
  return readTexts(fields, SCOPES, path, issues);
}

function checkPeriod(period: string | undefined, path: string, issues: Issue[]): void {
  const read = period === undefined ? null : safeParsePeriod(period);
  if (read === null || read.ok) return;
  issues.push(...read.issues.map((issue) => ({ ...issue, path: `${path}/period${issue.path}` })));
}
