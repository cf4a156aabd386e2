import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import type { Decimal } from "../../kernel/decimal/index.js";
import { checkText, readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, ownValue, readJson } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";
import { readState } from "../facts/readState.js";
import type { PlanState } from "../types.js";
import type { RecalculationCode } from "./codes.js";
import type { LineValues } from "./lineValues.js";

/** What a recalculation looks at in a closed statement. */
export interface ReadStatement {
  readonly period: Period;
  readonly planId: string | null;
  readonly personId: string | null;
  readonly lines: LineValues;
  /** What its state leaves open on the ledgers; null without a state. */
  readonly owed: Pick<PlanState, "balances" | "cash"> | null;
  readonly canonical: { readonly rules: unknown; readonly facts: unknown } | null;
}

/** Reads a closed statement without running any code of it; null where it is at fault. */
export function readStatement(value: unknown, path: string, issues: Issue[]): ReadStatement | null {
  const before = issues.length;
  const fields = ownFields(value, path, issues);
  if (fields === null) return null;
  const period = safeParsePeriod(fields.get("period"));
  if (!period.ok) {
    for (const issue of period.issues) issues.push({ ...issue, path: `${path}/period` });
    return null;
  }
  const planId = readText(fields, "planId", path, issues);
  const person = fields.get("personId") ?? null;
  const personId = person === null ? null : checkText(person, `${path}/personId`, issues);
  const lines = readLines(fields.get("lines"), `${path}/lines`, issues);
  const owed = readOwed(fields.get("state") ?? null, `${path}/state`, issues);
  if (issues.length > before) return null;
  if (fields.get("value") === null || lines === null) {
    const message = `The statement of ${period.data.id} has no value, so that nothing can differ from it. Close the period first.`;
    issues.push(issueOf<RecalculationCode>("incentives.closed_without_value", `${path}/value`, message));
    return null;
  }
  const text = fields.get("canonical");
  const canonical =
    text === undefined ? null : { rules: ownValue(text, "rules"), facts: ownValue(text, "facts") };
  return { period: period.data, planId, personId, lines, owed, canonical };
}

/** What a state leaves open, as it stands there. */
function readOwed(state: unknown, path: string, issues: Issue[]): ReadStatement["owed"] {
  if (state === null || readState(state, issues, path) === null) return null;
  const copy = readJson(state);
  if (!copy.ok) return null;
  const [balances, cash] = [ownValue(copy.data, "balances"), ownValue(copy.data, "cash")];
  return { ...(Array.isArray(balances) ? { balances } : {}), ...(Array.isArray(cash) ? { cash } : {}) };
}

/** The value of each line; null where one has none. */
function readLines(value: unknown, path: string, issues: Issue[]): LineValues | null {
  const lines = new Map<string, Decimal>();
  let hasGap = false;
  for (const [index, item] of (ownItems(value, path, issues) ?? []).entries()) {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues);
    if (fields === null) continue;
    const id = readText(fields, "id", at, issues);
    const isUnknown = fields.get("value") === null;
    const amount = isUnknown ? null : readAmount(fields, "value", at, issues);
    hasGap ||= isUnknown;
    if (id !== null && amount !== null) lines.set(id, amount);
  }
  return hasGap ? null : lines;
}
