import { byText } from "../../kernel/order/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { positions } from "../compile/namesOf.js";
import type { PersonClose } from "../types.js";
import { closeCustomers } from "./closeCustomers.js";
import { closeGoals } from "./closeGoals.js";
import { closePipelines } from "./closePipelines.js";
import { closePlans, type PaidPlans } from "./closePlans.js";
import { closeReviews } from "./closeReviews.js";
import { closeRubrics } from "./closeRubrics.js";
import { closeTiers } from "./closeTiers.js";
import { closeTrainings } from "./closeTrainings.js";
import type { Closing } from "./closing.js";
import { declaredReads } from "./declaredReads.js";
import { giveCrossPeriods } from "./giveCrossPeriods.js";
import { givePay } from "./givePay.js";
import { nominationsOf } from "./nominationsOf.js";
import { payTotal } from "./payTotal.js";
import { personState } from "./personState.js";
import { rankedIn } from "./rankedIn.js";
import { recognitionOf } from "./recognitionOf.js";
import { trainingOf } from "./trainingOf.js";

/** A closed person without what is told about the facts. */
export type BareClose = Omit<PersonClose, "issues" | "leftOut" | "trace">;

/**
 * Evaluates everything that falls due for a person, in an order in which each document finds what it reads: what is
 * counted first, then goals, rubrics, ladders, and plans. With a trace it records one node.
 */
export function runDocuments(closing: Closing): BareClose {
  const { program, personId, shard, known, trace } = closing;
  const mark = trace?.mark();
  if (trace !== undefined) traceMeasures(closing, trace);
  const remembered = [...giveCrossPeriods(closing, positions.given)];
  const early = closePipelines(closing, positions.counted);
  const customers = closeCustomers(closing);
  const reviews = closeReviews(closing);
  remembered.push(...giveCrossPeriods(closing, positions.counted));
  const trainings = closeTrainings(closing, remembered);
  const goals = closeGoals(closing);
  remembered.push(...giveCrossPeriods(closing, positions.goals));
  const late = closePipelines(closing, positions.afterGoals);
  remembered.push(...giveCrossPeriods(closing, positions.afterGoals));
  const scores = closeRubrics(closing, remembered);
  const tiers = closeTiers(closing);
  const paying = trace?.mark();
  const paid = closePlans(closing);
  const pay = tracePay(closing, paid, mark, paying);
  givePay(closing, paid.statements);
  const recognition = recognitionOf(paid.statements);
  const ranked = rankedIn(closing);
  const nominations = nominationsOf(closing);
  const { person, role, teamId } = shard.situation;
  const ladders = program.documents.ladders.map(({ document }) => document);
  return {
    id: personId,
    ...(person.name === null ? {} : { name: person.name }),
    period: shard.period.id,
    ...pay,
    role,
    teamId,
    measures: known.noted(),
    goals,
    pipelines: [...early, ...late],
    customers,
    reviews,
    ...(program.documents.trainings.length === 0 ? {} : { trainings }),
    scores,
    tiers,
    statements: paid.statements,
    recognition,
    training: trainingOf(scores, tiers, ladders, recognition, trainings),
    ranked,
    ...(nominations.length === 0 ? {} : { nominations }),
    state: personState(personId, shard.state.people[0], tiers, paid.statements, remembered),
  };
}

/** The declared measures that documents read, each once for each span; one of a longer span says so. */
function traceMeasures({ program, shard, due, measured }: Closing, trace: Tracer): void {
  const reads = new Map(
    declaredReads(program, due).map(({ measure, span }) => [`${measure}@${span.id}`, { measure, span }]),
  );
  for (const [id, { measure, span }] of [...reads].sort(byText(([key]) => key))) {
    const person = measured.get(span.id);
    const node = program.documents.measures.byId.get(measure);
    const mark = trace.mark();
    person?.traceMeasure(measure, trace);
    if (node === undefined || span.id === shard.period.id) continue;
    const value = person?.measures.find((each) => each.id === measure)?.exact ?? null;
    trace.node({ id, kind: "line", ref: node.ref, unit: node.unit, value }, mark);
  }
}

/** The pay of all statements; recorded as the last child of the outermost node. */
function tracePay(
  { program, personId, shard, trace }: Closing,
  { statements, isPartial }: PaidPlans,
  mark: number | undefined,
  paying: number | undefined,
): Pick<PersonClose, "value" | "reason"> {
  const { currency } = program;
  const amounts = statements.flatMap(({ value }) => value ?? []);
  const isKnown = !isPartial && amounts.length === statements.length;
  const total = isKnown ? payTotal(amounts, currency) : null;
  const node = {
    value: total?.amount ?? null,
    unit: currency ?? undefined,
    note: isKnown ? undefined : "missing_pay",
  };
  const hasPlans = program.documents.plans.length > 0;
  trace?.node({ id: "pay", kind: "sum", ref: hasPlans ? "/plans" : "", ...node }, paying);
  const label = shard.situation.person.name ?? undefined;
  trace?.node({ id: personId, kind: "close", ref: "", label, ...node }, mark);
  return total === null ? { value: null, reason: "missing_pay" } : { value: total.text };
}
