import { type Faults, readEvaluateOptions } from "../facts/index.js";
import { capIssues, type Fields, type Issue, ownFields, type Result } from "../issue/index.js";
import { type Outcome, recorderFor, type Tracer } from "../trace/index.js";
import { unknownOption } from "./unknownOption.js";

/** What a function over records adds to the door that all of them have. */
export interface RowsDoor<Read, Done extends Outcome> {
  /** The fields of the facts, and the options beside the common ones. */
  readonly facts: readonly string[];
  readonly options: readonly string[];
  /**
   * Reads facts and options. Faults in single records go to `faults`; one in what everything stands on goes to `frame`, and
   * then there is no result; null is only for that.
   */
  read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): Read | null;
  run(read: Read, trace: Tracer | undefined): Done;
}

/** Reads options and facts, refuses or reports faults, runs, and adds issues, what was left out, and the trace. */
export function evaluateRows<Read, Done extends Outcome>(
  door: RowsDoor<Read, Done>,
  facts: unknown,
  given: unknown,
): Result<Done> {
  const told = readEvaluateOptions(given, door.options);
  if (!told.ok) return { ok: false, issues: capIssues(told.issues) };
  const { options, own } = told.data;
  const frame: Issue[] = options.only === undefined ? [] : [unknownOption("only")];
  const faults: Faults = { issues: [], leftOut: [] };
  const fields = ownFields(facts, "", frame, new Set(door.facts));
  const read = fields === null ? null : door.read(fields, own, faults, frame);
  const isRefused = frame.length > 0 || (faults.issues.length > 0 && options.onInvalid !== "report");
  if (read === null || isRefused)
    return { ok: false, issues: capIssues([...frame, ...faults.issues], options.maxIssues) };
  const trace = recorderFor(options);
  const done = door.run(read, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...done,
      issues: capIssues([...faults.issues, ...done.issues], options.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}
