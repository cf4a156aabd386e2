import type { Outcome, Recorder } from "../../kernel/trace/index.js";

/** The trace of a call as a field of its result; none where it was not asked for. */
export function finishedTrace(recorder: Recorder | undefined): Pick<Outcome, "trace"> {
  const trace = recorder?.finish();
  return trace === undefined ? {} : { trace };
}
