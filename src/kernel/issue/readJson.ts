import { moreIssues, mostIssues } from "./capIssues.js";
import type { DocumentCode } from "./codes.js";
import { documentIssue } from "./documentIssue.js";
import { isPlainObject } from "./isPlainObject.js";
import { isSafeKey } from "./isSafeKey.js";
import { pointer, quoted } from "./issueOf.js";
import { MAX_DEPTH, MAX_NODES, MAX_TEXT } from "./limits.js";
import { computedIssue, ownValue, unreadableIssue } from "./ownValue.js";
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

/** Where a value stands; its JSON pointer is written only for a fault, and the places below share it. */
interface Place {
  readonly above: Place | null;
  readonly key: string | number;
  readonly depth: number;
  path?: string;
}

const ROOT: Place = Object.freeze({ above: null, key: "", depth: 0, path: "" });

/** One value still to be copied, and where its copy goes. */
interface Copy {
  readonly value: unknown;
  readonly place: Place;
  readonly into: Json[] | Record<string, Json>;
}

/** With `leave`, the end of an open container. */
type Task = Copy | { readonly leave: object };

interface Walk {
  readonly tasks: Task[];
  readonly open: Set<object>;
  readonly issues: Issue[];
  readonly maxNodes: number;
  readonly maxIssues: number;
  /** The values seen so far, those included that are still to be copied. */
  nodes: number;
  /** The issues that are only counted. */
  rest: number;
}

/**
 * Copies an unknown value as plain JSON in one walk that neither recurses nor runs code of the document.
 *
 * Only own data properties are copied; a property that is `undefined` counts as absent, as in JSON. Refused, each
 * with its place: a cycle, an accessor, the keys `__proto__`, `constructor` and `prototype`, an instance of a class,
 * a value JSON does not know (NaN, Infinity, bigint, function, symbol), text over 100,000 characters, nesting over 64,
 * more than `maxNodes` values. The traps of a proxy are the one code that may run; what they throw is caught.
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
    tasks: [{ value: document, place: ROOT, into: root }],
    open: new Set(),
    issues: [],
    maxNodes: mostNodes(ownValue(limits, "maxNodes")),
    maxIssues: mostIssues(ownValue(limits, "maxIssues")),
    nodes: 1,
    rest: 0,
  };
  if (walk.maxNodes < 1) tooLarge(walk, ROOT);
  else run(walk);
  const [copied] = root;
  if (walk.rest > 0) walk.issues.push(moreIssues(walk.rest));
  return walk.issues.length > 0 || copied === undefined
    ? { ok: false, issues: walk.issues }
    : { ok: true, data: copied };
}

function mostNodes(maxNodes: unknown): number {
  return typeof maxNodes === "number" && maxNodes >= 0 ? Math.min(maxNodes, MAX_NODES) : MAX_NODES;
}

function run(walk: Walk): void {
  for (let task = walk.tasks.pop(); task !== undefined; task = walk.tasks.pop()) {
    if ("leave" in task) walk.open.delete(task.leave);
    else if (!copy(walk, task)) return;
  }
}

/** Copies one value; false where the walk must stop because the document is too large. */
function copy(walk: Walk, task: Copy): boolean {
  const { value, place } = task;
  if (typeof value === "object" && value !== null) return copyContainer(walk, task, value);
  if (typeof value === "string" && value.length > MAX_TEXT) {
    const message = `A text of ${value.length} characters is over the limit of ${MAX_TEXT}. Shorten it.`;
    fault(walk, "document.text_too_long", place, message);
  } else if (
    typeof value === "string" ||
    typeof value === "boolean" ||
    value === null ||
    (typeof value === "number" && Number.isFinite(value))
  ) {
    put(task, value);
  } else {
    const what =
      typeof value === "number" ? String(value) : value === undefined ? "undefined" : `a ${typeof value}`;
    const message = `JSON has no ${what}. Use a text, a finite number, true, false or null.`;
    fault(walk, "document.not_json", place, message);
  }
  return true;
}

