import { capIssues, type Issue, ownValue, type Result } from "../issue/index.js";
import { amountText, recorderFor } from "../trace/index.js";
import type { ScaleOptions } from "./compiledScale.js";
import { fastPrint } from "./fastPrint.js";
import { fastBand, fastProduct, unitsOf } from "./fastValue.js";
import { type BuiltVersion, type History, readCall, readSteps } from "./history.js";
import { optionsFault } from "./optionsFault.js";
import { reasonIssue } from "./reasonIssue.js";
import type { ScaleValue } from "./scaleFunction.js";
import type { BandReached, ScaleResult } from "./types.js";

/** Evaluates one input, or tells every fault of it. */
export function evaluateOne(history: History, input: unknown, options: ScaleOptions): Result<ScaleResult> {
  const fault = optionsFault(options);
  if (fault !== null) return { ok: false, issues: [fault] };
  const issues: Issue[] = [];
  const call = readCall(history, input, "", issues);
  const readings = readSteps(history, options, issues);
  if (call === null || readings === null)
    return { ok: false, issues: capIssues(issues, ownValue(options, "maxIssues")) };
  const recording = recorderFor(options);
  const { version, argument } = call;
  const result = resultOf(version, version.scale.at(argument, readings, recording));
  const trace = recording?.finish();
  return { ok: true, data: trace === undefined ? result : { ...result, trace } };
}

/** The value of a scale as text: an amount, or the id of a grade; null where there is neither. */
export function textOf({ exact, fixed, grade }: ScaleValue): string | null {
  return exact === null ? grade : amountText(exact, fixed);
}

function resultOf({ scale }: BuiltVersion, value: ScaleValue): ScaleResult {
  const band = value.band === null ? null : bandReached(scale.table, value.band);
  const reached = value.cell === undefined ? { band } : { band, cell: [...value.cell] };
  const text = textOf(value);
  if (text !== null || value.reason === undefined) return { value: text, issues: [], ...reached };
  return { value: null, reason: value.reason, issues: [reasonIssue(value.reason, "")], ...reached };
}

/** The result for decimal text by integers alone; null where the input has to go the exact way. */
export function evaluateFast({ fast, scale }: BuiltVersion, text: string): ScaleResult | null {
  if (fast === null) return null;
  const units = unitsOf(text, fast.places);
  const band = fastBand(fast, units);
  if (band < 0) return null;
  const product = fastProduct(fast, band, units);
  if (Number.isNaN(product)) return null;
  return { value: fastPrint(fast, product), issues: [], band: bandReached(scale.table, band) };
}

/** A copy of what a result tells of a band, so that nobody's changes reach the scale. */
function bandReached(table: BuiltVersion["scale"]["table"], band: number): BandReached | null {
  const rows = table.kind === "bands" ? table.rows : table.kind === "matrix" ? table.own?.rows : undefined;
  const row = rows?.[band];
  if (row === undefined) return null;
  const { id, index, from, to } = row.reached;
  return { id, index, from, to };
}
