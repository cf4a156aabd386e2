import type { Condition, Measure } from "../../kernel/index.js";

/** The fields of records that a measure reads, as `stream.field`; sorted. */
export function factsOf(measure: Measure): readonly string[] {
  if (!("from" in measure)) return [];
  const { from, person, date, where } = measure;
  const aggregate = ["sum", "distinct", "min", "max", "mean", "last"].flatMap((name) =>
    Object.entries(measure).flatMap(([key, value]) =>
      key === name && typeof value === "string" ? [value] : [],
    ),
  );
  const fields = [person, date, ...aggregate, ...(where === undefined ? [] : fieldsOf(where))];
  return [...new Set(fields.map((field) => `${from}.${field}`))].sort();
}

function fieldsOf(condition: Condition): readonly string[] {
  if ("field" in condition) return [condition.field];
  if ("not" in condition) return fieldsOf(condition.not);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : condition.of;
  return parts.flatMap(fieldsOf);
}
