import { dateOfDay } from "../../kernel/calendar/index.js";
import type { TimeUnit } from "./types.js";

/** Purchases in one place of a grid are one purchase. */
export interface TimeGrid {
  /** The place of a day. */
  readonly placeOf: (day: number) => number;
  /** How many places make the unit that ages are told in. */
  readonly perUnit: number;
}

/** 1970-01-05 was a Monday. */
const MONDAY = 4;

/** The grid that purchases are counted on, for ages in a unit. */
export function gridOf(countBy: TimeUnit, unit: TimeUnit): TimeGrid {
  switch (countBy) {
    case "day":
      return { placeOf: (day) => day, perUnit: unit === "week" ? 7 : 1 };
    case "week":
      return { placeOf: (day) => Math.floor((day - MONDAY) / 7), perUnit: 1 };
    case "month":
      return { placeOf: monthOf, perUnit: 1 };
  }
}

function monthOf(day: number): number {
  const date = dateOfDay(day);
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
}
