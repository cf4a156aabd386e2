import type { DocumentCode } from "./codes.js";
import { issueOf, pointer, quoted } from "./issueOf.js";
import type { Issue, Result } from "./types.js";

/**
 * Plain JSON, as `JSON.parse` would make it.
 *
 * @since 0.1.0
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The bounds within which an unknown document is read.
 *
 * @since 0.1.0
 */
export interface ReadLimits {
  /** Values in the whole document, at most 1,000,000 (the default). */
  readonly maxNodes?: number;
  /** Issues that are listed, 1,000 by default; one more then counts the rest. */
  readonly maxIssues?: number;
}

const MAX_DEPTH = 64;
const MAX_NODES = 1_000_000;
const MAX_TEXT = 100_000;
export const MAX_ISSUES = 1_000;

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** May this name be a key of a document or a fact? Names through which prototypes are reached may not. */
export function isSafeKey(key: string): boolean {
  return !FORBIDDEN.has(key);
}

type Container = Json[] | Record<string, Json>;

/** One value still to be copied, and where its copy goes; or, with `leave`, the end of an open container. */
type Task =
  | {
      readonly value: unknown;
      readonly steps: readonly (string | number)[];
      readonly into: Container;
      readonly key: string | number;
    }
  | { readonly leave: object };

interface Walk {
  readonly tasks: Task[];
  readonly open: Set<object>;
  readonly issues: Issue[];
  readonly maxNodes: number;
  nodes: number;
}

/** Cuts a list of issues to `maxIssues`; the last entry then counts those not shown. */
export function capIssues(issues: readonly Issue[], maxIssues: number = MAX_ISSUES): readonly Issue[] {
  if (issues.length <= maxIssues) return issues;
  const rest = issues.length - maxIssues;
  const more = issueOf<DocumentCode>(
    "document.more_issues",
    "",
    `${rest} more issues are not listed. Mend these first, or raise maxIssues.`,
    { rest },
  );
  return [...issues.slice(0, maxIssues), more];
}

/**
 * Copies an unknown value as plain JSON in one walk that neither recurses nor runs code of the document.
 *
 * Only own data properties are copied; a property that is `undefined` counts as absent, as in JSON. Refused, each
 * with its place: a cycle, an accessor, the keys `__proto__`, `constructor` and `prototype`, an instance of a class,
 * a value JSON does not know (NaN, Infinity, bigint, function, symbol), text over 100,000 characters, nesting over 64,
 * more than `maxNodes` values.
 *
 * @param document - Anything.
 * @param limits - See {@link ReadLimits}.
 * @returns The copy, or every fault found.
 * @example
 * ```ts
 * import { readJson } from "attainment/kernel";
 * const read = readJson({ rate: Number.NaN });
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["document.not_json", "/rate"]]
 * ```
 * @since 0.1.0
 */
export function readJson(document: unknown, limits: ReadLimits = {}): Result<Json> {
  const root: Json[] = [];
  const walk: Walk = {
    tasks: [{ value: document, steps: [], into: root, key: 0 }],
    open: new Set(),
    issues: [],
    maxNodes: Math.min(limits.maxNodes ?? MAX_NODES, MAX_NODES),
    nodes: 0,
  };
  for (let task = walk.tasks.pop(); task !== undefined; task = walk.tasks.pop()) {
    if ("leave" in task) walk.open.delete(task.leave);
    else if (!copy(walk, task)) break;
  }
  const [copied] = root;
  if (walk.issues.length > 0 || copied === undefined)
    return { ok: false, issues: capIssues(walk.issues, limits.maxIssues) };
  return { ok: true, data: copied };
}

/** Copies one value; false where the walk must stop because the document is too large. */
function copy(walk: Walk, task: Exclude<Task, { readonly leave: object }>): boolean {
  walk.nodes += 1;
  if (walk.nodes > walk.maxNodes) return tooLarge(walk, task.steps);
  const { value, steps } = task;
  if (typeof value === "object" && value !== null) return copyContainer(walk, task, value);
  if (typeof value === "string") {
    if (value.length > MAX_TEXT) {
      fault(
        walk,
        "document.text_too_long",
        steps,
        `A text of ${value.length} characters is over the limit of ${MAX_TEXT}. Shorten it.`,
      );
    }
    put(task, value.length > MAX_TEXT ? "" : value);
  } else if (
    typeof value === "boolean" ||
    value === null ||
    (typeof value === "number" && Number.isFinite(value))
  ) {
    put(task, value);
  } else {
    const what =
      typeof value === "number" ? String(value) : value === undefined ? "undefined" : `a ${typeof value}`;
    fault(
      walk,
      "document.not_json",
      steps,
      `JSON has no ${what}. Use a text, a finite number, true, false or null.`,
    );
    put(task, null);
  }
  return true;
}

