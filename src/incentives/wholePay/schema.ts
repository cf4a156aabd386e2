import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { operandSchema } from "../../kernel/steps/index.js";
import { payUnitFields } from "../funds/readLineRounding.js";
import type { DeductionLimit, PayDeduction, PayPackage, PayPart, PaySource } from "./types.js";

let schema: z.ZodType<PayPackage> | undefined;

/** The schema of a {@link PayPackage}, built when it is first asked for. */
export function payPackageSchema(): z.ZodType<PayPackage> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<PayPackage> {
  const name = z.string().min(1);
  const market = z.strictObject({
    figure: sourceSchema(),
    compares: z.enum(["salary", "gross", "total"]).exactOptional(),
  });
  return z.strictObject({
    kind: z.literal("payPackage"),
    schemaVersion: z.literal(1).exactOptional(),
    id: name,
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    ...payUnitFields(),
    parts: z.array(partSchema()).min(1, "A pay package needs a part that pays. Add one."),
    deductions: z.array(deductionSchema()).exactOptional(),
    limit: limitSchema().exactOptional(),
    market: market.exactOptional(),
  });
}

function sourceSchema(): z.ZodType<PaySource> {
  return operandSchema();
}

function partSchema(): z.ZodType<PayPart> {
  return z.strictObject({
    kind: z.enum(["salary", "performance", "commission", "bonus", "allowance", "benefit"]),
    id: z.string().min(1),
    title: z.string().exactOptional(),
    amount: sourceSchema(),
    factors: z.array(sourceSchema()).exactOptional(),
  });
}

function deductionSchema(): z.ZodType<PayDeduction> {
  return z.strictObject({
    kind: z.enum(["penalty", "clawback", "drawRecovery", "other"]),
    id: z.string().min(1),
    title: z.string().exactOptional(),
    amount: sourceSchema(),
    limited: z.boolean().exactOptional(),
  });
}

function limitSchema(): z.ZodType<DeductionLimit> {
  return z.strictObject({
    share: decimalLiteralSchema().exactOptional(),
    floor: sourceSchema().exactOptional(),
  });
}
