import type * as z from "zod";
import { quoted } from "../issue/index.js";

/** What an operation holds, by shape alone; what is inside, the schema and the compiler look at. */
type Content = "string" | "string or number" | "array" | "object";

interface Form {
  readonly content: Content;
  /** A field that has to stand beside the operation. */
  readonly needs?: string;
  readonly allows?: readonly string[];
}

const forms: Readonly<Record<string, Form>> = {
  measure: { content: "string" },
  constant: { content: "string or number", allows: ["unit"] },
  add: { content: "array" },
  subtract: { content: "array" },
  multiply: { content: "array" },
  divide: { content: "array", needs: "whenZero" },
  min: { content: "array" },
  max: { content: "array" },
  clamp: { content: "object", allows: ["least", "most"] },
  choose: { content: "array", needs: "otherwise" },
};

/** What a part of an expression is, in words: a bare number in its place is the first thing that everybody writes. */
const PART = 'object, such as { measure: "bookings" } or { constant: "0.85" }';

/** What has to stand beside an operation, in words. */
const neededs: Readonly<Record<string, string>> = {
  whenZero: 'string or number: a decimal, or the text "null" for no value',
  otherwise: PART,
};

const fits: Readonly<Record<Content, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  "string or number": (value) => typeof value === "string" || typeof value === "number",
  array: Array.isArray,
  object: isObject,
};

/**
 * Says what is wrong with the form of an expression itself, where a list of ten alternatives would not help, and keeps
 * the faults few: of what fits no alternative, a union tells the faults of all of them.
 */
export function checkExpressionForm(value: unknown, context: z.RefinementCtx): unknown {
  if (!isObject(value)) {
    context.addIssue({ code: "invalid_type", expected: PART, input: value });
    return value;
  }
  const input: Readonly<Record<string, unknown>> = { ...value };
  const named = Object.keys(input).filter((key) => Object.hasOwn(forms, key));
  const [operation] = named;
  const form = named.length === 1 && operation !== undefined ? forms[operation] : undefined;
  if (form === undefined || operation === undefined) {
    context.addIssue({ code: "custom", message: notOne(named) });
    return value;
  }
  const { content, needs, allows = [] } = form;
  if (!fits[content](input[operation]))
    context.addIssue({ code: "invalid_type", expected: content, path: [operation], input });
  if (needs !== undefined && !isThere(needs, input[needs]))
    context.addIssue({ code: "invalid_type", expected: neededs[needs] ?? "", path: [needs], input });
  const keys = Object.keys(input).filter(
    (key) => key !== operation && key !== needs && !allows.includes(key),
  );
  if (keys.length > 0) context.addIssue({ code: "unrecognized_keys", keys, input });
  return value;
}

function notOne(named: readonly string[]): string {
  const known = Object.keys(forms).join(", ");
  const what = named.length === 0 ? "names no operation" : `names ${named.map(quoted).join(" and ")}`;
  return `The expression ${what}. Write exactly one of ${known}.`;
}

/** What `otherwise` holds is an expression, which tells its faults itself. */
function isThere(needs: string, value: unknown): boolean {
  return needs === "whenZero" ? fits["string or number"](value) : value !== undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
