import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, ownFields, type Result } from "../../kernel/issue/index.js";
import { dueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import type { ProgramShards } from "../types.js";
import { cashOfPeople } from "./cashOfPeople.js";
import { creditPeople } from "./creditPeople.js";
import { missingStream } from "./missingStream.js";
import { nobodysFaults } from "./nobodysFaults.js";
import { ownerFields } from "./ownerFields.js";
import { ownerless } from "./ownerless.js";
import { passedOver } from "./passedOver.js";
import { personLists } from "./personLists.js";
import { readFrame } from "./readFrame.js";
import { readPeople } from "./readPeople.js";
import { shardOf } from "./shardOf.js";
import { splitByPerson } from "./splitByPerson.js";
import { splitChanges } from "./splitChanges.js";
import {
  mergePlaces,
  type PlacedRecord,
  type RecordsByStream,
  type SplitStream,
  splitRecords,
} from "./splitRecords.js";
import { withGroups } from "./withGroups.js";

/** Cuts the facts of everybody into those of single people; or tells what keeps the period from being closed. */
export function splitFacts(program: ProgramFunction, facts: unknown): Result<ProgramShards> {
  const frame = readFrame(program, facts, []);
  if (!frame.ok) return frame;
  const { period, state, fields } = frame.data;
  const faults: Faults = { issues: [], leftOut: [] };
  const { closed, known, idle, hints } = readPeople(program, fields.get("people"), period, faults);
  const streams = splitStreams(program, fields.get("records"), known, faults);
  const lists = personLists.map(
    (list) => [list, splitByPerson(list, fields.get(list), known, faults)] as const,
  );
  passedOver(program, idle, new Map(lists), period, faults);
  const spans = new Map([period, ...dueSpans(program, period).values()].map((span) => [span.id, span]));
  const credited = creditPeople(program, fields, period);
  const grounds = { records: streams.ofPerson, credits: credited.ofPerson, people: state.people };
  const cash = cashOfPeople(program, fields.get("records"), grounds, period, faults);
  const unowned = nobodysFaults(program.documents.measures, streams.nobodys, [...spans.values()], faults);
  const parts = {
    period,
    state,
    stateOf: new Map(state.people.map((item, index) => [item.id, { item, index }])),
    customerStateOf: new Map(state.customers.map((each) => [each.id, each])),
    records: streams.ofPerson,
    lists: new Map(lists),
    credits: credited.ofPerson,
    cash: cash.ofPerson,
  };
  const ids = new Set(closed.map(([id]) => id));
  const cut = closed.map(([id, place]) => shardOf(program, id, place, parts));
  const shards = withGroups(program, cut, fields.get("groups"), faults.issues);
  return {
    ok: true,
    data: {
      period: period.id,
      shards,
      issues: [
        ...faults.issues,
        ...credited.issues,
        ...cash.issues,
        ...streams.warnings,
        ...unowned,
        ...hints,
      ],
      leftOut: [...faults.leftOut, ...credited.leftOut],
      ...(credited.closes.length === 0 ? {} : { crediting: credited.closes }),
      carried: { people: state.people.filter(({ id }) => !ids.has(id)), customers: state.customers },
    },
  };
}

/** The streams of which a document counts what a person owns, whoever else is named. */
function ownerStreams({ documents, streams }: ProgramFunction): readonly string[] {
  return [
    ...(documents.stageModels.length > 0 ? [streams.deals] : []),
    ...(documents.segmentations.length > 0 ? [streams.customers] : []),
  ];
}

interface SplitStreams {
  readonly ofPerson: RecordsByStream;
  readonly nobodys: ReadonlyMap<string, readonly PlacedRecord[]>;
  readonly warnings: readonly Issue[];
}

function splitStreams(
  program: ProgramFunction,
  given: unknown,
  people: ReadonlySet<string>,
  faults: Faults,
): SplitStreams {
  const records =
    given === undefined ? new Map<string, unknown>() : ownFields(given, "/records", faults.issues);
  const fieldsOf = ownerFields(program);
  const { deals, stageChanges, fieldChanges } = program.streams;
  const split = new Map<string, SplitStream>();
  const warnings: Issue[] = [];
  for (const [stream, fields] of fieldsOf) {
    // Absent stage changes are no fault: deals say themselves where they stand.
    if (records?.has(stream) !== true && fields.length > 0) warnings.push(missingStream(stream));
    split.set(stream, splitRecords(stream, records?.get(stream) ?? [], fields, people, faults));
  }
  const ofPerson = new Map([...split].map(([stream, { ofPerson: lists }]) => [stream, lists] as const));
  const dealers = split.get(deals);
  if (dealers !== undefined && program.documents.stageModels.length > 0) {
    for (const stream of [stageChanges, fieldChanges]) {
      const changes = split.get(stream);
      if (changes === undefined) continue;
      const followed = splitChanges(stream, records?.get(stream) ?? [], dealers, changes.refusedAt, faults);
      ofPerson.set(stream, mergePlaces(changes.ofPerson, followed));
    }
  }
  for (const stream of ownerStreams(program)) {
    const found = split.get(stream);
    if (found !== undefined) warnings.push(...ownerless(stream, found));
  }
  const nobodys = [...split].flatMap(([stream, each]) =>
    fieldsOf.get(stream)?.length === 0 ? [] : [[stream, each.nobodys] as const],
  );
  return { ofPerson, nobodys: new Map(nobodys), warnings };
}
