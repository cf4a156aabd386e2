import { readEvaluateOptions } from "../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, ownItems, ownValue, type Result } from "../kernel/issue/index.js";
import type { EvaluateOptions } from "../kernel/trace/index.js";
import type { ProgramFactsCode } from "./codes.js";
import { unknownPerson } from "./facts/splitByPerson.js";
import { splitFacts } from "./facts/splitFacts.js";
import { textOf } from "./facts/splitRecords.js";
import { closePerson } from "./person/closePerson.js";
import { issuesOnce } from "./person/onceEach.js";
import type { ProgramFunction } from "./programFunction.js";
import { finishPeriod } from "./team/finishPeriod.js";
import type { PeriodClose, PersonClose, ProgramShards } from "./types.js";

/** Closes one period for everybody: cuts the facts, closes each person, and finishes what needs them all. */
export function safeEvaluateProgram(
  program: ProgramFunction,
  facts: unknown,
  given: unknown,
): Result<PeriodClose> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const refuse = refusal(options);
  const split = splitFacts(program, facts);
  if (!split.ok) return refuse(split.issues);
  const shards = split.data;
  const faults = errorsOf(shards.issues);
  const ids = shards.shards.map(({ people }) => people[0]?.id ?? "");
  const told = checkOptions(options, facts, ids);
  if (told.length > 0) return refuse([...told, ...faults]);
  const only = options.only === undefined ? null : new Set(options.only);
  const people: PersonClose[] = [];
  let fatal: readonly Issue[] = [];
  for (const [index, shard] of shards.shards.entries()) {
    const isListed = only === null || only.has(ids[index] ?? "");
    const closed = closePerson(program, shard, isListed ? options.trace : undefined);
    if (!closed.ok) fatal = [...fatal, ...closed.issues];
    else {
      for (const fault of closed.data.faults) faults.push(fault);
      people.push(capped(closed.data.close, options));
    }
  }
  if (fatal.length > 0 || (faults.length > 0 && options.onInvalid !== "report"))
    return refuse(issuesOnce([...fatal, ...faults]));
  const close = finishPeriod(program, shards, people, options.maxIssues);
  return {
    ok: true,
    data: {
      ...close,
      people: only === null ? close.people : close.people.filter(({ id }) => only.has(id)),
    },
  };
}

/** Cuts the facts of everybody; with every fault that belongs to nobody as an error, unless it is to be reported. */
export function safeSplit(program: ProgramFunction, facts: unknown, given: unknown): Result<ProgramShards> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const split = splitFacts(program, facts);
  if (!split.ok) return refusal(options)(split.issues);
  const faults = errorsOf(split.data.issues);
  return faults.length > 0 && options.onInvalid !== "report" ? refusal(options)(faults) : split;
}

/** Closes the one person of a shard. */
export function safeEvaluatePerson(
  program: ProgramFunction,
  shard: unknown,
  given: unknown,
): Result<PersonClose> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const closed = closePerson(program, shard, options.trace);
  if (!closed.ok) return refusal(options)(closed.issues);
  const { close, faults } = closed.data;
  return faults.length > 0 && options.onInvalid !== "report"
    ? refusal(options)(faults)
    : { ok: true, data: capped(close, options) };
}

function refusal({ maxIssues }: EvaluateOptions) {
  return (issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } => ({
    ok: false,
    issues: capIssues(issues, maxIssues),
  });
}

function capped(close: PersonClose, { maxIssues }: EvaluateOptions): PersonClose {
  return { ...close, issues: capIssues(close.issues, maxIssues) };
}

function errorsOf(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === "error");
}

/** `only` names people of the facts, and a trace is for one of them. */
function checkOptions(
  { only, trace }: EvaluateOptions,
  facts: unknown,
  ids: readonly string[],
): readonly Issue[] {
  const people = ownItems(ownValue(facts, "people"), "/people", []) ?? [];
  const known = new Set(people.map((person) => textOf(person, "id")));
  const unknown = (only ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [unknownPerson(id, `/options/only/${index}`)],
  );
  const listed = ids.filter((id) => only === undefined || only.includes(id)).length;
  if (trace === undefined || listed <= 1) return unknown;
  const message = `A trace is for one person, and ${listed} are listed. Name one in the option only.`;
  return [
    ...unknown,
    issueOf<ProgramFactsCode>("program.trace_one_person", "/options/trace", message, { listed }),
  ];
}
