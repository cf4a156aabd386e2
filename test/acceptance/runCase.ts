import { isAttainmentError, multiply } from "attainment/kernel";
import { agrees } from "./agrees.js";
import { type Adapter, type Facts, isRow, type Json, type Row } from "./facts.js";
import { printed } from "./printed.js";
import type { PublishedCase } from "./publishedCases.js";
import { cornersOf, liesBetween } from "./roundedInputs.js";

/** What became of one case. */
export interface CaseRun {
  readonly id: string;
  readonly passed: boolean;
  /** What was expected and what was answered instead; null for a case that passed. */
  readonly difference: string | null;
  /** Whether the answer is the same with every input scaled by {@link FACTOR}. */
  readonly unmoved: boolean;
}

/** An adapter that gives the same answer to a scaled input may not have looked at it. */
export const FACTOR = "1.37";

export function runCase(
  { id, mechanic, parameters, input, expected }: PublishedCase,
  adapter: Adapter,
  written: Row = {},
): CaseRun {
  const answer = answerOf(adapter, { mechanic, parameters, input, written }, expected);
  const again = answerOf(adapter, { mechanic, parameters, input: scaledRow(input), written }, expected);
  // What a source got from numbers that it prints rounded lies among the answers to what they may stand for.
  const answers = cornersOf(input, written.rounded).map((corner) =>
    answerOf(adapter, { mechanic, parameters, input: corner, written }, expected),
  );
  const passed = agrees(expected, answer) || liesBetween(expected, answers);
  const shown = `${id}: expected ${JSON.stringify(expected)}, answered ${JSON.stringify(answer)}`;
  return {
    id,
    passed,
    difference: passed ? null : shown,
    unmoved: JSON.stringify(answer) === JSON.stringify(again),
  };
}

/** The part of the answer that the case asks for; a refusal answers "error" wherever it is asked. */
function answerOf(adapter: Adapter, facts: Facts, expected: Json): Json {
  try {
    const answer = printed(adapter(frozen(structuredClone(facts))), facts.written?.printed);
    return isRow(expected) ? picked(answer, Object.keys(expected)) : answer;
  } catch (error) {
    if (!isRefusal(error)) return `failed: ${error instanceof Error ? error.message : String(error)}`;
    return isRow(expected) ? Object.fromEntries(Object.keys(expected).map((key) => [key, "error"])) : "error";
  }
}

/** The library's own no to the facts; a document of the wrong form is a fault of the adapter. */
function isRefusal(error: unknown): boolean {
  return isAttainmentError(error) && error.issues.every(({ code }) => !code.startsWith("document."));
}

function picked(answer: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.flatMap((key) => (answer[key] === undefined ? [] : [[key, answer[key]]])));
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

function scaledRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, scaled(value)]));
}

/** Every number of an input, at any depth; of a fraction `a/b` the numerator. */
function scaled(json: Json): Json {
  if (Array.isArray(json)) return json.map(scaled);
  if (isRow(json)) return scaledRow(json);
  if (typeof json === "number") return Number(multiply(json, FACTOR));
  if (typeof json !== "string") return json;
  const [, number, rest] = /^(-?\d*\.?\d+)(\/\d+)?$/.exec(json) ?? [];
  return number === undefined ? json : `${multiply(number, FACTOR)}${rest ?? ""}`;
}
