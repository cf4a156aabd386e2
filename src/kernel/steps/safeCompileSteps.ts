import { type ConditionFacts, type Readings, readReadings } from "../condition/index.js";
import { decimalIssue, fractionOf, parseDecimal } from "../decimal/index.js";
import { capIssues, type Issue, ownValue, type Result, readDocument, unwrap } from "../issue/index.js";
import { amountText, type EvaluateOptions, recorderFor } from "../trace/index.js";
import type { StepAmount, StepValue } from "./amount.js";
import { buildSteps, type StepList } from "./buildSteps.js";
import type { StepsCode } from "./codes.js";
import { stepsSchema } from "./schema.js";
import type { StepChange } from "./stepChange.js";
import type { CompiledSteps, StepResult, StepsResult } from "./types.js";

type Options = Pick<EvaluateOptions, "trace" | "maxIssues">;

const MISSING: StepsCode = "steps.missing_measure";

/**
 * Compiles a list of steps as {@link compileSteps} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A list of {@link Step} as plain JSON.
 * @returns The compiled list, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileSteps } from "attainment/kernel";
 * const read = safeCompileSteps([{ kind: "cap", id: "maximum", at: "ten" }]);
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["decimal.not_decimal", "/0/at"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileSteps(document: unknown): Result<CompiledSteps> {
  const read = readDocument(document, stepsSchema);
  if (!read.ok) return read;
  const built = buildSteps(read.data, "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const list = built.data;
  const safeEvaluate: CompiledSteps["safeEvaluate"] = (value, facts = {}, options) =>
    evaluate(list, value, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      inputs: Object.freeze([...new Set([...list.measures, ...list.fields])].sort()),
      evaluate: (value: unknown, facts: ConditionFacts = {}, options?: Options) =>
        unwrap(safeEvaluate(value, facts, options)),
      safeEvaluate,
    }),
  };
}

function evaluate(list: StepList, input: unknown, facts: unknown, options: unknown): Result<StepsResult> {
  const issues: Issue[] = [];
  const decimal = parseDecimal(input);
  if (typeof decimal === "string") issues.push(decimalIssue(decimal, input, "/value"));
  const readings = readReadings(facts, list.fields, "", MISSING, list.measures);
  if (typeof decimal === "string" || !readings.ok) {
    const faults = readings.ok ? issues : [...issues, ...readings.issues];
    return { ok: false, issues: capIssues(faults, ownValue(options, "maxIssues")) };
  }
  return { ok: true, data: resultOf(list, { exact: fractionOf(decimal) }, readings.data, options) };
}

function resultOf(list: StepList, value: StepAmount, readings: Readings, options: unknown): StepsResult {
  const recording = recorderFor(options);
  const changes = list.applyEach(value, readings, recording);
  const last = changes.at(-1)?.after ?? value;
  const trace = recording?.finish();
  return {
    value: textOf(last),
    ...(last.reason === undefined ? {} : { reason: last.reason }),
    issues: [],
    steps: changes.map(stepResult),
    ...(trace === undefined ? {} : { trace }),
  };
}

function stepResult({ step, applied, before, after }: StepChange): StepResult {
  return {
    id: step.id,
    kind: step.action.kind,
    ...(step.title === undefined ? {} : { title: step.title }),
    applied,
    before: textOf(before),
    after: textOf(after),
  };
}

function textOf(value: StepValue): string | null {
  return value.exact === null ? null : amountText(value.exact, value.fixed);
}
