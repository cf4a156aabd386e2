import { checkText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Issue,
  isList,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import type { BatchCode } from "./codes.js";
import type { Gathering } from "./gathering.js";
import type { Frame } from "./readFrame.js";

const FIELDS: ReadonlySet<string> = new Set(["measure", "people", "persons", "amounts", "places"]);

/** Adds columns of credits up. One that is at fault brings everything down, since it cannot be told what it means. */
export function gatherColumns(
  given: unknown,
  frame: Frame,
  into: Gathering,
  minorUnits: number,
  issues: Issue[],
): void {
  for (const [index, item] of (ownItems(given, "/columns", issues) ?? []).entries())
    gather(item, `/columns/${index}`, frame, into, minorUnits, issues);
}

function gather(
  item: unknown,
  path: string,
  frame: Frame,
  into: Gathering,
  minorUnits: number,
  issues: Issue[],
): void {
  const before = issues.length;
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return;
  const measure = checkText(fields.get("measure"), `${path}/measure`, issues) ?? "";
  const target = into.byMeasure.get(measure);
  const names = ownItems(fields.get("people"), `${path}/people`, issues) ?? [];
  const places = readPlaces(
    fields.has("places") ? fields.get("places") : minorUnits,
    `${path}/places`,
    issues,
  );
  const persons = columnOf(fields.get("persons"), `${path}/persons`, issues);
  const amounts = columnOf(fields.get("amounts"), `${path}/amounts`, issues);
  if (issues.length > before || persons === null || amounts === null) return;
  if (target === undefined || target.kept !== null) {
    issues.push(unfit(measure, path, target === undefined));
    return;
  }
  const at = names.map((name) => (typeof name === "string" ? (frame.places.get(name) ?? -1) : -1));
  const bad = faultIn(persons, amounts, at);
  if (bad !== null) {
    issues.push(uneven(bad.column, bad.index, path));
    return;
  }
  for (let index = 0; index < amounts.length; index += 1)
    target.sums.addUnits(at[persons[index] ?? -1] ?? -1, amounts[index] ?? 0, places);
}

/** The first place where the columns do not fit each other, or null. */
function faultIn(
  persons: ArrayLike<number>,
  amounts: ArrayLike<number>,
  at: readonly number[],
): { readonly column: string; readonly index: number } | null {
  if (persons.length !== amounts.length)
    return { column: "persons", index: Math.min(persons.length, amounts.length) };
  for (let index = 0; index < amounts.length; index += 1) {
    if ((at[persons[index] ?? -1] ?? -1) < 0) return { column: "persons", index };
    if (!Number.isSafeInteger(amounts[index])) return { column: "amounts", index };
  }
  return null;
}

/** A typed array as it is, or the numbers of a list; that they are whole is seen before they are added. */
function columnOf(value: unknown, path: string, issues: Issue[]): ArrayLike<number> | null {
  if (isTyped(value)) return value;
  const before = issues.length;
  const items = isList(value) ? ownItems(value, path, issues) : null;
  if (issues.length > before) return null;
  if (items?.every((item) => typeof item === "number") === true) return items;
  const message = "A column of numbers is needed here. Hand over an array or a typed array of whole numbers.";
  issues.push(documentIssue("document.wrong_type", path, message, { expected: "array" }));
  return null;
}

function isTyped(value: unknown): value is ArrayBufferView & ArrayLike<number> {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView || value instanceof BigInt64Array || value instanceof BigUint64Array)
  );
}

function readPlaces(value: unknown, path: string, issues: Issue[]): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MOST_PLACES) return value;
  const message = `The places are a whole number from 0 to ${MOST_PLACES - 1}. Write 2 for cents.`;
  issues.push(documentIssue("document.wrong_value", path, message));
  return 0;
}

const MOST_PLACES = 8;

function unfit(measure: string, path: string, isUnknown: boolean): Issue {
  const message = isUnknown
    ? `The column is of ${quoted(measure)}, which credited does not name. Name it there, or leave the column out.`
    : `The plan pays by the single credits of ${quoted(measure)}, which a column does not hold. Hand them over as credits.`;
  const params = { measure: measure.slice(0, 80) };
  return issueOf<BatchCode>("incentives.uncredited_measure", `${path}/measure`, message, params);
}

function uneven(column: string, index: number, path: string): Issue {
  const message = `Number ${index} of the column ${column} has no counterpart, or is no whole number or nobody's. Mend the columns.`;
  return issueOf<BatchCode>("incentives.uneven_columns", `${path}/${column}/${index}`, message, { index });
}
