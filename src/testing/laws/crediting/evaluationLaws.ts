import type { CompiledCrediting, CreditingFacts } from "../../../incentives/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { creditingScenarios, recordsIn } from "./creditingCase.js";

/** Universal. */
export function orderIsIrrelevant(crediting: CompiledCrediting): readonly Law[] {
  const statement = "The order of people and records changes nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, creditingScenarios(crediting), ({ facts }) => {
      const { issues: _, ...result } = crediting.evaluate(facts);
      const { issues: __, ...other } = crediting.evaluate(turned(facts));
      return difference(result, other);
    }),
  ];
}

function turned({ people, records, ...facts }: CreditingFacts): CreditingFacts {
  const lists = Object.entries(records).map(([stream, list]) => [stream, [...list].reverse()] as const);
  return { ...facts, people: [...people].reverse(), records: Object.fromEntries(lists.reverse()) };
}

/** Universal: a trace is of one record. */
export function tracedEqualsUntraced(crediting: CompiledCrediting): readonly Law[] {
  const statement = "A record with its trace is credited as without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, creditingScenarios(crediting), ({ facts }) =>
      firstOf(recordsIn(crediting, facts).slice(0, 2), ({ id }) =>
        tracedFinding(
          crediting.evaluate(facts, { only: [id] }),
          crediting.evaluate(facts, { only: [id], trace: true }),
        ),
      ),
    ),
  ];
}

/** Universal. The root is what the one record was credited. */
export function traceReplays(crediting: CompiledCrediting): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, creditingScenarios(crediting), ({ facts }) =>
      firstOf(recordsIn(crediting, facts).slice(0, 2), ({ id }) => {
        const result = crediting.evaluate(facts, { only: [id], trace: true });
        return replayFinding({ ...result, value: result.trace?.value ?? null });
      }),
    ),
  ];
}

/** Universal. */
export function runsAreEqual(crediting: CompiledCrediting): readonly Law[] {
  const statement = "The same facts give the same credits, to the byte.";
  return [
    lawOf("runsAreEqual", statement, creditingScenarios(crediting), ({ facts }) =>
      difference(crediting.evaluate(facts), crediting.evaluate(facts)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(crediting: CompiledCrediting): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, creditingScenarios(crediting), ({ facts }) => {
      const before = JSON.stringify(facts);
      crediting.evaluate(facts);
      return before === JSON.stringify(facts) ? null : difference(JSON.parse(before), facts);
    }),
  ];
}
