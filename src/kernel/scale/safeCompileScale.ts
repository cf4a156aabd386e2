import type { ConditionFacts } from "../condition/index.js";
import { attainmentError, capIssues, type Result, unwrap } from "../issue/index.js";
import { breakpointsOf, cliffsOf } from "./breakpoints.js";
import type { CompiledScale, ScaleContext, ScaleOptions, ScaleVersion } from "./compiledScale.js";
import { contextOf } from "./contextOf.js";
import { difference } from "./difference.js";
import { evaluateBatch } from "./evaluateBatch.js";
import { evaluateFast, evaluateOne } from "./evaluateOne.js";
import type { History } from "./history.js";
import { inverse } from "./inverse.js";
import { marginal } from "./marginal.js";
import { nextBand } from "./nextBand.js";
import { buildHistory, readScaleDocuments } from "./readHistory.js";
import type { Scale, ScaleInput, ScaleResult } from "./types.js";

const NO_OPTIONS: ScaleOptions = Object.freeze({});

/**
 * Compiles a scale as {@link compileScale} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Scale} as plain JSON, or an array of its versions.
 * @returns The compiled scale, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileScale } from "attainment/kernel";
 * const read = safeCompileScale({ kind: "bands", bands: [{ from: "0", to: "90", rate: "0.05" }, { from: "100" }] });
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["scale.gap", "/bands/0/to"], ["scale.mode_required", "/bands/0/mode"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileScale(document: unknown): Result<CompiledScale> {
  const read = readScaleDocuments(document);
  if (!read.ok) return read;
  const built = buildHistory(read.data);
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  return { ok: true, data: compiled(built.data, read.data.documents) };
}

function compiled(history: History, documents: readonly Scale[]): CompiledScale {
  const { only } = history;
  return Object.freeze({
    inputs: Object.freeze([...new Set([...history.measures, ...history.fields])].sort()),
    versions: Object.freeze(documents.map(versionOf)),
    evaluate: (input: ScaleInput, options?: ScaleOptions): ScaleResult =>
      (options === undefined && typeof input === "string" && only !== null
        ? evaluateFast(only, input)
        : null) ?? unwrap(evaluateOne(history, input, options === undefined ? NO_OPTIONS : options)),
    safeEvaluate: (input: unknown, options: ScaleOptions = NO_OPTIONS) =>
      evaluateOne(history, input, options),
    evaluateMany: (inputs: readonly ScaleInput[], options: ScaleOptions = NO_OPTIONS) =>
      allValues(history, inputs, options),
    safeEvaluateMany: (inputs: unknown, options: ScaleOptions = NO_OPTIONS) =>
      evaluateBatch(history, inputs, options),
    difference: (a: ScaleInput, b: ScaleInput, options: ScaleOptions = NO_OPTIONS) =>
      difference(history, a, b, options),
    inverse: (target: unknown, options: unknown) => inverse(history, target, options),
    marginal: (input: ScaleInput, facts?: ConditionFacts) => marginal(history, input, facts),
    breakpoints: (context?: ScaleContext) => breakpointsOf(contextOf(history, context)),
    nextBand: (input: ScaleInput, facts?: ConditionFacts) => nextBand(history, input, facts),
    cliffs: (context?: ScaleContext) => cliffsOf(contextOf(history, context)),
  });
}

function allValues(history: History, inputs: unknown, options: ScaleOptions): readonly string[] {
  const { values, issues } = evaluateBatch(history, inputs, options);
  if (issues.length > 0 || !areTexts(values)) throw attainmentError(issues);
  return values;
}

function areTexts(values: readonly (string | null)[]): values is readonly string[] {
  return values.every((value) => value !== null);
}

function versionOf({ id, title, version, effective }: Scale): ScaleVersion {
  return Object.freeze({
    id: id ?? null,
    title: title ?? null,
    version: version ?? null,
    effective:
      effective === undefined ? null : Object.freeze({ from: effective.from, to: effective.to ?? null }),
  });
}
