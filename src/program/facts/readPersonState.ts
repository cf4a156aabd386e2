import { eachOnce } from "../../incentives/facts/eachOnce.js";
import { readState } from "../../incentives/facts/readState.js";
import type { PlanState } from "../../incentives/types.js";
import { readText } from "../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  ownValue,
  quoted,
  readJson,
} from "../../kernel/issue/index.js";
import { readTierState } from "../../tiers/readTierState.js";
import type { ProgramFactsCode } from "../codes.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState } from "../types.js";
import { missingField } from "./readDate.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "tiers", "plans"]);
const TIER_FIELDS: ReadonlySet<string> = new Set(["id", "state"]);

/** Reads what was carried on about one person, as a copy; null where it is faulty. */
export function readPersonState(
  program: ProgramFunction,
  value: unknown,
  path: string,
  issues: Issue[],
): PersonState | null {
  const fields = ownFields(value, path, issues, FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const tiers = itemsOf(fields, "tiers", path, issues).flatMap(
    (item, index) => readTier(program, item, `${path}/tiers/${index}`, issues) ?? [],
  );
  const plans = itemsOf(fields, "plans", path, issues).flatMap(
    (item, index) => readPlan(program, item, `${path}/plans/${index}`, issues) ?? [],
  );
  checkOnce(
    tiers.map((each) => each.id),
    `${path}/tiers`,
    issues,
  );
  checkOnce(
    plans.map(({ planId }) => planId),
    `${path}/plans`,
    issues,
  );
  return id === null ? null : { id, tiers, plans };
}

/** Of each ladder and plan there is one state: which of two is right must not depend on their order. */
function checkOnce(ids: readonly string[], path: string, issues: Issue[]): void {
  const once = eachOnce(issues);
  for (const [index, id] of ids.entries()) once(id, [id], `${path}/${index}`);
}

/** What a state says of a document that the program does not have: it must not get lost in silence. */
export function strangeState(documentId: string, path: string): Issue {
  const message = `The state holds something of ${quoted(documentId)}, which the program does not have. Hand the state over unchanged, or remove that entry.`;
  return issueOf<ProgramFactsCode>("program.state_of_unknown_document", path, message, {
    id: documentId.slice(0, 80),
  });
}

function itemsOf(fields: Fields, name: string, path: string, issues: Issue[]): readonly unknown[] {
  if (fields.has(name)) return ownItems(fields.get(name), `${path}/${name}`, issues) ?? [];
  issues.push(missingField(`${path}/${name}`, "array"));
  return [];
}

function readTier(
  { documents }: ProgramFunction,
  item: unknown,
  path: string,
  issues: Issue[],
): PersonState["tiers"][number] | null {
  const fields = ownFields(item, path, issues, TIER_FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const state = readTierState(fields.get("state"), `${path}/state`, issues);
  if (id === null || state === null) return null;
  const ladder = documents.ladders.find(({ document }) => document.id === id);
  if (ladder === undefined) issues.push(strangeState(id, `${path}/id`));
  else issues.push(...ladder.checkState(state, `${path}/state`));
  return { id, state };
}

function readPlan(
  { documents }: ProgramFunction,
  item: unknown,
  path: string,
  issues: Issue[],
): PlanState | null {
  const found: Issue[] = [];
  const read = readState(item, found);
  const copy = readJson(item);
  for (const issue of [...found, ...(read?.issues ?? [])])
    issues.push({ ...issue, path: path + issue.path.slice("/state".length) });
  if (read === null || !copy.ok) return null;
  if (!documents.plans.some(({ id }) => id === read.planId))
    issues.push(strangeState(read.planId, `${path}/planId`));
  const { planId, personId } = read;
  const [components, balances, cash, spans] = ["components", "balances", "cash", "spans"].map((name) =>
    ownValue(copy.data, name),
  );
  if (!Array.isArray(components)) return null;
  return {
    planId,
    personId,
    period: read.period.id,
    components,
    ...(Array.isArray(balances) ? { balances } : {}),
    ...(Array.isArray(cash) ? { cash } : {}),
    ...(Array.isArray(spans) ? { spans } : {}),
  };
}
