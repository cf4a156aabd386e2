import * as z from "zod";
import {
  calendarDateSchema,
  conditionSchema,
  decimalLiteralSchema,
  nameSchema,
} from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import { expressionSchema } from "../../kernel/measure/expressionSchema.js";
import { currencySchema, rateTableSchema } from "../../kernel/money/index.js";
import type { CreditBase, CreditEvent, Crediting, CreditRule, CreditShare, CreditTo } from "./types.js";

let schema: z.ZodType<Crediting> | undefined;

/** The schema of a {@link Crediting}, built when it is first asked for. */
export function creditingSchema(): z.ZodType<Crediting> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Crediting> {
  const measure = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    base: baseSchema().exactOptional(),
  });
  const precedence = z.strictObject({
    order: z.enum(["rank", "specific"]).exactOptional(),
    winners: z.union([z.int().min(1), z.literal("all")]).exactOptional(),
    ties: z.enum(["document", "refuse"]).exactOptional(),
  });
  return z.strictObject({
    kind: z.literal("crediting"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    currency: currencySchema(),
    event: eventSchema(),
    measures: z.array(measure).min(1, "Nothing is credited without a measure. Add one."),
    fx: z.strictObject({ date: nameSchema().exactOptional(), table: rateTableSchema() }).exactOptional(),
    rounding: z.strictObject({ mode: z.enum(roundingModes), places: z.int().min(0).max(60) }).exactOptional(),
    precedence: precedence.exactOptional(),
    refunds: z.enum(["mirror", "own"]).exactOptional(),
    fields: z.array(nameSchema()).exactOptional(),
    rules: z.array(ruleSchema()).min(1, "Nobody is credited without a rule. Add one."),
  });
}

function eventSchema(): z.ZodType<CreditEvent> {
  return z.strictObject({
    kind: z.enum(["booking", "invoice", "cash"]).exactOptional(),
    from: nameSchema(),
    where: conditionSchema().exactOptional(),
    date: nameSchema(),
    planDate: nameSchema().exactOptional(),
    currency: nameSchema().exactOptional(),
  });
}

function baseSchema(): z.ZodType<CreditBase> {
  const amount = nameSchema().exactOptional();
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("net"),
      amount,
      less: z.array(nameSchema()).exactOptional(),
      missing: z.enum(["zero", "refuse"]).exactOptional(),
    }),
    z.strictObject({ kind: z.literal("gross"), amount }),
    z.strictObject({
      kind: z.literal("margin"),
      price: nameSchema().exactOptional(),
      cost: nameSchema().exactOptional(),
      ratio: z.strictObject({ as: nameSchema(), of: z.enum(["price", "cost"]) }).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("contractValue"),
      value: z.enum(["annual", "total"]),
      amount,
      amountOf: z.enum(["term", "year", "month"]),
      months: nameSchema().exactOptional(),
      underAYear: z.enum(["total", "annualized"]).exactOptional(),
    }),
    z.strictObject({ kind: z.literal("derived"), derive: expressionSchema() }),
    z.strictObject({ kind: z.literal("quantity"), field: nameSchema() }),
    z.strictObject({ kind: z.literal("count") }),
  ]);
}

function ruleSchema(): z.ZodType<CreditRule> {
  const date = calendarDateSchema();
  const measure = z.strictObject({
    measure: nameSchema(),
    share: decimalLiteralSchema().exactOptional(),
    as: nameSchema().exactOptional(),
  });
  return z.strictObject({
    id: z.string().regex(/^[^#@]+$/, "The id of a rule is text without # and @. Choose other signs."),
    title: z.string().exactOptional(),
    rank: z.int().exactOptional(),
    effective: z.strictObject({ from: date, to: date.exactOptional() }).exactOptional(),
    when: conditionSchema().exactOptional(),
    to: toSchema(),
    measures: z
      .array(measure)
      .min(1, "A rule that credits no measure does nothing. Add one.")
      .exactOptional(),
  });
}

function toSchema(): z.ZodType<CreditTo> {
  const shares = z.array(shareSchema()).min(1, "There is nobody to share with. Add a share.");
  const levels = z.union([z.int().min(1), z.array(z.int().min(1)).min(1)]);
  const of = z.array(z.enum(["owner", "split", "overlay"])).min(1);
  const from = nameSchema();
  const owner = z.strictObject({ kind: z.literal("owner"), field: nameSchema().exactOptional() });
  const rollup = z.strictObject({
    kind: z.literal("rollup"),
    levels,
    of: of.exactOptional(),
    once: z.enum(["level", "manager"]).exactOptional(),
  });
  const split = z.strictObject({ kind: z.literal("split"), shares });
  const splitFrom = z.strictObject({ kind: z.literal("split"), from });
  const overlay = z.strictObject({ kind: z.literal("overlay"), shares });
  const overlayFrom = z.strictObject({ kind: z.literal("overlay"), from });
  const given = z.discriminatedUnion("kind", [owner, split, overlay, rollup]);
  const read = z.discriminatedUnion("kind", [owner, splitFrom, overlayFrom, rollup]);
  return z.preprocess(
    (value, context) => {
      const form = typeof value === "object" && value !== null && Object.hasOwn(value, "from") ? read : given;
      // A union would tell the faults of the form that it happens to find nearest.
      for (const issue of form.safeParse(value).error?.issues ?? []) context.addIssue({ ...issue });
      return value;
    },
    z.union([owner, split, splitFrom, overlay, overlayFrom, rollup]),
  );
}

function shareSchema(): z.ZodType<CreditShare> {
  const share = decimalLiteralSchema();
  return z.union([
    z.strictObject({ personId: nameSchema(), share }),
    z.strictObject({ field: nameSchema(), share }),
  ]);
}
