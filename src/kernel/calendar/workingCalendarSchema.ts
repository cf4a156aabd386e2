import * as z from "zod";
import { weekdays } from "./weekdays.js";
import type { WorkingCalendar } from "./workingCalendarTypes.js";

let schema: z.ZodType<WorkingCalendar> | undefined;

/** The schema of a {@link WorkingCalendar}, built when it is first asked for. */
export function workingCalendarSchema(): z.ZodType<WorkingCalendar> {
  // The pattern is for readers of the JSON Schema; compiling checks that each date is a real day.
  const dates = z.array(z.string().meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })).exactOptional();
  schema ??= z.strictObject({ weekend: z.array(z.enum(weekdays)), holidays: dates, workdays: dates });
  return schema;
}
