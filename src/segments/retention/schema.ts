import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { runFields } from "../purchases/index.js";
import type {
  CohortOptions,
  RetentionFacts,
  RetentionOptions,
  RevenueTotals,
  StandingOptions,
} from "./types.js";

const MOST_CUSTOMERS = 1_000_000_000_000;

let retentionFacts: z.ZodType<RetentionFacts> | undefined;
let retentionOptions: z.ZodType<RetentionOptions> | undefined;
let revenueTotals: z.ZodType<RevenueTotals> | undefined;
let standingOptions: z.ZodType<StandingOptions> | undefined;
let cohortOptions: z.ZodType<CohortOptions> | undefined;

/** The schema of {@link RetentionFacts}. */
export function retentionFactsSchema(): z.ZodType<RetentionFacts> {
  retentionFacts ??= buildRetentionFacts();
  return retentionFacts;
}

/** The schema of {@link RetentionOptions}. */
export function retentionOptionsSchema(): z.ZodType<RetentionOptions> {
  retentionOptions ??= buildRetentionOptions();
  return retentionOptions;
}

/** The schema of {@link RevenueTotals}. */
export function revenueTotalsSchema(): z.ZodType<RevenueTotals> {
  revenueTotals ??= buildRevenueTotals();
  return revenueTotals;
}

/** The schema of {@link StandingOptions}. */
export function standingOptionsSchema(): z.ZodType<StandingOptions> {
  standingOptions ??= buildStandingOptions();
  return standingOptions;
}

/** The schema of {@link CohortOptions}. */
export function cohortOptionsSchema(): z.ZodType<CohortOptions> {
  cohortOptions ??= buildCohortOptions();
  return cohortOptions;
}

function buildRetentionFacts(): z.ZodType<RetentionFacts> {
  const count = z.int().min(0).max(MOST_CUSTOMERS);
  const ids = z.array(nameSchema());
  return z.union([
    z.strictObject({ opening: ids, closing: ids }),
    z.strictObject({ openingCount: count, closingCount: count, newCount: count }),
    z.strictObject({ openingCount: count, lostCount: count }),
  ]);
}

function buildRetentionOptions(): z.ZodType<RetentionOptions> {
  return z.strictObject({
    periodsPerYear: z.int().min(1).max(366).exactOptional(),
    trace: z.union([z.literal(true), z.literal("lines")]).exactOptional(),
  });
}

function buildRevenueTotals(): z.ZodType<RevenueTotals> {
  const amount = decimalLiteralSchema();
  return z.strictObject({
    opening: amount,
    expansion: amount,
    contraction: amount,
    churn: amount,
    newBusiness: amount.exactOptional(),
    reactivation: amount.exactOptional(),
  });
}

function buildStandingOptions(): z.ZodType<StandingOptions> {
  const months = z.int().min(1).max(1200);
  return z.strictObject({
    ...runFields(),
    period: z.string(),
    newAfterMonths: z.union([months, z.literal("firstEver")]).exactOptional(),
    lostAfterMonths: months.exactOptional(),
  });
}

function buildCohortOptions(): z.ZodType<CohortOptions> {
  return z.strictObject({
    ...runFields(),
    asOf: z.string(),
    unit: z.enum(["month", "quarter", "year"]).exactOptional(),
  });
}
