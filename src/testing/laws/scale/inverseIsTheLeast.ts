import fc from "fast-check";
import { decimals } from "../../arbitraries/decimals.js";
import type { Given } from "../../arbitraries/readings.js";
import { anyValue, type ScaleSample, scaleInputs } from "../../arbitraries/scaleInputs.js";
import { isGrades } from "../../premises/bandMode.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  roundRational,
} from "../../rational/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { inverseOptions, resultAt, type ScaleCase } from "./scaleCase.js";

type InverseScenario = Partial<Given> & {
  readonly target: string;
  readonly step: string;
  readonly quota?: string;
  /** Another value, which must not reach a target that is called out of reach. */
  readonly other: string;
};

/** Universal for scales that pay; it says nothing where the scale cannot tell an answer in bounded time. */
export function inverseIsTheLeast(subject: ScaleCase): readonly Law[] {
  const { document, given } = subject;
  if (document.kind === "bands" && isGrades(document)) return [];
  const scenarios = fc
    .record({
      facts: given,
      input: scaleInputs(document),
      beyond: fc.oneof(fc.constant("0"), decimals({ min: "-10", max: "10", places: 2 })),
      step: fc.constantFrom("0.01", "1", "0.5", "100", "0.000001"),
      other: anyValue,
    })
    .map(({ facts, input, beyond, step, other }): InverseScenario => {
      const { quota } = input;
      const target = targetNear(subject, input, facts, beyond);
      return {
        target,
        step,
        ...(quota === undefined ? {} : { quota }),
        other: onGrid(other, step),
        ...facts,
      };
    });
  const statement =
    "The value that the inverse gives reaches the target, one step less does not, and nothing reaches what is out of reach.";
  return [lawOf("inverseIsTheLeast", statement, scenarios, (scenario) => find(subject, scenario))];
}

function find({ scale }: ScaleCase, scenario: InverseScenario): Finding | null {
  const { target, step, other } = scenario;
  const { value, reason } = scale.inverse(target, inverseOptions(step, scenario, scenario));
  const paid = (at: Rational): string | null => resultAt(scale, printRational(at), scenario, scenario).value;
  const reaches = (at: Rational): boolean => {
    const found = paid(at);
    return found !== null && order(rationalOf(found), rationalOf(target)) >= 0;
  };
  if (value === null) {
    const isWrong = reason === "out_of_reach" && reaches(rationalOf(other));
    return isWrong ? { expected: `${other} does not reach ${target}`, found: paid(rationalOf(other)) } : null;
  }
  const least = rationalOf(value);
  if (order(least, NOTHING) < 0 || order(roundRational(least, rationalOf(step), "floor"), least) !== 0) {
    return { expected: `a multiple of ${step}, not negative`, found: value };
  }
  if (!reaches(least)) return { expected: `${value} reaches ${target}`, found: paid(least) };
  const before = minus(least, rationalOf(step));
  if (order(before, NOTHING) < 0 || !reaches(before)) return null;
  return {
    expected: `nothing below ${value} reaches ${target}`,
    found: `${printRational(before)} gives ${paid(before)}`,
  };
}

/** A target near what some input gives, so that most of them can be reached. */
function targetNear(
  { reference }: ScaleCase,
  input: ScaleSample,
  facts: Partial<Given>,
  beyond: string,
): string {
  const paid = resultAt(reference, input.value, input, facts).value ?? "0";
  return printRational(
    roundRational(plus(rationalOf(paid), rationalOf(beyond)), rationalOf("0.0001"), "halfUp"),
  );
}

function onGrid(value: string, step: string): string {
  const { over, under } = roundRational(rationalOf(value), rationalOf(step), "halfUp");
  return printRational({ over: over < 0n ? -over : over, under });
}
