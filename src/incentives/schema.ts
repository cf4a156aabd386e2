import * as z from "zod";
import {
  calendarDateSchema,
  conditionSchema,
  decimalLiteralSchema,
  nameSchema,
} from "../kernel/condition/index.js";
import { roundingModes } from "../kernel/decimal/index.js";
import { scaleSchema } from "../kernel/scale/index.js";
import { stepsSchema } from "../kernel/steps/index.js";
import { clawbackSchema } from "./clawback/schema.js";
import { componentSchema } from "./components/registry.js";
import { negativePaySchema, settlementSchema } from "./settlement/schema.js";
import { timeFields } from "./time/schema.js";
import type { Participants, PersonalOverride, Plan } from "./types.js";

let schema: z.ZodType<Plan> | undefined;
let historySchema: z.ZodType<readonly Plan[]> | undefined;

/** The schema of a {@link Plan}, built when it is first asked for. */
export function planSchema(): z.ZodType<Plan> {
  schema ??= buildSchema();
  return schema;
}

/** The schema of the versions of one plan. */
export function planHistorySchema(): z.ZodType<readonly Plan[]> {
  historySchema ??= z.array(planSchema());
  return historySchema;
}

function buildSchema(): z.ZodType<Plan> {
  const decimal = decimalLiteralSchema();
  const date = calendarDateSchema();
  return z.strictObject({
    kind: z.literal("plan"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    effective: z.strictObject({ from: date, to: date.exactOptional() }).exactOptional(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Write the three capital letters of ISO 4217, such as "USD".'),
    rounding: z
      .strictObject({
        mode: z.enum(roundingModes),
        places: z.int().min(0).max(60).exactOptional(),
        step: decimal.exactOptional(),
      })
      .exactOptional(),
    participants: participantsSchema().exactOptional(),
    eligibility: conditionSchema().exactOptional(),
    targetIncentive: decimal.exactOptional(),
    onTargetEarnings: z.strictObject({ base: decimal, variable: decimal }).exactOptional(),
    scales: z.array(z.intersection(scaleSchema(), z.looseObject({ id: nameSchema() }))).exactOptional(),
    components: z.array(componentSchema()).min(1, "A plan needs a component to pay by. Add one."),
    overrides: z.array(overrideSchema()).exactOptional(),
    clawback: clawbackSchema().exactOptional(),
    steps: stepsSchema().exactOptional(),
    ...timeFields(),
    settlement: z.array(settlementSchema()).exactOptional(),
    negativePay: negativePaySchema().exactOptional(),
  });
}

function participantsSchema(): z.ZodType<Participants> {
  const names = z
    .array(nameSchema())
    .min(1, "An empty list lets nobody take part. Leave the list out, or name somebody.")
    .exactOptional();
  return z.strictObject({ personIds: names, roles: names, tierIds: names });
}

function overrideSchema(): z.ZodType<PersonalOverride> {
  const decimal = decimalLiteralSchema().exactOptional();
  return z.strictObject({
    personId: nameSchema(),
    componentId: nameSchema(),
    quota: decimal,
    target: decimal,
    rateFactor: decimal,
    cap: decimal,
  });
}
