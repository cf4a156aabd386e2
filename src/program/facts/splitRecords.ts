import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import {
  computedIssue,
  documentIssue,
  type Issue,
  isList,
  issueOf,
  ownItems,
  ownValue,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import { measureIssue } from "../../kernel/measure/measureIssue.js";
import type { ProgramFactsCode } from "../codes.js";

/** A record where it stood in its stream. */
export interface PlacedRecord {
  readonly item: unknown;
  readonly index: number;
}

/** Records by stream and person. */
export type RecordsByStream = ReadonlyMap<string, ReadonlyMap<string, readonly PlacedRecord[]>>;

/** The records of one stream, by person; `nobodys` name nobody, and `refused` are left out, by id with the reason. */
export interface SplitStream {
  readonly ofPerson: ReadonlyMap<string, readonly PlacedRecord[]>;
  readonly nobodys: readonly PlacedRecord[];
  readonly refused: ReadonlyMap<string, string>;
  /** Where those stand that are left out. */
  readonly refusedAt: ReadonlySet<number>;
  /** Who owns each record, by its id: whom its `ownerId` names, whoever else is named. */
  readonly owners: ReadonlyMap<string, string | null>;
}

/** Deals the records of a stream out to the people whom they name. */
export function splitRecords(
  stream: string,
  given: unknown,
  fields: readonly string[],
  people: ReadonlySet<string>,
  faults: Faults,
): SplitStream {
  const path = pointer(["records", stream]);
  const items = ownItems(given, path, faults.issues) ?? [];
  const shared = sharedIds(items);
  const ofPerson = new Map<string, PlacedRecord[]>();
  const nobodys: PlacedRecord[] = [];
  const refused = new Map<string, string>();
  const refusedAt = new Set<number>();
  const owners = new Map<string, string | null>();
  for (const [index, item] of items.entries()) {
    const id = textOf(item, "id");
    const named = fields.flatMap((field) => {
      const person = textOf(item, field);
      return person === null ? [] : [{ field, person }];
    });
    const issues = [
      ...(id === null ? [noId(item, index, stream, path)] : []),
      ...fields.flatMap((field) => notText(item, field, `${path}${pointer([index, field])}`)),
      ...(id !== null && shared.has(id) ? [sharedId(id, stream, `${path}/${index}`)] : []),
      ...named.flatMap(({ field, person }) =>
        people.has(person) ? [] : [unknownOwner(id ?? `#${index}`, person, path + pointer([index, field]))],
      ),
    ];
    const [first] = issues;
    if (first !== undefined) {
      faults.issues.push(...issues);
      leaveOut(stream, item, index, first.code, faults);
      if (id !== null) refused.set(id, first.code);
      refusedAt.add(index);
      continue;
    }
    if (id !== null) owners.set(id, textOf(item, "ownerId"));
    const place = { item, index };
    if (named.length === 0) nobodys.push(place);
    for (const person of new Set(named.map((each) => each.person))) push(ofPerson, person, place);
  }
  return { ofPerson, nobodys, refused, refusedAt, owners };
}

/** Notes that a record is left out, with its amount where it has one. */
export function leaveOut(stream: string, item: unknown, index: number, reason: string, faults: Faults): void {
  const amount = parseDecimal(ownValue(item, "amount"));
  faults.leftOut.push({
    id: (textOf(item, "id") ?? `#${index}`).slice(0, 80),
    stream,
    index,
    reason,
    amount: typeof amount === "object" ? formatDecimal(amount) : null,
  });
}

/** The own text of a field that is not empty, else null. */
export function textOf(item: unknown, field: string): string | null {
  const value = ownValue(item, field);
  return typeof value === "string" && value !== "" ? value : null;
}

export function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The records of both, each once and in the order of the facts. */
export function mergePlaces(
  some: ReadonlyMap<string, readonly PlacedRecord[]>,
  others: ReadonlyMap<string, readonly PlacedRecord[]>,
): ReadonlyMap<string, readonly PlacedRecord[]> {
  return new Map(
    [...new Set([...some.keys(), ...others.keys()])].map((person) => {
      const all = [...(some.get(person) ?? []), ...(others.get(person) ?? [])];
      const byIndex = new Map(all.map((place) => [place.index, place]));
      return [person, [...byIndex.values()].sort((a, b) => a.index - b.index)];
    }),
  );
}

/** The ids that several records have. All of them are left out: which one is right must not depend on their order. */
function sharedIds(items: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of items) {
    const id = textOf(item, "id");
    if (id === null) continue;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

/** A record that cannot be told from others; its place is that in the facts of everybody. */
function noId(item: unknown, index: number, stream: string, path: string): Issue {
  const isObject = typeof item === "object" && item !== null && !isList(item);
  const what = isObject ? "has no id. Give it one, as text" : "is no object. Hand over flat objects";
  const message = `Record ${index} of ${quoted(stream)} ${what}.`;
  return measureIssue("measure.bad_record", `${path}/${index}`, message, { index });
}

/** What names a person is text; absent and null name nobody. */
function notText(item: unknown, field: string, path: string): readonly Issue[] {
  const value = ownValue(item, field);
  if (value === undefined || value === null || typeof value === "string") return [];
  const computed = computedIssue(value, path);
  if (computed !== null) return [computed];
  const message = "A person is named by text here. Write the id in quotes, or null for nobody.";
  return [documentIssue("document.wrong_type", path, message, { expected: "string" })];
}

function sharedId(id: string, stream: string, path: string): Issue {
  const message = `The id ${quoted(id)} stands more than once in ${quoted(stream)}. Give every record an id of its own.`;
  return documentIssue("document.duplicate_id", `${path}/id`, message, { id: id.slice(0, 80) });
}

function unknownOwner(id: string, person: string, path: string): Issue {
  const message = `The record ${quoted(id)} names ${quoted(person)}, who is not among the people. Add the person, or mend the record.`;
  return issueOf<ProgramFactsCode>("program.unknown_owner", path, message, {
    id: id.slice(0, 80),
    personId: person.slice(0, 80),
  });
}
