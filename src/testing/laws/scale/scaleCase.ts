import fc from "fast-check";
import type {
  CompiledScale,
  InverseOptions,
  Scale,
  ScaleOptions,
  ScaleResult,
} from "../../../kernel/index.js";
import { type Given, readings } from "../../arbitraries/readings.js";
import { type ScaleSample, scaleInputs } from "../../arbitraries/scaleInputs.js";
import { conditionsOfAxes } from "../../documents/conditionsOfAxes.js";
import { needsOf } from "../../documents/needs.js";

/** What a law of scales is about: a document, and what evaluates it. */
export interface ScaleCase {
  readonly document: Scale;
  readonly scale: CompiledScale;
  /** The same document, compiled by the library: scenarios are drawn with it. */
  readonly reference: CompiledScale;
  /** What the steps and axes of the scale look at. */
  readonly given: fc.Arbitrary<Partial<Given>>;
}

export function scaleCase(document: Scale, scale: CompiledScale, reference: CompiledScale): ScaleCase {
  const needs = needsOf(document.steps ?? [], conditionsOfAxes(document));
  const given: fc.Arbitrary<Partial<Given>> =
    reference.inputs.length === 0 ? fc.constant({}) : readings(needs);
  return { document, scale, reference, given };
}

/** One input with what the steps look at. */
export type InputScenario = Partial<Given> & { readonly input: ScaleSample };

/** Scenarios of one input. */
export function oneInput({ document, given }: ScaleCase): fc.Arbitrary<InputScenario> {
  return fc.tuple(given, scaleInputs(document)).map(([facts, input]) => ({ input, ...facts }));
}

/** The measures and attributes of a scenario, as options of an evaluation. */
export function optionsOf({ measures, attributes }: Partial<Given>): ScaleOptions {
  return {
    ...(measures === undefined ? {} : { measures }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

/** The scale's result for one value, without the number that would pick another band. */
export function resultAt(
  scale: CompiledScale,
  value: string,
  { quota }: { readonly quota?: string },
  facts: Partial<Given>,
): ScaleResult {
  return scale.evaluate({ value, ...(quota === undefined ? {} : { quota }) }, optionsOf(facts));
}

/** The options of an inverse on a grid. */
export function inverseOptions(
  step: string,
  { quota }: { readonly quota?: string },
  facts: Partial<Given>,
): InverseOptions {
  return { step, ...(quota === undefined ? {} : { quota }), ...optionsOf(facts) };
}
