import type { Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { decisionsOf } from "../person/decisionsOf.js";
import type { ProgramFunction } from "../programFunction.js";
import { type PersonList, personLists } from "./personLists.js";
import { relocateIssue, relocateLeftOut } from "./relocate.js";
import { leaveOut, type PlacedRecord } from "./splitRecords.js";
import { strayAdjustment } from "./strayAdjustment.js";

type Lists = ReadonlyMap<PersonList, ReadonlyMap<string, readonly PlacedRecord[]>>;

/** Tells what was noted for this period about people who are not closed: nothing would come of it, without a word. */
export function passedOver(
  program: ProgramFunction,
  ids: readonly string[],
  lists: Lists,
  period: Period,
  faults: Faults,
): void {
  for (const id of ids) {
    const of = (list: PersonList) => lists.get(list)?.get(id) ?? [];
    for (const { item, index } of of("adjustments")) {
      const issues = strayAdjustment(program, item, new Map(), period, `/adjustments/${index}`);
      const [first] = issues;
      faults.issues.push(...issues);
      if (first !== undefined) leaveOut("adjustments", item, index, first.code, faults);
    }
    if (of("decisions").length + of("improvementPlans").length > 0)
      takeDecisions(program, of, period, faults);
  }
}

/** Decisions as they would be read where no ladder judges the person. */
function takeDecisions(
  program: ProgramFunction,
  of: (list: PersonList) => readonly PlacedRecord[],
  period: Period,
  faults: Faults,
): void {
  const itemsOf = (list: PersonList) => of(list).map(({ item }) => item);
  const lists = {
    measures: [],
    decisions: itemsOf("decisions"),
    improvementPlans: itemsOf("improvementPlans"),
    published: [],
    adjustments: [],
  };
  const found: Faults = { issues: [], leftOut: [] };
  decisionsOf(program, { lists, period, faults: found }, new Set());
  const places = new Map(personLists.map((list) => [list, of(list).map(({ index }) => index)] as const));
  const paths = new Map([...places].map(([list, indexes]) => [`/${list}`, indexes]));
  for (const issue of found.issues) faults.issues.push(relocateIssue(issue, paths));
  for (const list of personLists)
    for (const each of found.leftOut)
      if (each.stream === list) faults.leftOut.push(relocateLeftOut(each, places.get(list) ?? []));
}
