import { type ReadCash, readCash } from "../../incentives/facts/readCash.js";
import { type CreditsByMeasure, readCredits } from "../../incentives/facts/readCredits.js";
import { type ReadGroups, readGroups } from "../../incentives/funds/readGroups.js";
import type { Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  pointer,
  type Result,
} from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { PersonList } from "../facts/personLists.js";
import { readFrame } from "../facts/readFrame.js";
import { roleFaults } from "../facts/readPeople.js";
import { readPerson } from "../facts/readPerson.js";
import type { OpeningState } from "../facts/readProgramState.js";
import type { Places } from "../facts/relocate.js";
import { type Situation, situationOf } from "../facts/situationOf.js";
import type { ProgramFunction } from "../programFunction.js";

/** The facts of one person, read down to the lists whose items domains read themselves. */
export interface ReadShard {
  readonly period: Period;
  readonly situation: Situation;
  readonly state: OpeningState;
  readonly records: Fields;
  readonly lists: Readonly<Record<PersonList, readonly unknown[]>>;
  /** What the person is credited with, over all that falls due. */
  readonly credits: CreditsByMeasure;
  /** What customers paid, over all that falls due. */
  readonly cash: readonly ReadCash[];
  /** Everybody in the contests and team pools. */
  readonly groups: ReadGroups;
  readonly places: Places;
  readonly faults: Faults;
}

/** Reads a shard, or tells what keeps the person from being closed. */
export function readShard(program: ProgramFunction, shard: unknown): Result<ReadShard> {
  const frame = readFrame(program, shard, ["places", "credits", "cash"]);
  if (!frame.ok) return frame;
  const { period, state, fields } = frame.data;
  const issues: Issue[] = [];
  const places = readPlaces(fields.get("places"), issues);
  const people = ownItems(fields.get("people"), "/people", issues) ?? [];
  if (people.length !== 1) issues.push(notOnePerson(people.length));
  const person = readPerson(people[0], "/people/0", issues);
  if (person !== null) issues.push(...roleFaults(program, person, period, "/people/0"));
  const given = fields.has("records") ? ownFields(fields.get("records"), "/records", issues) : null;
  const list = (name: PersonList) => ownItems(fields.get(name) ?? [], `/${name}`, issues) ?? [];
  const lists = {
    measures: list("measures"),
    decisions: list("decisions"),
    improvementPlans: list("improvementPlans"),
    published: list("published"),
    adjustments: list("adjustments"),
  };
  const groups = fields.has("groups") ? readGroups(fields.get("groups"), issues) : new Map();
  if (person === null || issues.length > 0) return { ok: false, issues };
  const faults: Faults = { issues: [], leftOut: [] };
  const cash = readCash(fields.get("cash") ?? [], null, faults);
  const { credits } = readCredits(fields.get("credits") ?? [], null, faults);
  return {
    ok: true,
    data: {
      period,
      situation: situationOf(person, period),
      state,
      records: readStreams(given ?? new Map(), faults.issues),
      lists,
      credits,
      cash,
      groups,
      places,
      faults,
    },
  };
}

/** The streams as lists of items, of which nothing else is known; what is no list counts as empty. */
function readStreams(records: Fields, issues: Issue[]): Fields {
  return new Map(
    [...records].map(([stream, list]) => [
      stream,
      ownItems(list, pointer(["records", stream]), issues) ?? [],
    ]),
  );
}

function readPlaces(value: unknown, issues: Issue[]): Places {
  if (value === undefined) return new Map();
  const lists = ownFields(value, "/places", issues) ?? new Map<string, unknown>();
  return new Map(
    [...lists].map(([list, given]) => {
      const indexes = ownItems(given, "/places", issues) ?? [];
      return [list, indexes.map((index) => (typeof index === "number" ? index : 0))];
    }),
  );
}

function notOnePerson(count: number): Issue {
  const message = `A shard is for one person, and this one holds ${count}. Hand over what split gave.`;
  return issueOf<ProgramFactsCode>("program.not_one_person", "/people", message, { count });
}
