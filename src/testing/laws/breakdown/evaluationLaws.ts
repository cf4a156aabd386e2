import type { BreakdownPart, BreakdownResult, BreakdownValue } from "../../../kernel/breakdown/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding } from "../traceFindings.js";
import {
  allParts,
  attempt,
  type BreakdownScenario,
  type BreakdownSubject,
  scenariosOf,
} from "./breakdownCase.js";

/** Universal. */
export function orderIsIrrelevant(subject: BreakdownSubject): readonly Law[] {
  const statement = "The order of records decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf(subject), ({ facts }) => {
      const records = Object.entries(facts.records ?? {}).map(([stream, list]) => [
        stream,
        [...list].reverse(),
      ]);
      const turned = { ...facts, records: Object.fromEntries(records) };
      return difference(attempt(subject, facts), attempt(subject, turned));
    }),
  ];
}

/** Universal: the first measure of the last part. */
export function tracedEqualsUntraced(subject: BreakdownSubject): readonly Law[] {
  const statement = "A result with the trace of a cell is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, scenariosOf(subject), ({ facts }) => {
      const plain = attempt(subject, facts);
      const traced = tracedRun(subject, { facts }, plain);
      return difference(plain, withoutTraces(traced));
    }),
  ];
}

/** Universal: the first measure of the last part. */
export function traceReplays(subject: BreakdownSubject): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, scenariosOf(subject), ({ facts }) => {
      const traced = tracedRun(subject, { facts }, attempt(subject, facts));
      const values = allParts(traced).flatMap(({ measures }) =>
        measures.filter(({ trace }) => trace !== undefined),
      );
      if (values.length !== 1) return { expected: "one trace", found: values.length };
      return firstOf(values, ({ value, trace }) =>
        replayFinding({ value, issues: [], ...(trace === undefined ? {} : { trace }) }),
      );
    }),
  ];
}

/** Universal. */
export function runsAreEqual(subject: BreakdownSubject): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf(subject), ({ facts }) =>
      difference(attempt(subject, facts), attempt(subject, facts)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(subject: BreakdownSubject): readonly Law[] {
  const statement = "A breakdown leaves what it is handed as it is.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf(subject), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      attempt(subject, copy);
      return difference(facts, copy);
    }),
  ];
}

/** A trace of the last part that stands for itself, of a measure that stands on others where there is one. */
function tracedRun(
  subject: BreakdownSubject,
  { facts }: BreakdownScenario,
  plain: BreakdownResult,
): BreakdownResult {
  const pooled = subject.options.by.some((level) => typeof level === "object" && "top" in level);
  const parts = allParts(plain).filter(({ path }) => !pooled || !path.includes(null));
  const part = parts.at(-1) ?? plain.total;
  const related = subject.measures.find(
    (measure) => "ratio" in measure || "growth" in measure || "derive" in measure,
  );
  const measure = related?.id ?? plain.measures[0]?.id ?? "";
  return attempt(subject, facts, { trace: true, cell: { path: part.path, measure } });
}

function withoutTraces(result: BreakdownResult): BreakdownResult {
  const plain = (part: BreakdownPart): BreakdownPart => ({
    ...part,
    measures: part.measures.map(({ trace: _trace, ...value }): BreakdownValue => value),
  });
  return { ...result, total: plain(result.total), parts: result.parts.map(plain) };
}
