import { eachOnce } from "../../incentives/facts/eachOnce.js";
import { readState } from "../../incentives/facts/readState.js";
import type { PlanState } from "../../incentives/types.js";
import { readText } from "../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  ownValue,
  readJson,
} from "../../kernel/issue/index.js";
import { readTierState } from "../../tiers/readTierState.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState } from "../types.js";
import { readAwardsWon } from "./readAwardsWon.js";
import { missingField } from "./readDate.js";
import { readPeriodMemory } from "./readPeriodMemory.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "tiers", "plans", "periods", "awards"]);
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
  const periods = fields.has("periods")
    ? itemsOf(fields, "periods", path, issues).flatMap(
        (item, index) => readPeriodMemory(program, item, `${path}/periods/${index}`, issues) ?? [],
      )
    : null;
  checkOnce(
    (periods ?? []).map((each) => each.id),
    `${path}/periods`,
    issues,
  );
  const awards = fields.has("awards")
    ? readAwardsWon(program, fields.get("awards"), `${path}/awards`, issues)
    : null;
  if (id === null) return null;
  const memory = periods === null ? {} : { periods };
  return { id, tiers, plans, ...memory, ...(awards === null ? {} : { awards }) };
}

/** Of each ladder and plan there is one state: which of two is right must not depend on their order. */
function checkOnce(ids: readonly string[], path: string, issues: Issue[]): void {
  const once = eachOnce(issues);
  for (const [index, id] of ids.entries()) once(id, [id], `${path}/${index}`);
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
