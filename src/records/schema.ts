import * as z from "zod";
import { nameSchema } from "../kernel/condition/index.js";
import {
  commonFields,
  currency,
  date,
  decimal,
  field,
  optionalDate,
  optionalDecimal,
  optionalName,
  probability,
} from "./fieldSchemas.js";
import type {
  Activity,
  Answer,
  Customer,
  Deal,
  FieldChange,
  Person,
  StageChange,
  SurveyAnswer,
  TrainingRecord,
} from "./types.js";

let person: z.ZodType<Person> | undefined;
let customer: z.ZodType<Customer> | undefined;
let deal: z.ZodType<Deal> | undefined;
let stageChange: z.ZodType<StageChange> | undefined;
let fieldChange: z.ZodType<FieldChange> | undefined;
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
      ...commonFields(),
      ownerId: nameSchema().exactOptional(),
      name: z.string().exactOptional(),
      createdOn: date().exactOptional(),
      region: optionalName(),
      channel: optionalName(),
      groupId: optionalName(),
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
      ...commonFields(),
      name: z.string().nullable().exactOptional(),
      ownerId: nameSchema().exactOptional(),
      customerId: optionalName(),
      productId: nameSchema().exactOptional(),
      pipelineId: optionalName(),
      stageId: nameSchema().exactOptional(),
      amount: optionalDecimal(),
      currency: currency(),
      createdOn: optionalDate(),
      closedOn: optionalDate(),
      expectedCloseOn: optionalDate(),
      probability: probability().nullable().exactOptional(),
      forecastCategory: optionalName(),
      lostReason: z.string().nullable().exactOptional(),
      wonReason: z.string().nullable().exactOptional(),
      rivalId: optionalName(),
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
      ...commonFields(),
      dealId: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      fromStageId: optionalName(),
      stageId: nameSchema(),
      changedOn: date(),
      sequence: z.number().exactOptional(),
    })
    .catchall(field());
  return stageChange;
}

/**
 * The schema of a {@link FieldChange}, built when it is first asked for. Other fields of text, number, boolean or null
 * are allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function fieldChangeSchema(): z.ZodType<FieldChange> {
  fieldChange ??= z
    .object({
      ...commonFields(),
      dealId: nameSchema(),
      field: nameSchema(),
      from: field(),
      to: field(),
      changedOn: date(),
      sequence: z.number().exactOptional(),
    })
    .catchall(field());
  return fieldChange;
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
      ...commonFields(),
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
      ...commonFields(),
      customerId: nameSchema(),
      ownerId: nameSchema().exactOptional(),
      score: decimal().nullable(),
      answeredOn: date(),
      surveyId: optionalName(),
      itemId: optionalName(),
      invitationId: optionalName(),
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
      ...commonFields(),
      personId: nameSchema(),
      courseId: nameSchema(),
      completedOn: optionalDate(),
      examScore: optionalDecimal(),
    })
    .catchall(field());
  return trainingRecord;
}
