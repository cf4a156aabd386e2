import { type Row, rowsOf, textOf } from "../facts.js";
import { ascending } from "./orders.js";

/** Grades as rows, or as fields such as `A_at_least`, with the grade of everything below. */
export function gradesOf(parameters: Row): { readonly grades: readonly Row[]; readonly lowest: string } {
  const lowest = textOf(parameters.default ?? parameters.else);
  const { grades } = parameters;
  if (grades !== undefined) return { grades: ascending(rowsOf(grades), "at_least"), lowest };
  const fields = Object.entries(parameters).flatMap(([key, bound]) =>
    key.endsWith("_at_least") ? [{ at_least: bound, grade: key.replace("_at_least", "") }] : [],
  );
  return { grades: ascending(fields, "at_least"), lowest };
}

/** "5 if any inbound, else 0", or one score for both. */
export function scoresWithoutDenominator(text: string): { readonly any: string; readonly none: string } {
  const [, any, none] = /^(\S+) if any \w+, else (\S+)$/.exec(text) ?? [];
  return { any: any ?? text, none: none ?? text };
}
