import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownValue, pointer, readDocument } from "../../kernel/issue/index.js";
import { buildCrediting } from "../crediting/buildCrediting.js";
import type {
  CreditedRecord,
  CreditingFunction,
  FlatRecord,
  RecordFault,
} from "../crediting/creditingFunction.js";
import { type CreditingReading, readCreditingFacts } from "../crediting/facts/readCreditingFacts.js";
import { leaveOut } from "../crediting/facts/readRecords.js";
import { creditsOf } from "../crediting/result/creditsOf.js";
import { creditingSchema } from "../crediting/schema.js";
import { type BookTally, openTally } from "./bookTally.js";
import type { BatchCode } from "./codes.js";
import type { Gathering, MeasureGathering } from "./gathering.js";
import { keepCredit } from "./keepCredit.js";
import type { Frame } from "./readFrame.js";
import { viewOf } from "./viewOf.js";

const FIELDS: ReadonlySet<string> = new Set([
  "crediting",
  "records",
  "people",
  "partners",
  "streams",
  "rates",
]);

/** What one pass over the records works with. */
interface Pass {
  readonly crediting: CreditingFunction;
  readonly reading: CreditingReading;
  readonly frame: Frame;
  /** By the places of the names that credits go by; null where `credited` does not name it. */
  readonly targets: readonly (MeasureGathering | null)[];
  readonly tally: BookTally;
  readonly faults: Faults;
  readonly path: string;
  readonly stream: string;
}

/** Credits records in one pass and adds the credits up; null where the book cannot be read, and then `fatal` says why. */
export function gatherBook(
  given: unknown,
  frame: Frame,
  into: Gathering,
  faults: Faults,
  fatal: Issue[],
): BookTally | null {
  const fields = ownFields(given, "/book", fatal, FIELDS);
  if (fields === null) return null;
  const document = readDocument(fields.get("crediting"), creditingSchema);
  const built = document.ok ? buildCrediting(document.data, "") : document;
  if (!built.ok) {
    for (const issue of built.issues) fatal.push({ ...issue, path: `/book/crediting${issue.path}` });
    return null;
  }
  const crediting = built.data;
  const [stream = "", ...others] = crediting.streams;
  const streams = fields.has("streams")
    ? ownFields(fields.get("streams"), "/book/streams", fatal)
    : new Map();
  const read: Faults = { issues: [], leftOut: [] };
  const facts = {
    period: frame.period.id,
    people: fields.get("people") ?? frame.ids.map((id) => ({ id })),
    ...(fields.has("partners") ? { partners: fields.get("partners") } : {}),
    ...(fields.has("rates") ? { rates: fields.get("rates") } : {}),
    records: Object.fromEntries([stream, ...others].map((name) => [name, streams?.get(name) ?? []])),
  };
  const reading = readCreditingFacts(crediting, facts, read);
  for (const issue of read.issues) fatal.push({ ...issue, path: `/book${issue.path}` });
  if (reading === null || fatal.length > 0) return null;
  const targets = crediting.names.map(({ id }) => into.byMeasure.get(id) ?? null);
  const tally = openTally(crediting);
  const path = pointer(["book", "records"]);
  goThrough(
    fields.get("records"),
    { crediting, reading, frame, targets, tally, faults, path, stream },
    fatal,
  );
  return tally;
}

function goThrough(records: unknown, pass: Pass, fatal: Issue[]): void {
  const { creditOne } = pass.crediting.start(pass.reading.scene);
  const { path, tally } = pass;
  let index = 0;
  let issues: Issue[] = [];
  // One for all records: a closure each would be most of what a record costs.
  const fault: RecordFault = (field, issueAt) => {
    const at = `${path}/${index}`;
    issues.push(issueAt(field === null ? at : at + pointer([field])));
  };
  try {
    if (!isIterable(records)) throw new TypeError("not iterable");
    for (const record of records) {
      tally.records += 1;
      const view = viewOf(record, path, index, issues);
      const credited = view === null ? null : creditOne(view, fault);
      if (issues.length === 0 && view !== null && credited !== null) {
        tally.take(credited);
        addCredits(view, index, credited, pass);
      } else {
        leaveRecordOut(record, index, issues, pass);
        issues = [];
      }
      index += 1;
    }
  } catch {
    const message = `The records cannot be gone through beyond number ${index}. Hand over an array, a set or a generator that does not throw.`;
    fatal.push(issueOf<BatchCode>("incentives.unreadable_credits", path, message, { index }));
  }
}

function leaveRecordOut(
  record: unknown,
  index: number,
  issues: readonly Issue[],
  { stream, faults }: Pass,
): void {
  const id = ownValue(record, "id");
  const amount = ownValue(record, "amount");
  leaveOut({ id: typeof id === "string" ? id : null, index, stream, amount }, issues, faults);
}

/** Adds the credits of a record to those of their people; those of people who are not paid are only counted. */
function addCredits(
  view: FlatRecord,
  index: number,
  credited: CreditedRecord,
  { crediting, reading, frame, targets, tally, path }: Pass,
): void {
  const { credits } = credited;
  let whole: ReturnType<typeof creditsOf> | null = null;
  for (let position = 0; position < credits.length; position += 1) {
    const credit = credits[position];
    if (credit === undefined) continue;
    const { name, personId, amount } = credit;
    const place = frame.places.get(personId);
    const target = targets[name] ?? null;
    if (place === undefined) tally.unpaid(name, amount);
    if (place === undefined || target === null) continue;
    if (target.kept === null) {
      target.sums.add(place, amount);
      if (target.refundAt === null && view.refundOf !== undefined)
        target.refundAt = `${path}/${index}/refundOf`;
      continue;
    }
    const record = { id: String(view.id), index, path: `${path}/${index}`, view };
    whole ??= creditsOf(crediting, reading.scene, { record, credited });
    keepCredit(target.kept, place, { list: "/book/records", index, credit: whole[position] });
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
