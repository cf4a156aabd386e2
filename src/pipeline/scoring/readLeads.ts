import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  isList,
  MAX_TEXT,
  ownFields,
  ownItems,
  ownValue,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import { leadIssue } from "./leadIssue.js";
import type { FieldRule, LeadRule } from "./leadRule.js";

/** A sound lead. */
export interface ReadLead {
  readonly id: string;
  readonly index: number;
  readonly path: string;
  readonly outcome: "won" | "lost" | "open";
  readonly team: string | null;
  /** A stage of the scoring; null where it names none, or where there are none. */
  readonly stageId: string | null;
  /** In the order of the scoring's fields; empty where a field is not set. */
  readonly values: readonly (readonly string[])[];
}

/** Reads leads one by one; of faulty ones it says why they are left out. */
export function readLeads(given: unknown, path: string, rule: LeadRule, faults: Faults): readonly ReadLead[] {
  const items = ownItems(given, path, faults.issues) ?? [];
  const seen = new Set<unknown>();
  const shared = new Set<unknown>();
  for (const item of items) {
    const id = ownValue(item, "id");
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return items.flatMap((item, index): readonly ReadLead[] => {
    const issues: Issue[] = [];
    const at = `${path}/${index}`;
    const lead = readLead(item, index, at, rule, issues);
    if (lead !== null && shared.has(lead.id)) issues.push(sharedIssue(lead));
    const [first] = issues;
    if (first === undefined) return lead === null ? [] : [lead];
    faults.issues.push(...issues);
    const id = (lead?.id ?? `#${index}`).slice(0, 80);
    faults.leftOut.push({ id, stream: "leads", index, reason: first.code, amount: null });
    return [];
  });
}

function sharedIssue({ id, path }: ReadLead): Issue {
  const message = `The id ${quoted(id)} stands more than once among the leads. Give every lead an id of its own.`;
  return leadIssue("pipeline.duplicate_lead", `${path}/id`, message, { id: id.slice(0, 80) });
}

/** Reads a lead; null where it has no id, and its faults are in `issues`. */
export function readLead(
  item: unknown,
  index: number,
  path: string,
  rule: LeadRule,
  issues: Issue[],
): ReadLead | null {
  const fields = ownFields(item, path, issues);
  const id = fields === null ? null : readText(fields, "id", path, issues);
  if (fields === null || id === null) return null;
  const outcome = readOutcome(fields, path, issues);
  const { teamField, stages } = rule;
  const team = teamField === null ? null : readValue(fields.get(teamField), path, teamField, issues);
  const stageId = stages === null ? null : readValue(fields.get(stages.field), path, stages.field, issues);
  if (stages !== null) checkStage(stageId, outcome, `${path}${pointer([stages.field])}`, rule, issues);
  const values = rule.fields.map((field) => readValues(fields.get(field.id), path, field, issues));
  return { id, index, path, outcome, team, stageId, values };
}

function readOutcome(fields: Fields, path: string, issues: Issue[]): ReadLead["outcome"] {
  const given = fields.get("outcome") ?? "open";
  if (given === "won" || given === "lost" || given === "open") return given;
  const shown = typeof given === "string" ? quoted(given) : `a value of type ${typeof given}`;
  const message = `The outcome of a lead is ${shown}. Write "won", "lost", "open" or null.`;
  issues.push(leadIssue("pipeline.bad_lead_outcome", `${path}/outcome`, message));
  return "open";
}

function checkStage(
  stageId: string | null,
  outcome: ReadLead["outcome"],
  path: string,
  { stages }: LeadRule,
  issues: Issue[],
): void {
  if (stageId === null) {
    if (outcome !== "lost") return;
    const message = "The lead was lost, and it does not say where. Name the stage in which it was lost.";
    issues.push(leadIssue("pipeline.missing_lead_stage", path, message));
    return;
  }
  // A lead that was won has been through every stage, wherever it stands now.
  if (outcome === "won" || stages?.places.has(stageId) === true) return;
  const message = `The scoring has no stage ${quoted(stageId)}. Name one of its stages.`;
  issues.push(leadIssue("pipeline.unknown_lead_stage", path, message, { stageId: stageId.slice(0, 80) }));
}

function readValues(
  given: unknown,
  path: string,
  { id, multiple }: FieldRule,
  issues: Issue[],
): readonly string[] {
  if (!multiple || !isList(given)) {
    const value = readValue(given, path, id, issues);
    return value === null ? [] : [value];
  }
  const found = (ownItems(given, `${path}${pointer([id])}`, issues) ?? []).flatMap(
    (item) => readValue(item, path, id, issues) ?? [],
  );
  return [...new Set(found)].sort();
}

/** A value as it is counted: as text; null where it is not set. */
function readValue(given: unknown, path: string, name: string, issues: Issue[]): string | null {
  if (given === undefined || given === null || given === "") return null;
  if (typeof given === "string" && given.length <= MAX_TEXT) return given;
  if (typeof given === "boolean") return String(given);
  const decimal = typeof given === "number" ? parseDecimal(given) : null;
  if (decimal !== null && typeof decimal === "object") return formatDecimal(decimal);
  const message = `The field ${quoted(name)} of a lead is neither text of at most ${MAX_TEXT} characters, a decimal number, true nor false. Correct it.`;
  const params = { field: name.slice(0, 80) };
  issues.push(leadIssue("pipeline.bad_lead_value", `${path}${pointer([name])}`, message, params));
  return null;
}
