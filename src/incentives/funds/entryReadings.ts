import type { Readings } from "../../kernel/condition/index.js";
import { type Fraction, fractionOf } from "../../kernel/decimal/index.js";
import type { ReadEntry } from "./readGroups.js";

/** What the conditions of a contest or a team pool see of one entry: its numbers, and its own fields. */
export function entryReadings({ value, weight, fields }: ReadEntry): Readings {
  const measures = new Map<string, Fraction | null>([
    ["value", value && fractionOf(value)],
    ["weight", weight && fractionOf(weight)],
  ]);
  const attributes = new Map([...fields].filter(([name]) => !measures.has(name)));
  return { measures, attributes };
}
