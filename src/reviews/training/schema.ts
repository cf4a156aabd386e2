import * as z from "zod";
import { cadenceSchema } from "../../kernel/cadence/index.js";
import {
  calendarDateSchema,
  conditionSchema,
  decimalLiteralSchema,
  nameSchema,
} from "../../kernel/condition/index.js";
import type { Certificate, Training, TrainingCourse, TrainingNeed, TrainingProgram } from "./types.js";

let schema: z.ZodType<Training> | undefined;

/** The schema of a {@link Training}, built when it is first asked for. */
export function trainingSchema(): z.ZodType<Training> {
  schema ??= z.strictObject({
    kind: z.literal("training"),
    schemaVersion: z.literal(1).exactOptional(),
    ...named(),
    version: z.string().exactOptional(),
    currency: z.string().min(1).exactOptional(),
    courses: z.array(courseSchema()).min(1, "Training needs a course. Add one."),
    certificates: z.array(certificateSchema()).exactOptional(),
    programs: z.array(programSchema()).exactOptional(),
    needs: z.array(needSchema()).exactOptional(),
    exam: z.enum(["last", "best"]).exactOptional(),
  });
  return schema;
}

function courseSchema(): z.ZodType<TrainingCourse> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    ...named(),
    aim: z.string().exactOptional(),
    form: z.enum(["classroom", "online", "coaching", "onTheJob", "selfStudy"]).exactOptional(),
    hours: decimal,
    cost: decimal.exactOptional(),
    competencyIds: z.array(nameSchema()).exactOptional(),
    prerequisiteIds: z.array(nameSchema()).exactOptional(),
    passFrom: decimal.exactOptional(),
    sessions: z
      .array(
        z.strictObject({
          id: nameSchema(),
          on: calendarDateSchema(),
          place: z.string().exactOptional(),
          trainer: z.string().exactOptional(),
          seats: z.int().min(1).exactOptional(),
        }),
      )
      .exactOptional(),
  });
}

function certificateSchema(): z.ZodType<Certificate> {
  return z.strictObject({
    ...named(),
    courseId: nameSchema(),
    renewal: cadenceSchema().exactOptional(),
    warnDays: z.int().min(0).max(3660).exactOptional(),
  });
}

function programSchema(): z.ZodType<TrainingProgram> {
  const shape = {
    ...named(),
    when: conditionSchema().exactOptional(),
    courseIds: z.array(nameSchema()).min(1, "A program needs a course. Add one."),
  };
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("onboarding"), ...shape, within: termSchema() }),
    z.strictObject({ kind: z.literal("recurring"), ...shape, cadence: cadenceSchema() }),
  ]);
}

function termSchema() {
  const upTo = (most: number) => z.int().min(1).max(most);
  return z.union([z.strictObject({ days: upTo(3660) }), z.strictObject({ months: upTo(240) })]);
}

function needSchema(): z.ZodType<TrainingNeed> {
  return z.strictObject({
    ...named(),
    source: z.enum(["market", "jobProfile", "results", "competencyGap"]),
    when: conditionSchema().exactOptional(),
    gap: z.strictObject({ measure: nameSchema(), required: decimalLiteralSchema() }).exactOptional(),
    courseIds: z.array(nameSchema()).min(1, "A need names at least one course. Add one.").exactOptional(),
    competencyId: nameSchema().exactOptional(),
    priority: decimalLiteralSchema().exactOptional(),
  });
}

function named() {
  return { id: nameSchema(), title: z.string().exactOptional() };
}
