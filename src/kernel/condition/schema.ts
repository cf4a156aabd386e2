import * as z from "zod";
import { quoted } from "../issue/index.js";
import { calendarDateSchema, decimalLiteralSchema } from "./literalSchemas.js";
import type { Condition, ConditionOperator } from "./types.js";

let schema: z.ZodType<Condition> | undefined;

/** The schema of a {@link Condition}, built when it is first asked for. */
export function conditionSchema(): z.ZodType<Condition> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Condition> {
  const part = z.lazy(conditionSchema);
  const parts = z.array(part);
  return z.preprocess(
    checkForm,
    z.union([
      ...leafSchemas(),
      z.strictObject({ all: parts }),
      z.strictObject({ any: parts }),
      z.strictObject({ atLeast: z.int(), of: parts }),
      z.strictObject({ not: part }),
    ]),
  );
}

function leafSchemas() {
  const field = z.string();
  const decimal = decimalLiteralSchema();
  const date = calendarDateSchema();
  const word = z.union([z.string(), z.boolean()]);
  return [
    z.strictObject({ field, gt: decimal }),
    z.strictObject({ field, gte: decimal }),
    z.strictObject({ field, lt: decimal }),
    z.strictObject({ field, lte: decimal }),
    z.strictObject({ field, between: z.tuple([decimal, decimal]) }),
    z.strictObject({ field, equals: decimal }),
    z.strictObject({ field, on: date }),
    z.strictObject({ field, before: date }),
    z.strictObject({ field, after: date }),
    z.strictObject({ field, during: z.union([z.string(), z.strictObject({ from: date, to: date })]) }),
    z.strictObject({ field, is: word }),
    z.strictObject({ field, isNot: word }),
    z.strictObject({ field, in: z.array(z.string()) }),
    z.strictObject({ field, exists: z.boolean() }),
  ] as const;
}

const operators: Readonly<Record<ConditionOperator, true>> = {
  gt: true,
  gte: true,
  lt: true,
  lte: true,
  between: true,
  equals: true,
  on: true,
  before: true,
  after: true,
  during: true,
  is: true,
  isNot: true,
  in: true,
  exists: true,
};

/** Says what is wrong with the form itself, where a list of eighteen alternatives would not help. */
function checkForm(value: unknown, context: z.RefinementCtx): unknown {
  const message = typeof value === "object" && value !== null ? formProblem(Object.keys(value)) : undefined;
  if (message !== undefined) context.addIssue({ code: "custom", message });
  return value;
}

function formProblem(keys: readonly string[]): string | undefined {
  const named = keys.filter((key) => Object.hasOwn(operators, key));
  const known = Object.keys(operators).join(", ");
  if (named.length > 1)
    return `A test has one operator, not ${named.join(" and ")}. Join several tests with all.`;
  if (named.length === 1) return undefined;
  if (keys.some((key) => ["all", "any", "atLeast", "not"].includes(key))) return undefined;
  if (!keys.includes("field"))
    return `A condition is a test (a field and one of ${known}), or all, any, atLeast with of, or not. Write one of them.`;
  const [other] = keys.filter((key) => key !== "field");
  return `${other === undefined ? "The test has no operator" : `${quoted(other)} is no operator`}. Write one of ${known}.`;
}
