import fc from "fast-check";
import type { CompiledProgram, Facts } from "../../../program/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { lastMonth, type MonthsScenario, monthsScenarios, placeless, REPORT } from "./programCase.js";

type WithoutScenario = MonthsScenario & { readonly place: number };

/** Universal. */
export function recordsOfOthersAreIrrelevant(program: CompiledProgram): readonly Law[] {
  const statement = "Nobody's result changes when the records of somebody else do.";
  const scenarios: fc.Arbitrary<WithoutScenario> = fc
    .record({ sample: monthsScenarios(program), place: fc.nat(4) })
    .map(({ sample, place }) => ({ ...sample, place }));
  return [
    lawOf("recordsOfOthersAreIrrelevant", statement, scenarios, ({ place, ...sample }) => {
      const facts = lastMonth(program, sample);
      const ids = facts.people.map(({ id }) => id);
      const gone = ids[place % ids.length] ?? "";
      const whole = program.evaluate(facts, REPORT);
      const { people } = program.evaluate(withoutRecordsOf(facts, gone, new Set(ids)), REPORT);
      return firstOf(whole.people, (person) =>
        person.id === gone
          ? null
          : difference(placeless(person), placeless(people.find(({ id }) => id === person.id)), {
              person: person.id,
              without: gone,
            }),
      );
    }),
  ];
}

/** The facts without the records and values of one person; those that name somebody else as well stay. */
function withoutRecordsOf(facts: Facts, gone: string, ids: ReadonlySet<string>): Facts {
  const { records = {}, measures = [] } = facts;
  const isOthers = (record: object): boolean => {
    const named = Object.values(record).filter((value) => ids.has(value));
    return named.length === 0 || named.some((value) => value !== gone);
  };
  return {
    ...facts,
    records: Object.fromEntries(
      Object.entries(records).map(([stream, list]) => [stream, list.filter(isOthers)]),
    ),
    measures: measures.filter(({ personId }) => personId !== gone),
  };
}
