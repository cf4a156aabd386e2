import { type Faults, readEvaluateOptions } from "../facts/index.js";
import { capIssues, type Issue, isAttainmentError, type Result } from "../issue/index.js";
import { recorderFor } from "../trace/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import { cadenceResult } from "./cadenceResult.js";
import { heldCadence } from "./heldCadence.js";
import { readCadenceFacts } from "./readCadenceFacts.js";
import type { CadenceResult } from "./types.js";

/** Holds a cadence against unknown facts. */
export function evaluateCadence(
  cadence: CadenceFunction,
  facts: unknown,
  given: unknown,
): Result<CadenceResult> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues } = options.data.options;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const read = readCadenceFacts(facts, faults, frame);
  const refused = (issues: readonly Issue[]) =>
    ({ ok: false, issues: capIssues(issues, maxIssues) }) as const;
  if (read === null || (faults.issues.length > 0 && onInvalid !== "report"))
    return refused([...frame, ...faults.issues]);
  const matched = withinTheCalendar(() => heldCadence(cadence, read.reading));
  if (!matched.ok) return refused(matched.issues);
  const trace = recorderFor(options.data.options);
  const result = cadenceResult(cadence, read, matched.data, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...result,
      issues: capIssues(faults.issues, maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

/** A due date behind the end of the calendar is a fault of the dates, and not of the program. */
export function withinTheCalendar<T>(run: () => Result<T>): Result<T> {
  try {
    return run();
  } catch (error) {
    if (isAttainmentError(error)) return { ok: false, issues: error.issues };
    throw error;
  }
}
