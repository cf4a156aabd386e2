import type { Faults } from "../../kernel/facts/index.js";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import {
  capIssues,
  type Issue,
  issueOf,
  type LeftOut,
  quoted,
  type Result,
} from "../../kernel/issue/index.js";
import { type EvaluateOptions, recorderFor } from "../../kernel/trace/index.js";
import type { CreditingCode } from "./codes.js";
import { creditAll } from "./creditAll.js";
import type { CreditingFunction } from "./creditingFunction.js";
import { type CreditingReading, readCreditingFacts } from "./facts/readCreditingFacts.js";
import { creditingResult } from "./result/creditingResult.js";
import type { DoneRecord } from "./result/doneRecord.js";
import { traceRecord } from "./result/traceRecord.js";
import type { CreditingResult } from "./resultTypes.js";

/** Credits the records of unknown facts. */
export function evaluateCrediting(
  crediting: CreditingFunction,
  facts: unknown,
  given: unknown,
): Result<CreditingResult> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { maxIssues, onInvalid, only } = options.data.options;
  const refuse = (issues: readonly Issue[]): Result<CreditingResult> => ({
    ok: false,
    issues: capIssues(issues, maxIssues),
  });
  const faults: Faults = { issues: [], leftOut: [] };
  const reading = readCreditingFacts(crediting, facts, faults);
  if (reading === null) return refuse(faults.issues);
  const wrong = optionFaults(options.data.options, reading);
  if (wrong.length > 0) return refuse(wrong);
  const { scene, done } = creditAll(crediting, reading, faults);
  if (faults.issues.length > 0 && onInvalid !== "report") return refuse(faults.issues);
  const sound: CreditingReading = { ...reading, scene };
  const result = creditingResult(crediting, sound, done, only ?? null);
  const tree = traceOf(crediting, sound, done, options.data.options);
  const leftOut: readonly LeftOut[] = faults.leftOut;
  return {
    ok: true,
    data: {
      ...result,
      issues: capIssues([...faults.issues, ...result.issues], maxIssues),
      ...(leftOut.length === 0 ? {} : { leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function optionFaults({ trace, only }: EvaluateOptions, { records }: CreditingReading): readonly Issue[] {
  if (trace !== undefined && only?.length !== 1) {
    const message = "A trace is for one record. Name it in the option only.";
    return [issueOf<CreditingCode>("crediting.trace_one_record", "/options/only", message)];
  }
  if (only === undefined) return [];
  const ids = new Set(records.map(({ id }) => id));
  return only.flatMap((id, index) => {
    if (ids.has(id)) return [];
    const message = `There is no sound record ${quoted(id)}. Correct the id.`;
    return [
      issueOf<CreditingCode>("crediting.unknown_record", `/options/only/${index}`, message, {
        id: id.slice(0, 80),
      }),
    ];
  });
}

function traceOf(
  crediting: CreditingFunction,
  { scene }: CreditingReading,
  done: readonly DoneRecord[],
  options: EvaluateOptions,
): CreditingResult["trace"] {
  const trace = recorderFor(options);
  const [id] = options.only ?? [];
  const found = done.find(({ record }) => record.id === id);
  if (trace === undefined || found === undefined || found.credited === null) return undefined;
  traceRecord(crediting, scene, found.record, found.credited, trace);
  return trace.finish();
}
