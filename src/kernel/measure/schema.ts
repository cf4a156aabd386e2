import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../condition/index.js";
import type { Measure, MeasureUnit } from "./types.js";

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
  | "growth";

/** The schema of each form of a measure. */
export type MeasureSchemas = Readonly<Record<MeasureForm, z.ZodType<Measure>>>;

const units: readonly [MeasureUnit, ...MeasureUnit[]] = [
  "money",
  "count",
  "ratio",
  "score",
  "points",
  "days",
];

let schemas: MeasureSchemas | undefined;
let schema: z.ZodType<Measure> | undefined;

/** The schema of a {@link Measure}, built when it is first asked for. */
export function measureSchema(): z.ZodType<Measure> {
  schema ??= z.union(Object.values(measureSchemas()));
  return schema;
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
  };
}
