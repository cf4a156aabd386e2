import { dayNumber, isCalendarDate } from "../../kernel/calendar/index.js";
import type { FieldValue } from "../../kernel/condition/index.js";
import { readJson } from "../../kernel/issue/index.js";
import { kindSchemas } from "./kindSchemas.js";
import type { StreamRules } from "./readQuality.js";
import type { ReadRecord } from "./readStreams.js";
import type { QualityCheck, QualityFault } from "./types.js";

/** A check of one record, and the places where it failed. */
export interface Judged {
  readonly check: QualityFault["check"];
  readonly faults: readonly Pick<QualityFault, "field" | "rule">[];
}

/** What a record is held against besides itself. */
export interface Surroundings {
  /** How often a key stands in the stream. */
  countOf(key: string): number;
  isKnown(stream: string, id: string): boolean;
}

/** The checks that a record has in report order. */
export const checks: readonly QualityCheck[] = ["complete", "valid", "unique", "onTime", "linked", "sound"];

/** Judges a record by every check that applies to it. What is no record at all is not valid, and nothing else. */
export function judgeRecord(record: ReadRecord, rules: StreamRules, around: Surroundings): readonly Judged[] {
  const { fields } = record;
  if (fields === null) return [{ check: "valid", faults: [{ field: null, rule: null }] }];
  const { document } = rules;
  const key = keyOf(record, rules);
  const judged: (Judged | null)[] = [
    document.required === undefined
      ? null
      : { check: "complete", faults: at(document.required.filter((name) => isAbsent(fields.get(name)))) },
    { check: "valid", faults: invalid(record, rules) },
    key === null
      ? null
      : { check: "unique", faults: around.countOf(key) > 1 ? at(document.unique ?? ["id"]) : [] },
    lateness(record, rules),
    orphans(record, rules, around),
  ];
  return judged.filter((each) => each !== null);
}

/** The text by which a record must not stand twice; null where a field of it is absent. */
export function keyOf({ fields }: ReadRecord, { document: { unique = ["id"] } }: StreamRules): string | null {
  const parts = unique.map((name) => fields?.get(name));
  return parts.some(isAbsent) ? null : JSON.stringify(parts.map((part) => String(part)));
}

function at(fields: readonly string[]): readonly Pick<QualityFault, "field" | "rule">[] {
  return fields.map((field) => ({ field, rule: null }));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function invalid(record: ReadRecord, { document: { kind }, valid }: StreamRules): Judged["faults"] {
  const wrong = kind === undefined ? notFlat(record) : offKind(record, kind);
  const told = [...(record.fields ?? [])].filter(isFlatEntry).filter(([, value]) => !isAbsent(value));
  const view = Object.fromEntries(told);
  const unmet = valid.filter(({ condition }) => {
    const verdict = condition.judge(view);
    // What is absent is no matter of validity; what is there and of the wrong type is.
    return (
      verdict === "unmet" || (verdict === "missing" && !condition.fields.some((name) => isAbsent(view[name])))
    );
  });
  return [
    ...at(wrong),
    ...unmet.map(({ id, condition }) => ({ field: condition.fields[0] ?? null, rule: id })),
  ];
}

function notFlat({ fields }: ReadRecord): readonly string[] {
  return [...(fields ?? [])].filter((entry) => !isFlatEntry(entry)).map(([name]) => name);
}

function isFlatEntry(entry: readonly [string, unknown]): entry is [string, FieldValue] {
  const [, value] = entry;
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

/** The fields that a schema refuses, each once. */
function offKind({ item }: ReadRecord, kind: keyof typeof kindSchemas): readonly string[] {
  const json = readJson(item);
  if (!json.ok) return [...new Set(json.issues.map(({ path }) => path.split("/")[1] ?? ""))];
  const parsed = kindSchemas[kind]().safeParse(json.data);
  if (parsed.success) return [];
  const names = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0
      ? issue.keys
      : [String(issue.path[0] ?? "")],
  );
  return [...new Set(names)].sort();
}

function lateness({ fields }: ReadRecord, { document: { onTime } }: StreamRules): Judged | null {
  if (onTime === undefined) return null;
  const [happened, recorded] = [fields?.get(onTime.happened), fields?.get(onTime.recorded)];
  if (!isDate(happened) || !isDate(recorded)) return null;
  const isLate = dayNumber(recorded) - dayNumber(happened) > onTime.withinDays;
  return { check: "onTime", faults: isLate ? at([onTime.recorded]) : [] };
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && isCalendarDate(value);
}

function orphans(
  { fields }: ReadRecord,
  { document: { references = [] } }: StreamRules,
  around: Surroundings,
): Judged | null {
  const named = references.flatMap(({ field, to }) => {
    const id = fields?.get(field);
    return isAbsent(id) ? [] : [{ field, to, id: String(id) }];
  });
  if (named.length === 0) return null;
  const lost = named.filter(({ to, id }) => !around.isKnown(to, id));
  return { check: "linked", faults: lost.map(({ field, to }) => ({ field, rule: to })) };
}
