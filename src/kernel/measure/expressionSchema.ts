import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../condition/index.js";
import { checkExpressionForm } from "./checkExpressionForm.js";
import { units } from "./measureUnits.js";
import type { MeasureExpression } from "./types.js";

/** The field of a branch. It holds data, never a function, so that nothing takes a branch for a promise. */
const TAKEN = "then";

let schema: z.ZodType<MeasureExpression> | undefined;

/** The schema of a {@link MeasureExpression}, built when it is first asked for. */
export function expressionSchema(): z.ZodType<MeasureExpression> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<MeasureExpression> {
  const part = z.lazy(expressionSchema);
  const parts = z.array(part).min(1);
  const pair = z.tuple([part, part]);
  const decimal = decimalLiteralSchema();
  return z.preprocess(
    checkExpressionForm,
    z.union([
      z.strictObject({ measure: z.string().min(1) }),
      z.strictObject({ constant: decimal, unit: z.enum(units).exactOptional() }),
      z.strictObject({ add: parts }),
      z.strictObject({ subtract: pair }),
      z.strictObject({ multiply: parts }),
      z.strictObject({ divide: pair, whenZero: z.union([decimal, z.literal("null")]) }),
      z.strictObject({ min: parts }),
      z.strictObject({ max: parts }),
      z.strictObject({ clamp: part, least: decimal.exactOptional(), most: decimal.exactOptional() }),
      z.strictObject({
        choose: z.array(z.strictObject({ when: conditionSchema(), [TAKEN]: part })).min(1),
        otherwise: part,
      }),
    ]),
  );
}
