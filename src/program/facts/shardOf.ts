import type { PersonCredit } from "../../incentives/crediting/index.js";
import type { CashReceipt } from "../../incentives/types.js";
import type { Period } from "../../kernel/calendar/index.js";
import { pointer } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonShard, PersonState, ProgramState } from "../types.js";
import { type PersonList, personLists } from "./personLists.js";
import type { CustomerState } from "./readCustomerState.js";
import type { OpeningState } from "./readProgramState.js";
import { type PlacedRecord, type RecordsByStream, textOf } from "./splitRecords.js";

/** The facts of everybody, dealt out by person. */
export interface DealtFacts {
  readonly period: Period;
  readonly state: OpeningState;
  /** What the state says of each person, and where; and of each customer. */
  readonly stateOf: ReadonlyMap<string, PlacedRecord & { readonly item: PersonState }>;
  readonly customerStateOf: ReadonlyMap<string, CustomerState>;
  readonly records: RecordsByStream;
  readonly lists: ReadonlyMap<PersonList, ReadonlyMap<string, readonly PlacedRecord[]>>;
  /** What each person is credited with. */
  readonly credits: ReadonlyMap<string, readonly PersonCredit[]>;
  /** What customers paid for the records of each person. */
  readonly cash: ReadonlyMap<string, readonly CashReceipt[]>;
}

/** The facts of one person. Every stream that documents read is there, if only empty: that it is absent was told once. */
export function shardOf(
  program: ProgramFunction,
  personId: string,
  person: PlacedRecord,
  facts: DealtFacts,
): PersonShard {
  const records = [...facts.records].map(([stream, lists]) => [stream, lists.get(personId) ?? []] as const);
  const lists = personLists.map((list) => [list, facts.lists.get(list)?.get(personId) ?? []] as const);
  const credits = facts.credits.get(personId) ?? [];
  const cash = facts.cash.get(personId) ?? [];
  const carried = facts.stateOf.get(personId);
  const places = [
    ["/people", [person]] as const,
    ...records.map(([stream, list]) => [pointer(["records", stream]), list] as const),
    ...lists.map(([list, placed]) => [`/${list}`, placed] as const),
    ...(carried === undefined ? [] : [["/state/people", [carried]] as const]),
  ];
  const { customers } = program.streams;
  const owned = records.flatMap(([stream, list]) => (stream === customers ? list : []));
  const shard: PersonShardOf = {
    period: facts.period.id,
    people: itemsOf([person]),
    records: Object.fromEntries(records.map(([stream, list]) => [stream, itemsOf(list)])),
    ...Object.fromEntries(
      lists.flatMap(([list, placed]) => (placed.length === 0 ? [] : [[list, itemsOf(placed)] as const])),
    ),
    ...(credits.length === 0 ? {} : { credits }),
    ...(cash.length === 0 ? {} : { cash }),
    state: stateOf(program, carried?.item, owned, facts),
    places: Object.fromEntries(places.map(([list, placed]) => [list, placed.map(({ index }) => index)])),
  };
  // Its items are handed on as they came; whoever evaluates a shard reads them as carefully as any facts.
  return shard as PersonShard;
}

/** A shard whose items have not been read. */
type PersonShardOf = Omit<PersonShard, "people" | "records" | PersonList> &
  Readonly<Record<"people", readonly unknown[]>> & {
    readonly records: Readonly<Record<string, readonly unknown[]>>;
  } & { readonly [List in PersonList]?: readonly unknown[] };

function itemsOf(places: readonly PlacedRecord[]): readonly unknown[] {
  return places.map(({ item }) => item);
}

function stateOf(
  { document }: ProgramFunction,
  person: PersonState | undefined,
  owned: readonly PlacedRecord[],
  { state, customerStateOf }: DealtFacts,
): ProgramState | null {
  const { closed } = state;
  if (closed === null) return null;
  return {
    programId: document.id,
    period: closed,
    people: person === undefined ? [] : [person],
    customers: owned.flatMap(({ item }) => customerStateOf.get(textOf(item, "id") ?? "") ?? []),
  };
}
