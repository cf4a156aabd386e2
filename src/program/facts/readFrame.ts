import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Fields, type Issue, ownFields, type Result } from "../../kernel/issue/index.js";
import { checkCycles } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import { personLists } from "./personLists.js";
import { missingField } from "./readDate.js";
import { type OpeningState, readProgramState } from "./readProgramState.js";

/** What everything else in the facts stands on. */
export interface FactsFrame {
  readonly period: Period;
  readonly state: OpeningState;
  /** The other fields, not read yet. */
  readonly fields: Fields;
}

const FIELDS = ["period", "people", "records", ...personLists, "groups", "state"];

/** Reads period and state, or tells everything that keeps the period from being closed. */
export function readFrame(
  program: ProgramFunction,
  facts: unknown,
  own: readonly string[],
): Result<FactsFrame> {
  const issues: Issue[] = [];
  const fields = ownFields(facts, "", issues, new Set([...FIELDS, ...own]));
  if (fields === null) return { ok: false, issues };
  const period = readPeriodField(program, fields, issues);
  if (!fields.has("people")) issues.push(missingField("/people", "array"));
  if (period !== null) issues.push(...checkCycles(program, period));
  const state = readProgramState(program, fields.get("state"), period, issues);
  return period === null || issues.length > 0
    ? { ok: false, issues }
    : { ok: true, data: { period, state, fields } };
}

/** Reads the period, or tells why it is none. */
export function readPeriodField(
  { fiscalYear }: ProgramFunction,
  fields: Fields,
  issues: Issue[],
): Period | null {
  if (!fields.has("period")) {
    issues.push(missingField("/period", "period"));
    return null;
  }
  const read = safeParsePeriod(fields.get("period"), fiscalYear);
  if (read.ok) return read.data;
  issues.push(...read.issues.map((issue) => ({ ...issue, path: "/period" })));
  return null;
}
