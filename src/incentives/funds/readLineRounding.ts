import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import type { DecimalLiteral, RoundingMode } from "../../kernel/index.js";
import { type Issue, readDocument } from "../../kernel/issue/index.js";
import { buildRounding, type LineRounding } from "../rounding.js";

/** In what currency amounts are, and to what they are rounded. */
export interface PayUnit {
  readonly currency: string;
  readonly rounding?: {
    readonly mode?: RoundingMode;
    readonly places?: number;
    readonly step?: DecimalLiteral;
  };
}

/** Reads a currency and a rounding that came through a call; null where one is at fault. */
export function readLineRounding(
  given: { readonly currency: unknown; readonly rounding: unknown },
  path: string,
  issues: Issue[],
): LineRounding | null {
  const { currency, rounding } = given;
  const read = readDocument(rounding === undefined ? { currency } : { currency, rounding }, payUnitSchema);
  if (!read.ok) {
    for (const issue of read.issues) issues.push({ ...issue, path: path + issue.path });
    return null;
  }
  const before = issues.length;
  const built = lineRounding(read.data, path, issues);
  return issues.length > before ? null : built;
}

/** The rounding of amounts: by default to the currency's minor unit, a tie away from zero. */
export function lineRounding({ currency, rounding }: PayUnit, path: string, issues: Issue[]): LineRounding {
  const plan =
    rounding === undefined ? { currency } : { currency, rounding: { mode: "halfUp" as const, ...rounding } };
  return buildRounding(plan, path, issues);
}

let schema: z.ZodType<PayUnit> | undefined;

function payUnitSchema(): z.ZodType<PayUnit> {
  schema ??= z.strictObject(payUnitFields());
  return schema;
}

/** The schemas of a currency and of a rounding. */
export function payUnitFields(): {
  readonly currency: z.ZodType<string>;
  readonly rounding: z.ZodExactOptional<z.ZodType<NonNullable<PayUnit["rounding"]>>>;
} {
  return {
    currency: z.string().regex(/^[A-Z]{3}$/, 'Write the three capital letters of ISO 4217, such as "USD".'),
    rounding: z
      .strictObject({
        mode: z.enum(roundingModes).exactOptional(),
        places: z.int().min(0).max(60).exactOptional(),
        step: decimalLiteralSchema().exactOptional(),
      })
      .exactOptional(),
  };
}
