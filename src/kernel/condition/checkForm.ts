import type * as z from "zod";
import { quoted } from "../issue/index.js";
import type { ConditionOperator } from "./types.js";

/** What an operator may be compared with, by shape alone; what is written there is checked when it is compiled. */
const literals: Readonly<Record<ConditionOperator, Literal>> = {
  gt: "decimal",
  gte: "decimal",
  lt: "decimal",
  lte: "decimal",
  between: "list",
  equals: "decimal",
  on: "string",
  before: "string",
  after: "string",
  during: "span",
  is: "word",
  isNot: "word",
  in: "list",
  exists: "boolean",
};

type Literal = "decimal" | "string" | "word" | "boolean" | "list" | "span";

const fits: Readonly<Record<Literal, (value: unknown) => boolean>> = {
  decimal: (value) => typeof value === "string" || typeof value === "number",
  string: (value) => typeof value === "string",
  word: (value) => typeof value === "string" || typeof value === "boolean",
  boolean: (value) => typeof value === "boolean",
  // What is inside them, the schema looks at.
  list: Array.isArray,
  span: (value) => typeof value === "string" || (typeof value === "object" && value !== null),
};

const expected: Readonly<Record<Literal, string>> = {
  decimal: "string or number",
  string: "string",
  word: "string or boolean",
  boolean: "boolean",
  list: "array",
  span: "string or object",
};

/**
 * Says what is wrong with the form itself, where a list of eighteen alternatives would not help.
 *
 * It also keeps the faults of a test few: of a test that fits no alternative, a union tells the faults of all of them,
 * which in a document of a million values is more than memory holds.
 */
export function checkForm(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const message = formProblem(Object.keys(value));
    if (message !== undefined) context.addIssue({ code: "custom", message });
    else checkLeaf(value, context);
  }
  return value;
}

function formProblem(keys: readonly string[]): string | undefined {
  const named = keys.filter(isOperator);
  const known = Object.keys(literals).join(", ");
  if (named.length > 1)
    return `A test has one operator, not ${named.join(" and ")}. Join several tests with all.`;
  if (named.length === 1) return undefined;
  if (keys.some((key) => ["all", "any", "atLeast", "not"].includes(key))) return undefined;
  if (!keys.includes("field"))
    return `A condition is a test (a field and one of ${known}), or all, any, atLeast with of, or not. Write one of them.`;
  const [other] = keys.filter((key) => key !== "field");
  return `${other === undefined ? "The test has no operator" : `${quoted(other)} is no operator`}. Write one of ${known}.`;
}

/** A test has one operator by now; a branch has none, and the union tells its faults. */
function checkLeaf(value: object, context: z.RefinementCtx): void {
  const input: Readonly<Record<string, unknown>> = { ...value };
  const operator = Object.keys(input).find(isOperator);
  if (operator === undefined) return;
  if (typeof input.field !== "string") wrongType(context, input, "field", "string");
  const literal = literals[operator];
  if (!fits[literal](input[operator])) wrongType(context, input, operator, expected[literal]);
  const keys = Object.keys(input).filter((key) => key !== "field" && key !== operator);
  if (keys.length > 0) context.addIssue({ code: "unrecognized_keys", keys, input });
}

function wrongType(context: z.RefinementCtx, input: unknown, field: string, type: string): void {
  context.addIssue({ code: "invalid_type", expected: type, path: [field], input });
}

function isOperator(key: string): key is ConditionOperator {
  return Object.hasOwn(literals, key);
}
