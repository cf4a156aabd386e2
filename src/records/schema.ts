import * as z from "zod";
import { isCalendarDate } from "../kernel/calendar/index.js";
import { nameSchema } from "../kernel/condition/index.js";
import { type DecimalInput, parseDecimal } from "../kernel/decimal/index.js";
import type {
  Activity,
  Answer,
  Customer,
  Deal,
  Person,
  StageChange,
  SurveyAnswer,
  TrainingRecord,
} from "./types.js";

/*
 * Unlike those of documents, these schemas check numbers and dates in full: nothing else looks at a record that is only
 * held against its schema. Patterns are what readers of the JSON Schema get to see of it.
 */

let person: z.ZodType<Person> | undefined;
let customer: z.ZodType<Customer> | undefined;
let deal: z.ZodType<Deal> | undefined;
let stageChange: z.ZodType<StageChange> | undefined;
let activity: z.ZodType<Activity> | undefined;
let answer: z.ZodType<Answer> | undefined;
let surveyAnswer: z.ZodType<SurveyAnswer> | undefined;
let trainingRecord: z.ZodType<TrainingRecord> | undefined;

/**
 * The schema of a {@link Person}, built when it is first asked for. A person has no fields but those that are named;
 * what else is known of one stands in `attributes`.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function personSchema(): z.ZodType<Person> {
  person ??= z.strictObject({
    id: nameSchema(),
    name: z.string().exactOptional(),
    hiredOn: date().exactOptional(),
    leftOn: date().exactOptional(),
    assignments: z
      .array(
        z.strictObject({
          from: date(),
          to: date().exactOptional(),
          role: nameSchema().exactOptional(),
          teamId: nameSchema().exactOptional(),
          managerId: nameSchema().exactOptional(),
          territoryId: nameSchema().exactOptional(),
        }),
      )
      .exactOptional(),
    attributes: z.record(z.string(), field()).exactOptional(),
  });
  return person;
}

/**
 * The schema of a {@link Customer}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function customerSchema(): z.ZodType<Customer> {
  customer ??= z
    .object({
      id: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      name: z.string().exactOptional(),
      createdOn: date().exactOptional(),
    })
    .catchall(field());
  return customer;
}

/**
 * The schema of a {@link Deal}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function dealSchema(): z.ZodType<Deal> {
  deal ??= z
    .object({
      id: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      customerId: nameSchema().nullable().exactOptional(),
      productId: nameSchema().exactOptional(),
      stageId: nameSchema().exactOptional(),
      amount: decimal().nullable().exactOptional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'Write the three capital letters of ISO 4217, such as "USD".')
        .exactOptional(),
      createdOn: date().nullable().exactOptional(),
      closedOn: date().nullable().exactOptional(),
    })
    .catchall(field());
  return deal;
}

/**
 * The schema of a {@link StageChange}, built when it is first asked for. Other fields of text, number, boolean or null
 * are allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function stageChangeSchema(): z.ZodType<StageChange> {
  stageChange ??= z
    .object({
      id: nameSchema(),
      dealId: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      fromStageId: nameSchema().nullable().exactOptional(),
      stageId: nameSchema(),
      changedOn: date(),
    })
    .catchall(field());
  return stageChange;
}

/**
 * The schema of an {@link Activity}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function activitySchema(): z.ZodType<Activity> {
  activity ??= z
    .object({
      id: nameSchema(),
      ownerId: nameSchema(),
      customerId: nameSchema().exactOptional(),
      dealId: nameSchema().exactOptional(),
      type: nameSchema(),
      doneOn: date().exactOptional(),
      dueOn: date().exactOptional(),
      outcome: z.string().exactOptional(),
    })
    .catchall(field());
  return activity;
}

/**
 * The schema of an {@link Answer}, built when it is first asked for: just what a review accepts as the shape of one.
 * Other fields of text, number, boolean or null are allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function answerSchema(): z.ZodType<Answer> {
  answer ??= z
    .object({
      id: nameSchema(),
      personId: nameSchema(),
      raterId: nameSchema(),
      groupId: nameSchema(),
      itemId: nameSchema(),
      rating: decimal().nullable(),
      reviewId: nameSchema().exactOptional(),
      answeredOn: date().exactOptional(),
    })
    .catchall(field());
  return answer;
}

/**
 * The schema of a {@link SurveyAnswer}, built when it is first asked for. Other fields of text, number, boolean or null
 * are allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function surveyAnswerSchema(): z.ZodType<SurveyAnswer> {
  surveyAnswer ??= z
    .object({
      id: nameSchema(),
      customerId: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      score: decimal().nullable(),
      answeredOn: date(),
    })
    .catchall(field());
  return surveyAnswer;
}

/**
 * The schema of a {@link TrainingRecord}, built when it is first asked for. Other fields of text, number, boolean or
 * null are allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function trainingRecordSchema(): z.ZodType<TrainingRecord> {
  trainingRecord ??= z
    .object({
      id: nameSchema(),
      personId: nameSchema(),
      courseId: nameSchema(),
      completedOn: date().nullable().exactOptional(),
      examScore: decimal().nullable().exactOptional(),
    })
    .catchall(field());
  return trainingRecord;
}

function field() {
  return z.union([z.string(), z.number(), z.boolean(), z.null()]);
}

const DATE = "^\\d{4}-\\d{2}-\\d{2}$";
const DECIMAL = "^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?$";

function date() {
  return z
    .string()
    .refine(isCalendarDate, "A calendar date is needed here. Write a real day as YYYY-MM-DD.")
    .meta({ pattern: DATE });
}

function decimal() {
  const isDecimal = (value: DecimalInput) => typeof parseDecimal(value) === "object";
  const message =
    'The value is not a decimal. Write it as text, such as "1234.50", or null where it is not known.';
  return z.union([
    z.string().refine(isDecimal, message).meta({ pattern: DECIMAL }),
    z.number().refine(isDecimal, message),
  ]);
}
