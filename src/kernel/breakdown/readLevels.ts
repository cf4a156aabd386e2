import type { PeriodUnit } from "../calendar/index.js";
import { readText } from "../facts/index.js";
import { type Fields, type Issue, isSafeKey, ownFields, ownItems, quoted } from "../issue/index.js";
import { breakdownIssue } from "./breakdownIssue.js";

/** A level by a field of records, or by units of time. */
export type ReadLevel = FieldLevel | PeriodLevel;

export interface FieldLevel {
  readonly kind: "field";
  readonly field: string;
  readonly top: { readonly count: number; readonly measure: string } | null;
}

export interface PeriodLevel {
  readonly kind: "period";
  readonly unit: PeriodUnit;
}

const MOST_LEVELS = 8;
const UNITS: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "half", "year"];

/** Reads the levels, in their order. */
export function readLevels(value: unknown, issues: Issue[]): readonly ReadLevel[] {
  const path = "/options/by";
  const items = ownItems(value, path, issues) ?? [];
  if (items.length > MOST_LEVELS) {
    const message = `There are more than ${MOST_LEVELS} levels. Break down by fewer, or several times.`;
    issues.push(breakdownIssue("breakdown.bad_level", path, message));
  }
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const at = `${path}/${index}`;
    const level = readLevel(item, at, issues);
    if (level === null) return [];
    const name = level.kind === "period" ? "" : level.field;
    if (seen.has(name)) {
      const what = level.kind === "period" ? "Another unit of time" : `The field ${quoted(name)}`;
      const message = `${what} is a level already. Name each once, and one unit of time at most.`;
      issues.push(breakdownIssue("breakdown.bad_level", at, message));
    }
    seen.add(name);
    return [level];
  });
}

function readLevel(item: unknown, path: string, issues: Issue[]): ReadLevel | null {
  if (typeof item === "string") return fieldLevel(item, null, path, issues);
  const fields = ownFields(item, path, issues, new Set(["field", "top", "period"]));
  if (fields === null) return null;
  if (!fields.has("period")) {
    const field = readText(fields, "field", path, issues);
    const top = fields.has("top") ? readTop(fields, `${path}/top`, issues) : null;
    return field === null ? null : fieldLevel(field, top, path, issues);
  }
  const unit = UNITS.find((each) => each === fields.get("period"));
  if (unit !== undefined && fields.size === 1) return { kind: "period", unit };
  const message = `A level by time names its unit and nothing else. Write one of ${UNITS.join(", ")}.`;
  issues.push(breakdownIssue("breakdown.bad_level", `${path}/period`, message, { allowed: UNITS }));
  return null;
}

function fieldLevel(field: string, top: FieldLevel["top"], path: string, issues: Issue[]): FieldLevel | null {
  if (isSafeKey(field)) return { kind: "field", field, top };
  const message = `The name ${quoted(field)} cannot be that of a field. Choose another.`;
  issues.push(breakdownIssue("breakdown.bad_level", path, message));
  return null;
}

function readTop(level: Fields, path: string, issues: Issue[]): FieldLevel["top"] {
  const fields = ownFields(level.get("top"), path, issues, new Set(["count", "measure"]));
  if (fields === null) return null;
  const count = fields.get("count");
  const measure = readText(fields, "measure", path, issues);
  if (typeof count === "number" && Number.isSafeInteger(count) && count > 0)
    return measure === null ? null : { count, measure };
  const message = "The number of parts that stand for themselves is a whole number from 1. Correct it.";
  issues.push(breakdownIssue("breakdown.bad_option", `${path}/count`, message));
  return null;
}
