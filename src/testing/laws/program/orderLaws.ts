import fc from "fast-check";
import type { CompiledProgram, Facts } from "../../../program/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { lastMonth, type MonthsScenario, monthsScenarios, REPORT, withoutPlaces } from "./programCase.js";

type TurnedScenario = MonthsScenario & { readonly turn: number };

/** Universal. */
export function orderIsIrrelevant(program: CompiledProgram): readonly Law[] {
  const statement =
    "The order of people, records, given measures, decisions and adjustments changes no result.";
  const scenarios: fc.Arbitrary<TurnedScenario> = fc
    .record({ sample: monthsScenarios(program), turn: fc.nat(5) })
    .map(({ sample, turn }) => ({ ...sample, turn }));
  return [
    lawOf("orderIsIrrelevant", statement, scenarios, ({ turn, ...sample }) => {
      const facts = lastMonth(program, sample);
      return difference(
        withoutPlaces(program.evaluate(facts, REPORT)),
        withoutPlaces(program.evaluate(turned(facts, turn), REPORT)),
      );
    }),
  ];
}

/** The same facts in another order: turned around, and backwards. */
function turned(facts: Facts, turn: number): Facts {
  const mixed = <T>(list: readonly T[]): readonly T[] =>
    [...list.slice(turn), ...list.slice(0, turn)].reverse();
  const { people, records = {}, measures = [], decisions, improvementPlans, adjustments } = facts;
  return {
    ...facts,
    people: mixed(people),
    records: Object.fromEntries(Object.entries(records).map(([stream, list]) => [stream, mixed(list)])),
    measures: mixed(measures),
    ...(decisions === undefined ? {} : { decisions: mixed(decisions) }),
    ...(improvementPlans === undefined ? {} : { improvementPlans: mixed(improvementPlans) }),
    ...(adjustments === undefined ? {} : { adjustments: mixed(adjustments) }),
  };
}
