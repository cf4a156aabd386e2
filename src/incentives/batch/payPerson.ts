import { fractionOf } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  quoted,
} from "../../kernel/issue/index.js";
import { evaluateVersion } from "../evaluateVersion.js";
import { type PlanReading, readPlanFacts } from "../facts/readPlanFacts.js";
import type { PlanVersions } from "../planVersions.js";
import { prepare } from "../prepare.js";
import type { Statement } from "../types.js";
import type { BatchCode } from "./codes.js";
import type { Gathering, KeptCredit } from "./gathering.js";
import { relocatedFact, relocatedIssue } from "./relocated.js";

/** What everybody is paid by. */
export interface Company {
  readonly plan: PlanVersions;
  readonly period: string;
  readonly gathered: Gathering;
  /** Faults in single facts. */
  readonly faults: Faults;
  /** What leaves nothing to pay. */
  readonly fatal: Issue[];
}

/** The statement of one person; null where there is none, and then `fatal` says why. */
export function payPerson(person: unknown, index: number, company: Company): Statement | null {
  const { plan, period, gathered, faults, fatal } = company;
  const own = ownFields(person, `/people/${index}`, fatal) ?? new Map();
  for (const issue of passedOver(own, index)) fatal.push(issue);
  const credits = keptOf(gathered, index);
  const refuse = (issues: readonly Issue[]) => {
    for (const issue of issues) fatal.push(relocatedIssue(issue, index, credits));
    return null;
  };
  const fields = [...own].filter(([name]) => name !== "credits");
  const given = credits.length === 0 ? {} : { credits: credits.map(({ credit }) => credit) };
  const read = readPlanFacts({ ...Object.fromEntries(fields), period, ...given });
  if (!read.ok) return refuse(read.issues);
  const prepared = prepare(plan, withSums(read.data, index, company), (version) => version);
  if (!("version" in prepared)) return refuse(prepared);
  const statement = evaluateVersion(prepared);
  for (const issue of statement.issues) faults.issues.push(relocatedIssue(issue, index, credits));
  for (const fact of statement.leftOut ?? []) faults.leftOut.push(relocatedFact(fact, credits));
  return statement;
}

/** What would be passed over in silence, because it is told of the whole company. */
function passedOver(own: Fields, index: number): readonly Issue[] {
  return ["period", "credits"].flatMap((field) => {
    if (!own.has(field)) return [];
    const message = `The ${field} of a person would not be looked at here. Give ${field} once, beside people.`;
    return [documentIssue("document.unknown_field", `/people/${index}/${field}`, message, { field })];
  });
}

/** The credits of a person that are needed by themselves. */
function keptOf({ byMeasure }: Gathering, index: number): readonly KeptCredit[] {
  return [...byMeasure.values()].flatMap(({ kept }) => kept?.get(index) ?? []);
}

/** The facts of a person with what the credits add up to; those that were kept are counted as far as they are sound. */
function withSums(reading: PlanReading, index: number, { gathered, faults }: Company): PlanReading {
  const measures = new Map(reading.measures);
  for (const [measure, { sums, kept }] of gathered.byMeasure) {
    for (const { amount } of reading.credits.get(measure) ?? []) sums.add(index, amount);
    if (kept?.has(index) === true) continue;
    if (measures.has(measure)) faults.issues.push(givenTwice(measure, index));
    measures.set(measure, fractionOf(sums.of(index)));
  }
  return { ...reading, measures };
}

function givenTwice(measure: string, index: number): Issue {
  const message = `The credits add up to ${quoted(measure)}, and it is given with the person as well. Keep one of the two.`;
  const params = { measure: measure.slice(0, 80) };
  return issueOf<BatchCode>("incentives.credited_and_given", `/people/${index}/measures`, message, params);
}
