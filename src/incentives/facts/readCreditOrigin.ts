import { checkText, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, pointer } from "../../kernel/issue/index.js";
import type { Credit, CreditRole } from "../types.js";

/** The record's own fields, as conditions on single credits look at them. */
export type CreditFields = ReadonlyMap<string, string | number | boolean | null>;

/** Where a credit comes from. */
export interface CreditOrigin {
  /** Null where the credit does not say, and then it is its own record. */
  readonly recordId: string | null;
  readonly role: CreditRole;
  readonly level: number;
  readonly refundOf: string | null;
  readonly fields: CreditFields;
}

/** The fields of a credit that say where it comes from. */
export const creditOriginFields: readonly (keyof Credit)[] = [
  "recordId",
  "role",
  "level",
  "refundOf",
  "fields",
];

const ROLES: readonly CreditRole[] = ["direct", "split", "overlay", "rollup"];
const NO_FIELDS: CreditFields = new Map();

/** The origin of a credit that is a record of the person's own. */
export function directCredit(id: string): CreditOrigin & { readonly id: string; readonly recordId: string } {
  return { id, recordId: id, role: "direct", level: 0, refundOf: null, fields: NO_FIELDS };
}

/** Reads where a credit comes from; what is not said is direct, of level 0, of its own record. */
export function readCreditOrigin(fields: Fields, path: string, issues: Issue[]): CreditOrigin {
  return {
    recordId: fields.has("recordId") ? readText(fields, "recordId", path, issues) : null,
    role: readRole(fields, path, issues),
    level: readLevel(fields, path, issues),
    refundOf: fields.has("refundOf") ? checkText(fields.get("refundOf"), `${path}/refundOf`, issues) : null,
    fields: fields.has("fields")
      ? readRecordFields(fields.get("fields"), `${path}/fields`, issues)
      : NO_FIELDS,
  };
}

function readRole(fields: Fields, path: string, issues: Issue[]): CreditRole {
  if (!fields.has("role")) return "direct";
  const given = fields.get("role");
  const role = ROLES.find((each) => each === given);
  if (role === undefined) {
    const message = `This is no role of a credit. Write one of ${ROLES.join(", ")}, or leave it out.`;
    issues.push(documentIssue("document.wrong_value", `${path}/role`, message));
  }
  return role ?? "direct";
}

function readLevel(fields: Fields, path: string, issues: Issue[]): number {
  if (!fields.has("level")) return 0;
  const level = fields.get("level");
  if (typeof level === "number" && Number.isSafeInteger(level) && level >= 0) return level;
  const message = "A level is a whole number from 0 up. Write 0 for the person's own, 1 for direct reports.";
  issues.push(documentIssue("document.wrong_value", `${path}/level`, message));
  return 0;
}

/** Reads the own fields of a record, as conditions look at them. */
export function readRecordFields(value: unknown, path: string, issues: Issue[]): CreditFields {
  const read = new Map<string, string | number | boolean | null>();
  for (const [name, given] of ownFields(value, path, issues) ?? []) {
    if (given === null || typeof given === "string" || typeof given === "boolean") read.set(name, given);
    else if (typeof given === "number" && Number.isFinite(given)) read.set(name, given);
    else {
      const message =
        "A field of a record is a text, a finite number, true, false or null. Mend it, or leave it out.";
      issues.push(documentIssue("document.wrong_type", `${path}${pointer([name])}`, message));
    }
  }
  return read;
}
