import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { currencySchema } from "../../kernel/money/index.js";
import type { DealRegistrationRules } from "./registration/types.js";
import type { DevelopmentFund, PartnerEntitlement, PartnerProgram } from "./types.js";

let schema: z.ZodType<PartnerProgram> | undefined;

/** The longest of all terms: ten years. */
const MOST_DAYS = 3660;

/** The schema of a {@link PartnerProgram}, built when it is first asked for. */
export function partnerProgramSchema(): z.ZodType<PartnerProgram> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<PartnerProgram> {
  return z.strictObject({
    kind: z.literal("partnerProgram"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    currency: currencySchema(),
    tierIds: z.array(nameSchema()).min(1, "A program needs a tier. Name one."),
    entitlements: z.array(entitlementSchema()).exactOptional(),
    fund: fundSchema().exactOptional(),
    registration: registrationSchema().exactOptional(),
  });
}

function entitlementSchema(): z.ZodType<PartnerEntitlement> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    byTier: z.array(z.strictObject({ tierId: nameSchema(), quantity: decimalLiteralSchema() })),
    unused: z.enum(["lapse", "carry"]).exactOptional(),
  });
}

function fundSchema(): z.ZodType<DevelopmentFund> {
  return z.strictObject({
    accrual: z.strictObject({ measure: nameSchema(), rate: decimalLiteralSchema() }).exactOptional(),
    grants: z.array(z.strictObject({ tierId: nameSchema(), amount: decimalLiteralSchema() })).exactOptional(),
    expiresAfterDays: days().exactOptional(),
    claimWithinDays: days().exactOptional(),
    coverage: decimalLiteralSchema().exactOptional(),
  });
}

function registrationSchema(): z.ZodType<DealRegistrationRules> {
  return z.strictObject({
    protectionDays: days(),
    extensionDays: z.int().min(0).max(MOST_DAYS).exactOptional(),
    sameDealBy: z.array(nameSchema()).min(1, "A deal is known by a field. Name one.").exactOptional(),
    sameDay: z.enum(["nobody", "byId"]).exactOptional(),
  });
}

function days() {
  return z.int().min(1).max(MOST_DAYS);
}
