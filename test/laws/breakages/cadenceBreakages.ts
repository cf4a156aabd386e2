import { type CadenceLawId, cadenceLaws } from "attainment/testing";
import {
  type CadenceFacts,
  type CadenceResult,
  type CompiledCadence,
  compileCadence,
} from "../../../src/kernel/cadence/index.js";
import { type Breakage, changedNodes } from "./breakage.js";

const weekly = { kind: "weekly", on: ["monday"], graceDays: 1 };
const visit = { kind: "afterLast", interval: { days: 14 }, lateDays: 7, earlyDays: 10 };

/** A fault in what evaluates a cadence. */
function broken(
  fault: string,
  document: object,
  breakIt: (sound: CompiledCadence) => CompiledCadence["evaluate"],
): Breakage {
  const sound = compileCadence(document);
  return {
    fault,
    sound: cadenceLaws(document),
    broken: cadenceLaws({ ...sound, evaluate: breakIt(sound) }),
  };
}

/** The cadence with every result changed. */
function changed(change: (result: CadenceResult, facts: CadenceFacts) => CadenceResult) {
  return (sound: CompiledCadence): CompiledCadence["evaluate"] =>
    (facts, options) =>
      change(sound.evaluate(facts, options), facts);
}

let runs = 0;

/** For each law, faults on which it has to fail. */
export const cadenceBreakages: Readonly<Record<CadenceLawId, readonly Breakage[]>> = {
  datesDecideTheStatus: [
    broken(
      "grace that is forgotten",
      weekly,
      () => compileCadence({ kind: "weekly", on: ["monday"] }).evaluate,
    ),
    broken(
      "an event that counts long after it is too late",
      visit,
      () => compileCadence({ ...visit, lateDays: 21 }).evaluate,
    ),
    broken(
      "an event that counts too early",
      visit,
      () => compileCadence({ ...visit, earlyDays: 14 }).evaluate,
    ),
  ],
  everyEventDoesOneThing: [
    broken(
      "an event that is told to have done nothing, and did something",
      weekly,
      changed((result) => ({
        ...result,
        unmatched: [
          ...result.unmatched,
          ...result.occurrences.flatMap(({ eventId, doneOn }) =>
            eventId === null || doneOn === null
              ? []
              : [{ id: eventId, on: doneOn, reason: "nothing_open" as const }],
          ),
        ],
      })),
    ),
    broken(
      "what is done on the day it is due, whenever it was done",
      weekly,
      changed((result) => ({
        ...result,
        occurrences: result.occurrences.map((each) => ({ ...each, doneOn: each.doneOn && each.dueOn })),
      })),
    ),
  ],
  periodsAddUp: [
    broken(
      "events before the period that are not looked at",
      { ...weekly, earlyDays: 60, lateDays: 45 },
      (sound) => (facts, options) => {
        const first = sound.evaluate({ ...facts, events: [] }).occurrences[0]?.dueOn ?? "";
        const events = facts.events.filter(({ on }) => on >= first);
        return sound.evaluate({ ...facts, events }, options);
      },
    ),
  ],
  shareIsDoneOverSettled: [
    broken(
      "a share of all that was due",
      weekly,
      changed((result) => ({
        ...result,
        value: result.value && String(result.counts.done / result.occurrences.length),
      })),
    ),
    broken(
      "late that counts as in time",
      weekly,
      changed((result) => (result.value === null ? result : { ...result, value: result.completion })),
    ),
  ],
  orderOfEventsIsIrrelevant: [
    broken(
      "only the first event that is handed over",
      weekly,
      (sound) => (facts, options) => sound.evaluate({ ...facts, events: facts.events.slice(0, 1) }, options),
    ),
  ],
  laterEventsChangeNothing: [
    broken("a last known day that is moved to the last event", weekly, (sound) => (facts, options) => {
      const asOf = [...facts.events.map(({ on }) => on), facts.asOf ?? "2026-02-01"].sort().at(-1) ?? "";
      return sound.evaluate({ ...facts, asOf }, options);
    }),
  ],
  tracedEqualsUntraced: [
    broken("a trace that changes the share", weekly, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      return options?.trace === undefined ? result : { ...result, completion: "0.5" };
    }),
  ],
  traceReplays: [
    broken(
      "a trace that counts one more",
      weekly,
      changed((result) =>
        changedNodes(result, (node) =>
          node.id === "cadence.settled"
            ? { ...node, value: "9", inputs: [{ id: "settled", value: "9" }] }
            : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken(
      "a result that counts its runs",
      weekly,
      changed((result) => {
        runs += 1;
        return { ...result, counts: { ...result.counts, due: runs } };
      }),
    ),
  ],
  inputStaysAsItWas: [
    broken("events that are put in order where they stand", weekly, (sound) => (facts, options) => {
      const order = (a: { readonly on: string }, b: { readonly on: string }) => (a.on < b.on ? -1 : 1);
      // The list that was handed over, and not a copy: that is the fault.
      if (Array.isArray(facts.events)) facts.events.sort(order);
      return sound.evaluate(facts, options);
    }),
  ],
};
