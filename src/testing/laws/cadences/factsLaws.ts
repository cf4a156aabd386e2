import type { CompiledCadence } from "../../../kernel/cadence/index.js";
import { addDays, parsePeriod } from "../../../kernel/calendar/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { cadenceScenarios } from "./cadenceCase.js";

/** Universal: what belongs to a period is what is due in it, wherever the period is cut. */
export function periodsAddUp(cadence: CompiledCadence): readonly Law[] {
  const statement = "What was due in a period is what was due in its two parts, with the same events.";
  return [
    lawOf("periodsAddUp", statement, cadenceScenarios(cadence), ({ facts }) => {
      const { asOf, occurrences } = cadence.evaluate(facts);
      const { from, to } = parsePeriod(facts.period);
      const middle = addDays(from, 13);
      const parts = [`${from}/${middle}`, `${middle}/${to}`].flatMap(
        (period) => cadence.evaluate({ ...facts, period, asOf }).occurrences,
      );
      return difference(occurrences, parts, { cut: middle });
    }),
  ];
}

/** Universal. */
export function orderOfEventsIsIrrelevant(cadence: CompiledCadence): readonly Law[] {
  const statement = "The same events in another order give the same result.";
  return [
    lawOf("orderOfEventsIsIrrelevant", statement, cadenceScenarios(cadence), ({ facts }) => {
      const turned = { ...facts, events: [...facts.events].reverse() };
      return difference(cadence.evaluate(facts), cadence.evaluate(turned));
    }),
  ];
}

/** Universal: what is not known yet decides nothing. */
export function laterEventsChangeNothing(cadence: CompiledCadence): readonly Law[] {
  const statement =
    "Without the events after the last known day the result is the same, but for what is told of them.";
  return [
    lawOf("laterEventsChangeNothing", statement, cadenceScenarios(cadence), ({ facts }) => {
      const { unmatched, ...rest } = cadence.evaluate(facts);
      const last = facts.asOf ?? addDays(parsePeriod(facts.period).to, -1);
      const events = facts.events.filter(({ on }) => on <= last);
      const { unmatched: known, ...without } = cadence.evaluate({ ...facts, events });
      return (
        difference(rest, without) ??
        difference(
          unmatched.filter(({ reason }) => reason !== "after_as_of"),
          known,
        )
      );
    }),
  ];
}
