import fc from "fast-check";
import type { Given } from "../../arbitraries/readings.js";
import { type ScaleSample, scaleInputs } from "../../arbitraries/scaleInputs.js";
import { isGrades } from "../../premises/bandMode.js";
import { scaleNeverFalls } from "../../premises/scaleNeverFalls.js";
import { stepsNeverTurn } from "../../premises/stepsNeverTurn.js";
import { order, rationalOf } from "../../rational/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { withoutSigns } from "../withoutSigns.js";
import { resultAt, type ScaleCase } from "./scaleCase.js";

/** Two values of one quota. */
type PairScenario = Partial<Given> & {
  readonly lower: string;
  readonly higher: string;
  readonly quota?: string;
};

/** Conditional: for scales whose document lets nothing fall, or on demand for any scale that pays. */
export function valueNeverFalls(subject: ScaleCase, demanded: boolean): readonly Law[] {
  const { document } = subject;
  if (document.kind === "bands" && isGrades(document)) return [];
  const steps = stepsNeverTurn(document.steps ?? [], new Set());
  if (!demanded && (steps === null || !scaleNeverFalls(document))) return [];
  const scenarios = pairs(subject).map((pair): PairScenario => {
    const { measures } = pair;
    return measures === undefined
      ? pair
      : { ...pair, measures: withoutSigns(measures, steps?.nonNegative ?? []) };
  });
  const statement = demanded
    ? "A higher value never gives less."
    : "A higher value never gives less, because no band and no step takes anything away.";
  return [lawOf("valueNeverFalls", statement, scenarios, (scenario) => find(subject, scenario))];
}

/** Two values in order. */
function pairs({ document, given }: ScaleCase): fc.Arbitrary<PairScenario> {
  const input = scaleInputs(document);
  return fc.tuple(given, input, input).map(([facts, a, b]): PairScenario => {
    const [lower, higher] = order(rationalOf(a.value), rationalOf(b.value)) <= 0 ? [a, b] : [b, a];
    return { lower: lower.value, higher: higher.value, ...quotaOf(a), ...facts };
  });
}

function quotaOf({ quota }: ScaleSample): { readonly quota?: string } {
  return quota === undefined ? {} : { quota };
}

function find({ scale }: ScaleCase, scenario: PairScenario): Finding | null {
  const { lower, higher } = scenario;
  const [less, more] = [lower, higher].map((value) => resultAt(scale, value, scenario, scenario).value);
  if (typeof less !== "string" || typeof more !== "string") return null;
  if (order(rationalOf(less), rationalOf(more)) <= 0) return null;
  return { expected: `${higher} gives at least ${less}, as ${lower} does`, found: more };
}
