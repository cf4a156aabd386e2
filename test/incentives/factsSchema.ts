import { isCalendarDate, safeParsePeriod } from "attainment/kernel";
import { Decimal } from "decimal.js";
import * as z from "zod";

/** The facts of a plan as a schema: what the reader by hand has to agree with. */
export const factsSchema = z.strictObject({
  period: period(),
  personId: name().optional(),
  measures: z.record(z.string(), decimal().nullable()).optional(),
  attributes: z
    .record(z.string(), z.union([z.string(), z.number().and(decimal()), z.boolean(), z.null()]))
    .optional(),
  credits: z
    .array(
      z.strictObject({
        id: name(),
        measure: name(),
        date: z.string().refine(isCalendarDate),
        amount: decimal(),
        personId: name().optional(),
      }),
    )
    .optional(),
  cash: z
    .array(
      z.strictObject({
        recordId: name(),
        date: z.string().refine(isCalendarDate),
        amount: decimal(),
        of: positive().optional(),
      }),
    )
    .optional(),
  state: z
    .strictObject({
      planId: name(),
      personId: name().nullable(),
      period: period(),
      components: z.array(
        z.strictObject({ id: name(), quotaPeriod: period(), measured: decimal(), earned: decimal() }),
      ),
      balances: z
        .array(
          z.strictObject({
            id: name(),
            kind: z.enum(["draw", "holdback", "minimumPayment", "negativePay"]),
            parts: z.array(part()),
          }),
        )
        .optional(),
      cash: z
        .array(z.strictObject({ recordId: name(), received: decimal(), of: decimal().optional() }))
        .optional(),
    })
    .nullable()
    .optional(),
});

function name() {
  return z.string().min(1);
}

function period() {
  return z.string().refine((text) => safeParsePeriod(text).ok);
}

function part() {
  return z.strictObject({
    since: period(),
    whole: size(),
    amount: size(),
    age: z.number().refine((age) => Number.isSafeInteger(age) && age >= 0),
    componentId: name().optional(),
    recordId: name().optional(),
    credited: decimal().optional(),
    dueOn: z.string().refine(isCalendarDate).optional(),
  });
}

function size() {
  return decimal().refine((value) => isSound(value) && !new Decimal(value).lessThan(0));
}

function positive() {
  return decimal().refine((value) => isSound(value) && new Decimal(value).greaterThan(0));
}

/** Refinements run one after the other, also where the one before failed. */
function isSound(value: string | number): boolean {
  return decimal().safeParse(value).success;
}

const grammar = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/** Decimal text of a bearable length, or a finite number that lost no digits. */
function decimal() {
  const text = z.string().refine((value) => grammar.test(value) && fits(new Decimal(value)));
  const number = z
    .number()
    .refine((value) => (!Number.isInteger(value) || Number.isSafeInteger(value)) && fits(new Decimal(value)));
  return z.union([text, number]);
}

function fits(value: Decimal): boolean {
  return value.sd() <= 60 && value.toFixed().length <= 100;
}
