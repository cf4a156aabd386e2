import { add, compare, multiply } from "attainment/kernel";
import { isRow, type Json, listOf, type Row, textOf } from "./facts.js";

/**
 * Inputs with every number that the source prints rounded at both ends of what it may stand for: half of its last printed
 * place less and more, in every combination. Without such numbers there is none.
 */
export function cornersOf(input: Row, rounded: Json | undefined): readonly Row[] {
  if (rounded === undefined) return [];
  return listOf(rounded).reduce<readonly Row[]>(
    (corners, field) =>
      corners.flatMap((corner) =>
        endsOf(textOf(input[textOf(field)])).map((end) => ({ ...corner, [textOf(field)]: end })),
      ),
    [input],
  );
}

function endsOf(number: string): readonly string[] {
  const places = number.split(".")[1]?.length ?? 0;
  return ["-5", "5"].map((half) => add(number, multiply(half, `1e-${places + 1}`)));
}

/** Whether each expected number lies between the least and the most of several answers, and there are any. */
export function liesBetween(expected: Json, answers: readonly Json[]): boolean {
  if (answers.length === 0) return false;
  if (Array.isArray(expected)) {
    const lists = answers.filter((answer) => Array.isArray(answer));
    return (
      lists.length === answers.length &&
      lists.every(({ length }) => length === expected.length) &&
      expected.every((item, place) =>
        liesBetween(
          item,
          lists.map((list) => list[place] ?? null),
        ),
      )
    );
  }
  if (isRow(expected)) {
    const rows = answers.filter(isRow);
    return (
      rows.length === answers.length &&
      Object.entries(expected).every(([key, item]) =>
        liesBetween(
          item,
          rows.map((row) => row[key] ?? null),
        ),
      )
    );
  }
  const numbers = answers.filter((answer) => typeof answer === "string");
  if (typeof expected !== "number" || numbers.length !== answers.length) return false;
  const orders = numbers.map((number) => compare(number, expected));
  return orders.some((order) => order <= 0) && orders.some((order) => order >= 0);
}
