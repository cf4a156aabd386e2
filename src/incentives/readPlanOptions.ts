import { documentIssue, type Issue, ownFields, ownItems, type Result } from "../kernel/issue/index.js";
import type { PlanOptions } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set(["trace", "only", "onInvalid", "maxIssues", "canonical"]);

/**
 * Reads the options of an evaluation by hand, without running any code of theirs.
 *
 * One that is misspelled must not pass for one that was left out: a report that was asked for would reject, and a trace
 * would be missing. `maxIssues` is judged where issues are cut.
 */
export function readPlanOptions(options: unknown): Result<PlanOptions> {
  if (options === undefined) return { ok: true, data: {} };
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, FIELDS) ?? new Map<string, unknown>();
  const trace = readFlag(fields.get("trace"), "trace", issues, "lines");
  const canonical = readFlag(fields.get("canonical"), "canonical", issues);
  const onInvalid = readChoice(fields.get("onInvalid"), issues);
  const only = readOnly(fields.get("only"), issues);
  const maxIssues = fields.get("maxIssues");
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: {
      ...(trace === null ? {} : { trace }),
      ...(canonical === true ? { canonical } : {}),
      ...(onInvalid === null ? {} : { onInvalid }),
      ...(only === null ? {} : { only }),
      ...(typeof maxIssues === "number" ? { maxIssues } : {}),
    },
  };
}

/** True, or one more word; false is off, as an option that is absent. */
function readFlag<Word extends string = never>(
  value: unknown,
  name: string,
  issues: Issue[],
  word?: Word,
): true | Word | null {
  if (value === undefined || value === false) return null;
  if (value === true) return true;
  if (word !== undefined && value === word) return word;
  const allowed = word === undefined ? ["true"] : ["true", word];
  wrong(name, word === undefined ? "true" : `true or "${word}"`, allowed, issues);
  return null;
}

function readChoice(value: unknown, issues: Issue[]): "reject" | "report" | null {
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
