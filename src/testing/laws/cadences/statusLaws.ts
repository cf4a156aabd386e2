import type { CadenceOccurrence, CadenceStatus, CompiledCadence } from "../../../kernel/cadence/index.js";
import { addDays } from "../../../kernel/calendar/index.js";
import { divided, NOTHING, plus, printRational, rational } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { cadenceScenarios } from "./cadenceCase.js";

/** Universal: what the dates alone say of each time that something was due. */
export function datesDecideTheStatus(cadence: CompiledCadence): readonly Law[] {
  const statement =
    "Done by the due date and its grace is done, later is late, and what is not done is due, overdue or missed.";
  const { graceDays = 0, earlyDays, lateDays } = cadence.document;
  const statusOf = ({ dueOn, doneOn }: CadenceOccurrence, asOf: string): readonly CadenceStatus[] => {
    const inTimeUntil = addDays(dueOn, graceDays);
    if (doneOn !== null) return [doneOn <= inTimeUntil ? "done" : "late"];
    if (asOf <= inTimeUntil) return ["due", "excused"];
    if (lateDays === undefined) return ["overdue", "missed", "excused"];
    return [asOf <= addDays(dueOn, lateDays) ? "overdue" : "missed", "excused"];
  };
  const isTimely = ({ dueOn, doneOn }: CadenceOccurrence) =>
    doneOn === null ||
    ((earlyDays === undefined || addDays(dueOn, -earlyDays) <= doneOn) &&
      (lateDays === undefined || doneOn <= addDays(dueOn, lateDays)));
  return [
    lawOf("datesDecideTheStatus", statement, cadenceScenarios(cadence), ({ facts }) => {
      const { asOf, occurrences } = cadence.evaluate(facts);
      return firstOf(occurrences, (occurrence): Finding | null => {
        const expected = statusOf(occurrence, asOf);
        if (!expected.includes(occurrence.status)) return { expected, found: occurrence };
        return isTimely(occurrence) ? null : { expected: "an event within its time", found: occurrence };
      });
    }),
  ];
}

/** Universal. */
export function everyEventDoesOneThing(cadence: CompiledCadence): readonly Law[] {
  const statement =
    "An event does one thing that was due, on its own day, or is told to have done nothing; none does two.";
  return [
    lawOf("everyEventDoesOneThing", statement, cadenceScenarios(cadence), ({ facts }) => {
      const { occurrences, unmatched } = cadence.evaluate(facts);
      const done = occurrences.flatMap(({ eventId, doneOn }) =>
        eventId === null ? [] : [[eventId, doneOn]],
      );
      const told = [...done, ...unmatched.map(({ id, on }) => [id, on])];
      const days = new Map(facts.events.map(({ id, on }) => [id, on]));
      const ids = told.map(([id]) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      if (twice.length > 0) return { expected: "each event once", found: twice };
      return firstOf(told, ([id, on]) => difference(days.get(String(id)), on, { event: id }));
    }),
  ];
}

/** Universal: counts are those of the list, and shares those of the counts. */
export function shareIsDoneOverSettled(cadence: CompiledCadence): readonly Law[] {
  const statement = "The share is what was done in time over what is done, late, overdue or missed.";
  return [
    lawOf("shareIsDoneOverSettled", statement, cadenceScenarios(cadence), ({ facts }) => {
      const { occurrences, counts, value, completion } = cadence.evaluate(facts);
      const count = (...statuses: readonly CadenceStatus[]) =>
        occurrences
          .filter(({ status }) => statuses.includes(status))
          .reduce((sum) => plus(sum, rational(1n)), NOTHING);
      const settled = count("done", "late", "overdue", "missed");
      const share = (part: ReturnType<typeof count>) => {
        const ratio = divided(part, settled);
        return ratio === null ? null : printRational(ratio);
      };
      const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
      return (
        difference(occurrences.length, all, { what: "counts" }) ??
        difference([share(count("done")), share(count("done", "late"))], [value, completion])
      );
    }),
  ];
}
