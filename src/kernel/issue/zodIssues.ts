import type * as z from "zod";
import { documentIssue } from "./documentIssue.js";
import { eitherForm } from "./eitherForm.js";
import { pointer, quoted } from "./issueOf.js";
import { oneOf } from "./oneOf.js";
import type { Json } from "./readJson.js";
import type { Issue } from "./types.js";

type ZodIssue = z.core.$ZodIssue;
type Steps = readonly (string | number)[];

/** What zod found wrong with a document, in the codes and words of this library. */
export function translateIssues(issues: readonly ZodIssue[], document: Json): readonly Issue[] {
  return issues.flatMap((issue) => translate(issue, [], document));
}

/** The message of a fault of a kind that has no code of its own; where a schema writes a message, that one counts. */
export function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "too_small":
      return `The value is too small or too short. Write at least ${String(issue.minimum)}${charactersOf(issue.origin)}.`;
    case "too_big":
      return `The value is too large or too long. Write at most ${String(issue.maximum)}${charactersOf(issue.origin)}.`;
    case "invalid_format":
      return "The text does not have the form that is needed here. See the schema of this document.";
    default:
      return "The value is not allowed here. See the schema of this document.";
  }
}

function charactersOf(origin: unknown): string {
  return origin === "string" ? " characters" : origin === "array" ? " items" : "";
}

function translate(issue: ZodIssue, parent: Steps, document: Json): readonly Issue[] {
  const steps: Steps = [
    ...parent,
    ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
  ];
  const at = pointer(steps);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, at));
    case "invalid_union":
      return translateUnion(issue, steps, at, document);
    case "invalid_type":
      return [wrongType(String(issue.expected), at, isAbsent(steps, document))];
    case "invalid_value":
      return [wrongValue(issue.values.map(String), at, isAbsent(steps, document))];
    default:
      return [documentIssue("document.wrong_value", at, sentence(issue.message))];
  }
}

function unknownField(key: string, at: string): Issue {
  const message = `The field ${quoted(key)} is not known here. Remove it, or correct its name.`;
  return documentIssue("document.unknown_field", at + pointer([key]), message, { field: key.slice(0, 80) });
}

function wrongType(expected: string, at: string, absent: boolean): Issue {
  return absent
    ? documentIssue("document.missing_field", at, `A required field is missing. Add it (${expected}).`, {
        expected,
      })
    : documentIssue("document.wrong_type", at, `The value must be of type ${expected}.`, { expected });
}

function wrongValue(allowed: readonly string[], at: string, absent: boolean): Issue {
  const [code, message] = absent
    ? (["document.missing_field", `A required field is missing. Add it (${oneOf(allowed)}).`] as const)
    : (["document.wrong_value", `The value must be ${oneOf(allowed)}.`] as const);
  return documentIssue(code, at, message, { allowed });
}

/** JSON holds no undefined: a place that a schema asks for and that cannot be reached is absent. */
function isAbsent(steps: Steps, document: Json): boolean {
  let here: unknown = document;
  for (const step of steps) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return true;
    here = Reflect.get(here, step);
  }
  return false;
}

/** Of the branches of a union, the one whose faults lie deepest is most likely the one that was meant. */
function translateUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  steps: Steps,
  at: string,
  document: Json,
): readonly Issue[] {
  if (issue.errors.length === 0) {
    const allowed = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const mend = allowed.length > 0 ? ` Write ${oneOf(allowed)}.` : " See the schema of this document.";
    const message = `None of the known forms fits.${mend}`;
    return [documentIssue("document.unknown_kind", at, message, { allowed })];
  }
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => translate(inner, steps, document)));
  return (
    eitherForm(branches, at) ??
    branches.reduce((best, branch) => (isCloser(branch, best, at) ? branch : best))
  );
}

/**
 * A branch that takes no value of this type is the farthest; then faults below the union's own level beat faults on
 * it, however many they are; then fewer beat more.
 */
function isCloser(branch: readonly Issue[], best: readonly Issue[], at: string): boolean {
  const [mine, its] = [distance(branch, at), distance(best, at)];
  const level = mine.findIndex((count, index) => count !== its[index]);
  return level >= 0 && (mine[level] ?? 0) < (its[level] ?? 0);
}

function distance(branch: readonly Issue[], at: string): readonly number[] {
  const here = branch.filter(({ path }) => path === at).length;
  const below = branch.filter(({ path }) => path.lastIndexOf("/") === at.length).length;
  return [here, below, branch.length];
}

function sentence(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}
