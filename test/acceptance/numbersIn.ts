import { multiply } from "attainment/kernel";
import { isRow, type Json } from "./facts.js";

/** Every number that stands in a text of JSON. Places of a rounding are no amounts. */
export function numbersIn(json: Json): ReadonlySet<string> {
  return new Set(numbers(json));
}

/** Every number in a case, those in its prose among them. */
export function numbersInProse(json: Json): ReadonlySet<string> {
  return new Set((JSON.stringify(json).match(/-?\d+(\.\d+)?/g) ?? []).map((number) => multiply(number, "1")));
}

/** Every number that may be written for one of them: itself, as a percentage, as a fraction; and 0 and 1. */
export function readingsOf(found: ReadonlySet<string>): ReadonlySet<string> {
  const readings = [...found].flatMap((number) => ["100", "0.01"].map((unit) => multiply(number, unit)));
  return new Set(["0", "1", ...found, ...readings]);
}

function numbers(json: Json): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(numbers);
  if (isRow(json))
    return Object.entries(json).flatMap(([key, value]) => (key === "places" ? [] : numbers(value)));
  if (typeof json !== "string" && typeof json !== "number") return [];
  const parts = String(json).split("/");
  return parts.filter((part) => /^[+-]?\d+(\.\d+)?$/.test(part)).map((part) => multiply(part, "1"));
}