function copyContainer(walk: Walk, task: Copy, value: object): boolean {
  const { place } = task;
  if (walk.open.has(value)) {
    const message = "The value contains itself. Write the repeated part out, or refer to it by id.";
    fault(walk, "document.cycle", place, message);
    return true;
  }
  if (place.depth >= MAX_DEPTH) {
    const message = `The document is nested deeper than ${MAX_DEPTH}. Flatten it.`;
    fault(walk, "document.too_deep", place, message);
    return true;
  }
  walk.open.add(value);
  walk.tasks.push({ leave: value });
  try {
    return Array.isArray(value) ? copyArray(walk, task, value) : copyObject(walk, task, value);
  } catch {
    // A proxy may throw from any trap; it is reported like any other unreadable value.
    const { code, message } = unreadableIssue("");
    fault(walk, code, place, message);
    return true;
  }
}

function copyArray(walk: Walk, task: Copy, value: readonly unknown[]): boolean {
  if (walk.nodes + value.length > walk.maxNodes) return tooLarge(walk, task.place);
  const into: Json[] = new Array<Json>(value.length).fill(null);
  put(task, into);
  // Tasks are taken from the end: pushing in reverse keeps the order of the document.
  for (let index = value.length - 1; index >= 0; index -= 1) visit(walk, task.place, value, index, into);
  return true;
}

function copyObject(walk: Walk, task: Copy, value: object): boolean {
  if (!isPlainObject(value)) {
    const message = "This is an instance of a class, not a plain object. Hand over plain JSON.";
    fault(walk, "document.not_json", task.place, message);
    return true;
  }
  const keys = Reflect.ownKeys(value);
  if (walk.nodes + keys.length > walk.maxNodes) return tooLarge(walk, task.place);
  const into: Record<string, Json> = {};
  put(task, into);
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at];
    if (typeof key !== "string")
      fault(walk, "document.not_json", task.place, "JSON has no symbol keys. Use text keys.");
    else if (isSafeKey(key) && key.length <= MAX_TEXT) visit(walk, task.place, value, key, into);
    else forbidden(walk, task.place, key);
  }
  return true;
}

/** Puts a property on the list of what is to be copied; one of an object that is undefined counts as absent. */
function visit(walk: Walk, above: Place, owner: object, key: string | number, into: Copy["into"]): void {
  const value = ownValue(owner, key);
  if (value === undefined && typeof key === "string") return;
  const place = { above, key, depth: above.depth + 1 };
  const computed = typeof value === "symbol" ? computedIssue(value, "") : null;
  if (computed !== null) {
    fault(walk, computed.code, place, computed.message);
    return;
  }
  walk.nodes += 1;
  walk.tasks.push({ value, place, into });
}

function put({ into, place }: Copy, value: Json): void {
  if (Array.isArray(into)) into[Number(place.key)] = value;
  else into[String(place.key)] = value;
}

function pathOf(place: Place): string {
  place.path ??= (place.above === null ? "" : pathOf(place.above)) + pointer([place.key]);
  return place.path;
}

function fault(
  walk: Walk,
  code: DocumentCode,
  place: Place,
  message: string,
  params: Issue["params"] = {},
): void {
  if (walk.issues.length >= walk.maxIssues) walk.rest += 1;
  else walk.issues.push(documentIssue(code, pathOf(place), message, params));
}

function forbidden(walk: Walk, place: Place, key: string): void {
  const message = `The key ${quoted(key)} is not allowed. Rename or remove it.`;
  fault(walk, "document.forbidden_key", place, message, { key: key.slice(0, 80) });
}

function tooLarge(walk: Walk, place: Place): false {
  fault(walk, "document.too_large", place, `The document has more than ${walk.maxNodes} values. Split it.`);
  return false;
}
