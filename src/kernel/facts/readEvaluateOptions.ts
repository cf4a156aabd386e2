import { documentIssue, type Fields, type Issue, ownFields, ownItems, type Result } from "../issue/index.js";
import type { EvaluateOptions } from "../trace/index.js";

const COMMON = ["trace", "only", "onInvalid", "maxIssues"];

/** The options of an evaluation, and the fields of them that the domain reads itself. */
export interface ReadOptions {
  readonly options: EvaluateOptions;
  readonly own: Fields;
}

/**
 * Reads the options of an evaluation by hand, without running any code of theirs.
 *
 * One that is misspelled must not pass for one that was left out: a report that was asked for would reject, and a trace
 * would be missing. `own` are the fields that the domain reads beside the common ones. `maxIssues` is judged where
 * issues are cut.
 */
export function readEvaluateOptions(given: unknown, own: readonly string[] = []): Result<ReadOptions> {
  if (given === undefined) return { ok: true, data: { options: {}, own: new Map() } };
  const issues: Issue[] = [];
  const fields = ownFields(given, "/options", issues, new Set([...COMMON, ...own])) ?? new Map();
  const trace = readTrace(fields.get("trace"), issues);
  const onInvalid = readOnInvalid(fields.get("onInvalid"), issues);
  const only = readOnly(fields.get("only"), issues);
  const maxIssues = fields.get("maxIssues");
  if (issues.length > 0) return { ok: false, issues };
  const options = {
    ...(trace === null ? {} : { trace }),
    ...(onInvalid === null ? {} : { onInvalid }),
    ...(only === null ? {} : { only }),
    ...(typeof maxIssues === "number" ? { maxIssues } : {}),
  };
  return { ok: true, data: { options, own: fields } };
}

/** An option that is true or absent; false counts as absent. */
export function readFlag(value: unknown, name: string, issues: Issue[]): boolean {
  if (value === undefined || value === false) return false;
  if (value === true) return true;
  wrong(name, "true", ["true"], issues);
  return false;
}

function readTrace(value: unknown, issues: Issue[]): true | "lines" | null {
  if (value === undefined || value === false) return null;
  if (value === true || value === "lines") return value;
  wrong("trace", 'true or "lines"', ["true", "lines"], issues);
  return null;
}

function readOnInvalid(value: unknown, issues: Issue[]): "reject" | "report" | null {
  if (value === undefined) return null;
  if (value === "reject" || value === "report") return value;
  wrong("onInvalid", '"reject" or "report"', ["reject", "report"], issues);
  return null;
}

function readOnly(value: unknown, issues: Issue[]): readonly string[] | null {
  if (value === undefined) return null;
  const items = ownItems(value, "/options/only", issues) ?? [];
  return items.flatMap((item, index) => {
    if (typeof item === "string") return [item];
    const message = "The value must be of type string.";
    const path = `/options/only/${index}`;
    issues.push(documentIssue("document.wrong_type", path, message, { expected: "string" }));
    return [];
  });
}

function wrong(name: string, what: string, allowed: readonly string[], issues: Issue[]): void {
  const message = `The value must be ${what}. Write that, or leave the option out.`;
  issues.push(documentIssue("document.wrong_value", `/options/${name}`, message, { allowed }));
}
