import { type Decimal, decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  pointer,
} from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { readDate } from "./readDate.js";
import { leaveOut, splitRecords } from "./splitRecords.js";

/** A payment that is sound. */
export interface ReadPayment {
  readonly recordId: string;
  readonly paidOn: string;
  readonly amount: string;
  /** The amount of the whole record, where the payment says so. */
  readonly of: string | undefined;
}

/** Reads the payments of a stream; a faulty one is left out and told; `isTold`: its ids were. */
export function readPayments(
  stream: string,
  given: unknown,
  isTold: boolean,
  faults: Faults,
): readonly ReadPayment[] {
  const known: Faults = isTold ? { issues: [], leftOut: [] } : faults;
  const { nobodys } = splitRecords(stream, given ?? [], [], new Set(), known);
  return nobodys.flatMap(({ item, index }) => {
    const issues: Issue[] = [];
    const path = pointer(["records", stream, index]);
    const fields = ownFields(item, path, issues);
    const payment = fields === null ? null : readPayment(fields, path, issues);
    const [first] = issues;
    if (first === undefined) return payment ?? [];
    faults.issues.push(...issues);
    leaveOut(stream, item, index, first.code, faults);
    return [];
  });
}

function readPayment(fields: Fields, path: string, issues: Issue[]): ReadPayment | null {
  const recordId = readRecord(fields, path, issues);
  const paidOn = fields.has("paidOn") ? readDate(fields, "paidOn", path, issues) : null;
  if (!fields.has("paidOn")) readText(fields, "paidOn", path, issues);
  const amount = readDecimal(fields, "amount", path, issues);
  const of = (fields.get("of") ?? null) === null ? undefined : readDecimal(fields, "of", path, issues);
  if (of !== undefined && of !== null && of.units <= 0) {
    const message = "The amount of a whole record is above zero. Correct it, or leave it out.";
    issues.push(documentIssue("document.wrong_value", `${path}/of`, message));
  }
  if (recordId === null || paidOn === null || amount === null || of === null) return null;
  return { recordId, paidOn, amount: formatDecimal(amount), of: of && formatDecimal(of) };
}

/** The record that is paid for: `recordId`, or the `dealId` of a deal. */
function readRecord(fields: Fields, path: string, issues: Issue[]): string | null {
  const names = ["recordId", "dealId"].filter((name) => (fields.get(name) ?? null) !== null);
  const [name] = names;
  if (name !== undefined && names.length === 1) return readText(fields, name, path, issues);
  const message =
    "A payment says which record it is for. Write its recordId, or the dealId of a deal, one of the two.";
  issues.push(issueOf<ProgramFactsCode>("program.payment_of_one_record", path, message));
  return null;
}

function readDecimal(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  const value = fields.get(name);
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, `${path}/${name}`));
  return null;
}
