import * as z from "zod";
import { calendarDateSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import { payUnitFields } from "../funds/readLineRounding.js";
import type { AccrualTerms, CommissionAccounts, ContractCost } from "./types.js";

let cost: z.ZodType<ContractCost> | undefined;
let accrual: z.ZodType<AccrualTerms> | undefined;

/** The schema of a {@link ContractCost}, built when it is first asked for. */
export function contractCostSchema(): z.ZodType<ContractCost> {
  cost ??= buildCostSchema();
  return cost;
}

/** The schema of {@link AccrualTerms}. */
export function accrualSchema(): z.ZodType<AccrualTerms> {
  accrual ??= buildAccrualSchema();
  return accrual;
}

/** A century: beyond it a term is a slip. */
const MOST_MONTHS = 1200;

function buildCostSchema(): z.ZodType<ContractCost> {
  const decimal = decimalLiteralSchema();
  const date = calendarDateSchema();
  return z.strictObject({
    ...payUnitFields(),
    accounts: accountsSchema().exactOptional(),
    amount: decimal,
    from: date,
    to: date.exactOptional(),
    months: z.int().min(1).max(MOST_MONTHS).exactOptional(),
    method: z.enum(["monthly", "daily"]).exactOptional(),
    remainder: z.enum(["last", "cumulative", "largestRemainder"]).exactOptional(),
    oneYearExpedient: z.boolean().exactOptional(),
    impairments: z.array(z.strictObject({ on: date, amount: decimal })).exactOptional(),
    ended: z.strictObject({ on: date, recovered: decimal.exactOptional() }).exactOptional(),
  });
}

function buildAccrualSchema(): z.ZodType<AccrualTerms> {
  const decimal = decimalLiteralSchema();
  const closing = z.strictObject({
    on: calendarDateSchema(),
    measured: decimal,
    expected: decimal,
    pay: z.strictObject({ toDate: decimal, expected: decimal }).exactOptional(),
    paid: decimal.exactOptional(),
    final: z.boolean().exactOptional(),
  });
  return z.strictObject({
    ...payUnitFields(),
    accounts: accountsSchema().exactOptional(),
    scale: scaleSchema().exactOptional(),
    quota: decimal.exactOptional(),
    closings: z.array(closing).min(1, "There is nothing to accrue at. Add a closing."),
  });
}

function accountsSchema(): z.ZodType<CommissionAccounts> {
  const name = z.string().min(1).exactOptional();
  return z.strictObject({
    asset: name,
    expense: name,
    liability: name,
    cash: name,
    impairment: name,
    receivable: name,
  });
}
