import * as z from "zod";
import { weekdays, workingCalendarSchema } from "../calendar/index.js";
import type { Cadence, CadenceDay, CadenceInterval } from "./types.js";

let schema: z.ZodType<Cadence> | undefined;

/** The schema of a {@link Cadence}, built when it is first asked for. */
export function cadenceSchema(): z.ZodType<Cadence> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Cadence> {
  const frame = frameShape();
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("workingDays"), ...frame }),
    z.strictObject({
      kind: z.literal("weekly"),
      ...frame,
      on: z.array(z.enum(weekdays)).min(1, "A week needs a day on which it is due. Name one."),
    }),
    z.strictObject({ kind: z.literal("everyDays"), ...frame, days: z.int().min(1), from: date() }),
    z.strictObject({
      kind: z.literal("periodic"),
      ...frame,
      unit: z.enum(["month", "quarter", "half", "year"]),
      on: daySchema(),
      plus: cadenceIntervalSchema("signed").exactOptional(),
      fiscal: z
        .strictObject({ firstMonth: z.int().min(1).max(12), named: z.enum(["startYear", "endYear"]) })
        .exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("afterLast"),
      ...frame,
      interval: cadenceIntervalSchema(),
      first: z.enum(["afterInterval", "atStart"]).exactOptional(),
      next: z.enum(["event", "due"]).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("dates"),
      ...frame,
      dates: z.array(date()).min(1, "A list of due dates needs a date. Add one."),
    }),
  ]);
}

function frameShape() {
  const days = z.int().min(0).max(3660).exactOptional();
  return {
    id: z.string().min(1).exactOptional(),
    title: z.string().exactOptional(),
    calendar: workingCalendarSchema().exactOptional(),
    onDayOff: z.enum(["keep", "next", "previous", "skip"]).exactOptional(),
    graceDays: days,
    earlyDays: days,
    lateDays: days,
  };
}

/** The schema of a {@link CadenceInterval}: of some length, or `"signed"` also backward and none. */
export function cadenceIntervalSchema(sign: "positive" | "signed" = "positive"): z.ZodType<CadenceInterval> {
  const upTo = (most: number) =>
    z
      .int()
      .min(sign === "signed" ? -most : 1)
      .max(most);
  return z.union([
    z.strictObject({ days: upTo(3660) }),
    z.strictObject({ workingDays: upTo(1000) }),
    z.strictObject({ months: upTo(240) }),
  ]);
}

function daySchema(): z.ZodType<CadenceDay> {
  const month = z.int().exactOptional();
  return z.union([
    z.strictObject({ month, day: z.int() }),
    z.strictObject({ month, workingDay: z.int() }),
    z.strictObject({ month, weekday: z.enum(weekdays), nth: z.int() }),
  ]);
}

// The pattern is for readers of the JSON Schema; compiling checks that each date is a real day.
function date() {
  return z.string().meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
}
