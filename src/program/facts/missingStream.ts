import { type Issue, pointer, quoted } from "../../kernel/issue/index.js";
import { measureIssue } from "../../kernel/measure/measureIssue.js";

/** The warning that a stream is not there. */
export function missingStream(stream: string): Issue {
  const message = `There are no records of ${quoted(stream)}, which a document reads; it counts as empty. Hand the stream over, if only as an empty array.`;
  const path = pointer(["records", stream]);
  return measureIssue("measure.missing_stream", path, message, { stream: stream.slice(0, 80) }, "warning");
}
