import fc from "fast-check";
import { type CompiledScale, isAttainmentError } from "../../../kernel/index.js";
import type { Given } from "../../arbitraries/readings.js";
import { type ScaleSample, scaleInputs } from "../../arbitraries/scaleInputs.js";
import { isGrades } from "../../premises/bandMode.js";
import { minusSpan, overlaps, plusSpan, type Span, spanOf } from "../../replay/index.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { optionsOf, type ScaleCase } from "./scaleCase.js";

type WayScenario = Partial<Given> & {
  readonly a: ScaleSample;
  readonly b: ScaleSample;
  readonly c: ScaleSample;
};

/** Universal for scales that pay. A value that the scale refuses has no difference to any other. */
export function differencesTelescope(subject: ScaleCase): readonly Law[] {
  const { document, given } = subject;
  if (document.kind === "bands" && isGrades(document)) return [];
  const input = scaleInputs(document);
  const scenarios = fc
    .tuple(given, input, input, input)
    .map(([facts, a, b, c]): WayScenario => ({ a, b, c, ...facts }));
  const statement =
    "The way from a to b and the way from b to c add what the way from a to c adds, and each is the value at its end less the value at its start.";
  return [lawOf("differencesTelescope", statement, scenarios, (scenario) => find(subject, scenario))];
}

function find({ scale }: ScaleCase, scenario: WayScenario): Finding | null {
  const { a, b, c } = scenario;
  const ways = [way(scale, a, b, scenario), way(scale, b, c, scenario), way(scale, a, c, scenario)] as const;
  const [first, second, both] = ways;
  const from = scale.evaluate(a, optionsOf(scenario)).value;
  const to = scale.evaluate(c, optionsOf(scenario)).value;
  if (from === null || to === null) return difference(null, both);
  if (first === null || second === null || both === null) return null;
  const straight = spanOf(both);
  return (
    compare(straight, plusSpan(spanOf(first), spanOf(second)), both, `${first} and ${second}`) ??
    compare(straight, minusSpan(spanOf(to), spanOf(from)), both, `from ${from} to ${to}`)
  );
}

/** The difference of two inputs, or null where one of them has no value. */
function way(scale: CompiledScale, a: ScaleSample, b: ScaleSample, facts: Partial<Given>): string | null {
  try {
    return scale.difference(a, b, optionsOf(facts));
  } catch (error) {
    if (isAttainmentError(error)) return null;
    throw error;
  }
}

/** Printed values whose decimals do not end are compared as far as they are printed. */
function compare(straight: Span, other: Span, found: string, expected: string): Finding | null {
  return overlaps(straight, other) ? null : { expected, found };
}
