import type { Readings } from "../condition/index.js";
import { formatFraction } from "../decimal/index.js";
import { capIssues, type Issue, isList, type LeftOut, ownValue } from "../issue/index.js";
import type { ScaleBatch, ScaleOptions } from "./compiledScale.js";
import { textOf } from "./evaluateOne.js";
import { fastPrint } from "./fastPrint.js";
import type { FastTable } from "./fastTable.js";
import { fastBand, fastProduct, unitsOf } from "./fastValue.js";
import { type History, readCall, readSteps } from "./history.js";
import { optionsFault } from "./optionsFault.js";
import { reasonIssue } from "./reasonIssue.js";
import { scaleIssue } from "./scaleIssue.js";

/** Evaluates many inputs; each without a value is null, and its reason an error that names it by index. */
export function evaluateBatch(history: History, inputs: unknown, options: ScaleOptions): ScaleBatch {
  const issues: Issue[] = [];
  const list = listOf(inputs, issues);
  if (list === null) return { values: [], issues, leftOut: [] };
  const fault = optionsFault(options);
  const maxIssues = ownValue(options, "maxIssues");
  const readings = fault === null ? readSteps(history, options, issues) : null;
  if (fault !== null) issues.push(fault);
  if (readings === null)
    return { values: list.map(() => null), issues: capIssues(issues, maxIssues), leftOut: [] };
  const fast = history.only?.fast ?? null;
  const leftOut: LeftOut[] = [];
  const values: (string | null)[] = new Array<string | null>(list.length);
  for (let index = 0; index < values.length; index += 1) {
    const input = list[index];
    values[index] =
      (fast !== null && typeof input === "string" ? fastText(fast, input) : null) ??
      exactText(history, input, index, readings, issues, leftOut);
  }
  return { values, issues: capIssues(issues, maxIssues), leftOut };
}

/** A copy of the list, since even reading an element of a hostile one may throw. */
function listOf(inputs: unknown, issues: Issue[]): readonly unknown[] | null {
  try {
    if (isList(inputs)) return [...inputs];
    issues.push(
      scaleIssue("scale.bad_input", "", "A list of values is needed here. Put the inputs into an array."),
    );
  } catch {
    // A proxy may throw from any trap, and so may a getter.
    issues.push(
      scaleIssue(
        "scale.bad_input",
        "",
        "Reading the list threw an error. Hand over a plain array of values.",
      ),
    );
  }
  return null;
}

/** The value for decimal text by integers alone; null where the input has to go the exact way. */
function fastText(fast: FastTable, text: string): string | null {
  const units = unitsOf(text, fast.places);
  const band = fastBand(fast, units);
  if (band < 0) return null;
  const product = fastProduct(fast, band, units);
  return Number.isNaN(product) ? null : fastPrint(fast, product);
}

function exactText(
  history: History,
  input: unknown,
  index: number,
  readings: Readings,
  issues: Issue[],
  leftOut: LeftOut[],
): string | null {
  const before = issues.length;
  const call = readCall(history, input, `/${index}`, issues);
  const value = call?.version.scale.at(call.argument, readings);
  const text = value === undefined ? null : textOf(value);
  if (text !== null) return text;
  if (value?.reason !== undefined) issues.push(reasonIssue(value.reason, `/${index}`, "error"));
  const reason = issues[before]?.code ?? "scale.bad_input";
  const amount = call === null ? null : formatFraction(call.argument.value);
  leftOut.push({ id: `#${index}`, stream: "inputs", index, reason, amount });
  return null;
}
