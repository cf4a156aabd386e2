import type { Period } from "../../kernel/calendar/index.js";
import type { Issue, Result } from "../../kernel/issue/index.js";
import { recorder } from "../../kernel/trace/index.js";
import { type DueSpans, dueSpans } from "../dueSpans.js";
import { allGoalPeriods } from "../goalPeriods.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose } from "../types.js";
import { giveOpeningTiers, openingTiers } from "./closeTiers.js";
import type { Closing } from "./closing.js";
import { creditedIn } from "./creditedIn.js";
import { decisionsOf } from "./decisionsOf.js";
import { dueFor } from "./dueFor.js";
import { giveAwards } from "./giveAwards.js";
import { givenElsewhere } from "./givenElsewhere.js";
import { giveSituation } from "./giveSituation.js";
import { startKnowing } from "./known.js";
import { type MeasuredSpans, measurePerson, valuesOf } from "./measurePerson.js";
import { issuesOnce } from "./onceEach.js";
import { type ReadShard, readShard } from "./readShard.js";
import { runDocuments } from "./runDocuments.js";
import { shardFaults } from "./shardFaults.js";
import { strayItems } from "./strayItems.js";

/** A person who was closed, and the faults among the issues: whoever asked for it decides what they do. */
export interface ClosedPerson {
  readonly close: PersonClose;
  readonly faults: readonly Issue[];
}

/** Closes one person on a shard of which nothing is known, or tells what keeps that from being done. */
export function closePerson(
  program: ProgramFunction,
  given: unknown,
  trace: true | "lines" | undefined,
): Result<ClosedPerson> {
  const read = readShard(program, given);
  if (!read.ok) return read;
  const shard = read.data;
  const dueForAnybody = dueSpans(program, shard.period);
  const due = dueFor(
    program,
    dueForAnybody,
    shard.situation,
    new Set([...openingTiers(program, shard).values()].map(({ tier }) => tier.id)),
  );
  const all = [shard.period, ...due.values(), ...allGoalPeriods(program, due)];
  const spans = [...new Map(all.map((span) => [span.id, span])).values()];
  const measured = measurePerson(program, shard, spans, shard.faults);
  if (!measured.ok) return measured;
  const recording = trace === undefined ? undefined : recorder();
  const closing = openingOf(program, shard, { due, dueForAnybody }, spans, measured.data, trace, recording);
  strayItems(closing);
  const bare = runDocuments(closing);
  const { issues, leftOut } = shardFaults(shard);
  const tree = recording?.finish();
  const close = {
    ...bare,
    issues: issuesOnce([...issues, ...measured.data.warnings, ...givenElsewhere(closing)]),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...(tree === undefined ? {} : { trace: tree }),
  };
  return { ok: true, data: { close, faults: issues.filter(({ severity }) => severity === "error") } };
}

/** What is known before the first document is evaluated. */
function openingOf(
  program: ProgramFunction,
  shard: ReadShard,
  { due, dueForAnybody }: Readonly<Record<"due" | "dueForAnybody", DueSpans>>,
  spans: readonly Period[],
  { bySpan }: MeasuredSpans,
  trace: true | "lines" | undefined,
  recording: Closing["trace"],
): Closing {
  const personId = shard.situation.person.id;
  const known = startKnowing(personId, program.catalog, dueForAnybody);
  for (const span of spans) {
    const person = bySpan.get(span.id);
    const declared = person === undefined ? [] : valuesOf(person);
    known.giveAll(span, new Map([...declared, ...creditedIn(program, shard.credits, span)]));
  }
  giveSituation(program, shard, known);
  giveAwards(program, shard, known);
  const decided = decisionsOf(program, shard, new Set(due.keys()));
  giveOpeningTiers(program, shard, decided, known);
  return {
    program,
    decided,
    personId,
    shard,
    due,
    dueForAnybody,
    known,
    measured: bySpan,
    faults: shard.faults,
    trace: recording,
    perDeal: trace === "lines",
  };
}
