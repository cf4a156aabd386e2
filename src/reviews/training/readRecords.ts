import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { trainingIssue } from "./trainingIssue.js";

/** A record of training as far as it matters here. */
export interface TrainingEntry {
  readonly id: string;
  readonly courseId: string;
  /** Null where the course was not completed. */
  readonly completedOn: string | null;
  readonly score: Decimal | null;
}

/** Reads the records of one person, in the order of dates and ids; a faulty one is left out with its fault. */
export function readRecords(
  training: BuiltTraining,
  personId: string | null,
  given: unknown,
  path: string,
  faults: Faults,
): readonly TrainingEntry[] {
  const seen = new Set<string>();
  const entries = (ownItems(given, path, faults.issues) ?? []).flatMap((item, index): TrainingEntry[] => {
    const issues: Issue[] = [];
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues);
    const entry = fields && readEntry(training, personId, fields, at, issues);
    const id = fields?.get("id");
    if (typeof id === "string" && seen.has(id)) issues.push(duplicate(id, `${at}/id`));
    if (typeof id === "string") seen.add(id);
    if (entry !== null && issues.length === 0) return [entry];
    faults.issues.push(...issues);
    faults.leftOut.push({
      id: typeof id === "string" ? id.slice(0, 80) : `#${index}`,
      stream: "records",
      index,
      reason: issues[0]?.code ?? "document.wrong_type",
      amount: null,
    });
    return [];
  });
  const orderOf = ({ completedOn, id }: TrainingEntry) => `${completedOn ?? "9999-99-99"} ${id}`;
  return entries.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function readEntry(
  training: BuiltTraining,
  personId: string | null,
  fields: Fields,
  path: string,
  issues: Issue[],
): TrainingEntry | null {
  const id = readText(fields, "id", path, issues);
  const person = readText(fields, "personId", path, issues);
  const courseId = readText(fields, "courseId", path, issues);
  const completedOn = readDate(fields, path, issues);
  const score = readScore(fields, path, issues);
  if (person !== null && personId !== null && person !== personId) {
    const message = `This record is about ${quoted(person)}, not about ${quoted(personId)}. Hand over the records of one person.`;
    issues.push(trainingIssue("training.record_of_another_person", `${path}/personId`, message));
  }
  if (courseId !== null && !training.courses.has(courseId)) {
    const message = `There is no course ${quoted(courseId)}. Correct the id.`;
    const params = { courseId: courseId.slice(0, 80) };
    issues.push(trainingIssue("training.unknown_course", `${path}/courseId`, message, params));
  }
  return id === null || courseId === null ? null : { id, courseId, completedOn, score };
}

function readDate(fields: Fields, path: string, issues: Issue[]): string | null {
  const value = fields.get("completedOn") ?? null;
  if (value === null) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(`${path}/completedOn`));
  return null;
}

function readScore(fields: Fields, path: string, issues: Issue[]): Decimal | null {
  const value = fields.get("examScore") ?? null;
  const decimal = value === null ? null : parseDecimal(value);
  if (decimal === null || typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, `${path}/examScore`));
  return null;
}

function duplicate(id: string, path: string): Issue {
  const message = `Two records have the id ${quoted(id)}. Remove the one that does not count.`;
  return trainingIssue("training.duplicate_record", path, message, { id: id.slice(0, 80) });
}
