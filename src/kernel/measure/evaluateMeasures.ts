import { fractionText } from "../decimal/index.js";
import type { Result } from "../issue/index.js";
import { recorder, type TraceNode } from "../trace/index.js";
import type { MeasureSet } from "./buildMeasures.js";
import { type ExactOptions, evaluateExact } from "./evaluateExact.js";
import type { ExactMeasure, ExactPerson } from "./exactPerson.js";
import { measureIssue } from "./measureIssue.js";
import { readMeasuresOptions } from "./readMeasuresOptions.js";
import type { MeasuresOptions, MeasuresResult, MeasureValue } from "./types.js";

/**
 * Evaluates compiled measures on facts and options of which nothing is known, and prints what they come to; with
 * `withCredits` as if the option `credits` were given.
 */
export function evaluateMeasures(
  set: MeasureSet,
  facts: unknown,
  given: unknown,
  withCredits = false,
): Result<MeasuresResult> {
  const read = readMeasuresOptions(given, withCredits);
  if (!read.ok) return read;
  const options = read.data;
  const exact = evaluateExact(set, facts, exactOptions(options));
  if (!exact.ok) return exact;
  const { period, counted, people, issues, leftOut } = exact.data;
  if (options.trace !== undefined && people.length > 1) {
    const message = `A trace is for one person, and ${people.length} are listed. Name one in the option only.`;
    return { ok: false, issues: [measureIssue("measure.trace_one_person", "/options/trace", message)] };
  }
  return {
    ok: true,
    data: {
      value: String(counted),
      issues,
      period: period.id,
      people: people.map((person) => ({
        id: person.id,
        measures: person.measures.map((measure) => printed(person, measure, options)),
      })),
      ...(options.credits === true ? { credits: people.flatMap((person) => person.credits()) } : {}),
      ...(options.onInvalid === "report" ? { leftOut } : {}),
    },
  };
}

function exactOptions(options: MeasuresOptions): ExactOptions {
  const { only, onInvalid, maxIssues } = options;
  const people = only === undefined ? null : new Set(only);
  const keeps = options.credits === true || options.trace !== undefined;
  return {
    ...(only === undefined ? {} : { only }),
    ...(onInvalid === undefined ? {} : { onInvalid }),
    ...(maxIssues === undefined ? {} : { maxIssues }),
    keepsRecordsOf: (person) => keeps && (people === null || people.has(person)),
  };
}

function printed(
  person: ExactPerson,
  { id, unit, exact, reason, count, source }: ExactMeasure,
  options: MeasuresOptions,
): MeasureValue {
  const trace = options.trace === undefined ? undefined : traceOf(person, id);
  return {
    id,
    unit,
    value: fractionText(exact),
    ...(reason === undefined ? {} : { reason }),
    count,
    source,
    ...(trace === undefined ? {} : { trace }),
  };
}

function traceOf(person: ExactPerson, measure: string): TraceNode | undefined {
  const recording = recorder();
  person.traceMeasure(measure, recording);
  return recording.finish();
}
