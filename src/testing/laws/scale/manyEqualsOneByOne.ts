import fc from "fast-check";
import type { Given } from "../../arbitraries/readings.js";
import { type ScaleSample, scaleInputs } from "../../arbitraries/scaleInputs.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { optionsOf, type ScaleCase } from "./scaleCase.js";

type ManyScenario = Partial<Given> & { readonly inputs: readonly (ScaleSample | string)[] };

/** Universal. Where no quota is asked for, inputs are also plain text, which the bulk call reads in its own way. */
export function manyEqualsOneByOne(subject: ScaleCase): readonly Law[] {
  const { document, given } = subject;
  const input = fc
    .tuple(scaleInputs(document), fc.boolean())
    .map(([sample, isPlain]) =>
      isPlain && sample.quota === undefined && sample.by === undefined ? sample.value : sample,
    );
  const scenarios = fc
    .tuple(given, fc.array(input, { minLength: 1, maxLength: 8 }))
    .map(([facts, inputs]): ManyScenario => ({ inputs, ...facts }));
  const statement = "The bulk call gives for each input what the single call gives.";
  return [lawOf("manyEqualsOneByOne", statement, scenarios, (scenario) => find(subject, scenario))];
}

function find({ scale }: ScaleCase, scenario: ManyScenario): Finding | null {
  const options = optionsOf(scenario);
  const one = scenario.inputs.map((input) => scale.evaluate(input, options).value);
  return difference(one, scale.safeEvaluateMany(scenario.inputs, options).values);
}
