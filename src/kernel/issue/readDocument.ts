import type * as z from "zod";
import { attainmentError } from "./attainmentError.js";
import type { DocumentCode } from "./codes.js";
import { issueOf, pointer, quoted } from "./issueOf.js";
import { capIssues, type ReadLimits, readJson } from "./readJson.js";
import type { Issue, Result } from "./types.js";

type ZodIssue = z.core.$ZodIssue;

/**
 * Reads an unknown document: first as plain JSON, then against its schema. `schema` is a function, so that building
 * it is paid by the first document and not by the import.
 */
export function readDocument<T>(
  document: unknown,
  schema: () => z.ZodType<T>,
  limits: ReadLimits = {},
): Result<T> {
  const json = readJson(document, limits);
  if (!json.ok) return json;
  const parsed = schema().safeParse(json.data);
  if (parsed.success) return { ok: true, data: parsed.data };
  const issues = parsed.error.issues.flatMap((issue) => translate(issue, []));
  return { ok: false, issues: capIssues(issues, limits.maxIssues) };
}

/** The data of a result, or the error that carries its issues: the throwing door of every `safe...` function. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw attainmentError(result.issues);
}

type Steps = readonly (string | number)[];

function translate(issue: ZodIssue, parent: Steps): Issue[] {
  const steps: Steps = [
    ...parent,
    ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
  ];
  const at = pointer(steps);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        fault(
          "document.unknown_field",
          pointer([...steps, key]),
          `The field ${quoted(key)} is not known here. Remove it, or correct its name.`,
          { field: key.slice(0, 80) },
        ),
      );
    case "invalid_union":
      return translateUnion(issue, steps, at);
    case "invalid_type":
      return [wrongType(issue, at)];
    case "invalid_value":
      return [
        fault("document.wrong_value", at, `The value must be ${oneOf(issue.values.map(String))}.`, {
          allowed: issue.values.map(String),
        }),
      ];
    default:
      return [fault("document.wrong_value", at, sentence(issue.message), {})];
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, at: string): Issue {
  const expected = String(issue.expected);
  return issue.input === undefined && issue.message.includes("received undefined")
    ? fault("document.missing_field", at, `A required field is missing. Add it (${expected}).`, { expected })
    : fault("document.wrong_type", at, `The value must be of type ${expected}.`, { expected });
}

/** Of the branches of a union, the one whose faults lie deepest is most likely the one that was meant. */
function translateUnion(issue: z.core.$ZodIssueInvalidUnion, steps: Steps, at: string): Issue[] {
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const mend = options.length > 0 ? ` Write ${oneOf(options)}.` : " See the schema of this document.";
    return [fault("document.unknown_kind", at, `None of the known forms fits.${mend}`, { allowed: options })];
  }
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => translate(inner, steps)));
  return branches.reduce((best, branch) => (closeness(branch, at) > closeness(best, at) ? branch : best));
}

/** How close a branch came: faults below the union's own level beat faults on it, and fewer beat more. */
function closeness(branch: readonly Issue[], at: string): number {
  const own = branch.filter((issue) => issue.path === at || issue.path.lastIndexOf("/") === at.length).length;
  return -(own * 100 + branch.length);
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? quoted(values[0] ?? "") : `one of ${values.map(quoted).join(", ")}`;
}

function sentence(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}

function fault(code: DocumentCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<DocumentCode>(code, path, message, params);
}
