import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../condition/index.js";
import { quoted } from "../issue/index.js";
import { expressionSchema } from "./expressionSchema.js";
import { units } from "./measureUnits.js";
import type { Measure } from "./types.js";

/** The fields of which a measure has exactly one: how it becomes a number. */
export type MeasureForm =
  | "sum"
  | "count"
  | "distinct"
  | "min"
  | "max"
  | "mean"
  | "last"
  | "ratio"
  | "weightedRatio"
  | "growth"
  | "given"
  | "derive";

/** The schema of each form of a measure. */
export type MeasureSchemas = Readonly<Record<MeasureForm, z.ZodType<Measure>>>;

let schemas: MeasureSchemas | undefined;
let schema: z.ZodType<Measure> | undefined;

/** The schema of a {@link Measure}, built when it is first asked for. */
export function measureSchema(): z.ZodType<Measure> {
  schema ??= z.preprocess(checkMeasureForm, z.union(Object.values(measureSchemas())));
  return schema;
}

/** The ways to become a number that a measure names: it should be one. */
export function formsOf(measure: object): readonly MeasureForm[] {
  return measureForms().filter((form) => Object.hasOwn(measure, form));
}

/** Every way in which a measure may become a number. */
export function measureForms(): readonly MeasureForm[] {
  // The keys of the record are its type's: it is built in one place, from a literal.
  return Object.keys(measureSchemas()) as MeasureForm[];
}

/** What is wrong with a measure that does not name exactly one form. */
export function notOneForm(found: readonly MeasureForm[]): string {
  const what = found.length === 0 ? "names no way" : `names ${found.map(quoted).join(" and ")}`;
  return `The measure ${what} to become a number. Give it exactly one of ${measureForms().join(", ")}.`;
}

/** Within another document: a union would tell the faults of the form that it happens to find nearest. */
function checkMeasureForm(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const found = formsOf(value);
  if (found.length !== 1) context.addIssue({ code: "custom", message: notOneForm(found) });
  return value;
}

/** The schemas of the single forms, whose faults are told better than those of a union. */
export function measureSchemas(): MeasureSchemas {
  schemas ??= buildSchemas();
  return schemas;
}

function buildSchemas(): MeasureSchemas {
  const name = z.string().min(1);
  const base = { id: name, title: z.string().exactOptional(), unit: z.enum(units) };
  const trailing = z.strictObject({ trailing: z.int().min(1).max(1000) });
  const ofRecords = {
    ...base,
    from: name,
    where: conditionSchema().exactOptional(),
    person: name,
    date: name,
    window: z.union([z.enum(["period", "previous", "yearToDate"]), trailing]).exactOptional(),
  };
  const quotient = { numerator: name, denominator: name };
  const term = z.strictObject({ ...quotient, weight: decimalLiteralSchema() });
  return {
    sum: z.strictObject({ ...ofRecords, sum: name }),
    count: z.strictObject({ ...ofRecords, count: z.literal(true) }),
    distinct: z.strictObject({ ...ofRecords, distinct: name }),
    min: z.strictObject({ ...ofRecords, min: name }),
    max: z.strictObject({ ...ofRecords, max: name }),
    mean: z.strictObject({ ...ofRecords, mean: name }),
    last: z.strictObject({ ...ofRecords, last: name }),
    ratio: z.strictObject({ ...base, ratio: z.strictObject(quotient) }),
    weightedRatio: z.strictObject({ ...base, weightedRatio: z.array(term).min(1) }),
    growth: z.strictObject({
      ...base,
      growth: z.strictObject({ of: name, on: z.enum(["previous", "sameLastYear"]) }),
    }),
    given: z.strictObject({ ...base, given: z.literal(true) }),
    derive: z.strictObject({ ...base, derive: expressionSchema() }),
  };
}