function copyContainer(walk: Walk, task: Exclude<Task, { readonly leave: object }>, value: object): boolean {
  const { steps } = task;
  if (walk.open.has(value)) {
    fault(
      walk,
      "document.cycle",
      steps,
      "The value contains itself. Write the repeated part out, or refer to it by id.",
    );
    return true;
  }
  if (steps.length >= MAX_DEPTH) {
    fault(walk, "document.too_deep", steps, `The document is nested deeper than ${MAX_DEPTH}. Flatten it.`);
    return true;
  }
  walk.open.add(value);
  walk.tasks.push({ leave: value });
  try {
    return Array.isArray(value) ? copyArray(walk, task, value) : copyObject(walk, task, value);
  } catch {
    // A proxy may throw from any trap; it is reported like any other unreadable value.
    fault(walk, "document.unreadable", steps, "Reading this value threw an error. Hand over plain JSON.");
    return true;
  }
}

function copyArray(
  walk: Walk,
  task: Exclude<Task, { readonly leave: object }>,
  value: readonly unknown[],
): boolean {
  if (walk.nodes + value.length > walk.maxNodes) return tooLarge(walk, task.steps);
  const into: Json[] = new Array<Json>(value.length).fill(null);
  put(task, into);
  for (let index = value.length - 1; index >= 0; index -= 1)
    visitProperty(walk, task.steps, value, index, into);
  return true;
}

function copyObject(walk: Walk, task: Exclude<Task, { readonly leave: object }>, value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && (typeof prototype !== "object" || Object.getPrototypeOf(prototype) !== null)) {
    fault(
      walk,
      "document.not_json",
      task.steps,
      "This is an instance of a class, not a plain object. Hand over plain JSON.",
    );
    return true;
  }
  const keys = Reflect.ownKeys(value);
  if (walk.nodes + keys.length > walk.maxNodes) return tooLarge(walk, task.steps);
  const into: Record<string, Json> = {};
  put(task, into);
  // Tasks are taken from the end: pushing in reverse keeps the order of the document's keys.
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at];
    if (typeof key === "string") visitProperty(walk, task.steps, value, key, into);
    else fault(walk, "document.not_json", task.steps, "JSON has no symbol keys. Use text keys.");
  }
  return true;
}

function visitProperty(
  walk: Walk,
  parent: readonly (string | number)[],
  owner: object,
  key: string | number,
  into: Container,
): void {
  const steps = [...parent, key];
  if (typeof key === "string" && (!isSafeKey(key) || key.length > MAX_TEXT)) {
    fault(
      walk,
      "document.forbidden_key",
      parent,
      `The key ${quoted(key)} is not allowed. Rename or remove it.`,
      { key: key.slice(0, 80) },
    );
    return;
  }
  const property = Object.getOwnPropertyDescriptor(owner, key);
  if (property !== undefined && (property.get !== undefined || property.set !== undefined)) {
    fault(walk, "document.accessor", steps, "This property is computed by code. Hand over plain JSON.");
    return;
  }
  if (typeof key === "string" && property?.value === undefined) return;
  walk.tasks.push({ value: property?.value, steps, into, key });
}

function put(task: Exclude<Task, { readonly leave: object }>, value: Json): void {
  const { into, key } = task;
  if (Array.isArray(into)) into[Number(key)] = value;
  else into[String(key)] = value;
}

function fault(
  walk: Walk,
  code: DocumentCode,
  steps: readonly (string | number)[],
  message: string,
  params: Readonly<Record<string, string>> = {},
): void {
  walk.issues.push(issueOf<DocumentCode>(code, pointer(steps), message, params));
}

function tooLarge(walk: Walk, steps: readonly (string | number)[]): false {
  fault(walk, "document.too_large", steps, `The document has more than ${walk.maxNodes} values. Split it.`);
  return false;
}
