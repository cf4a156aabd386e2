import { type CompiledRubric, compileRubric, type RubricFacts, type RubricResult } from "attainment/kpi";
import { rubricLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

/** Two indicators. */
export const [sales, exam] = [
  { id: "sales", measure: "sales", weight: "0.6", target: "300", curve: { kind: "ratio" } },
  { id: "exam", measure: "exam", weight: "0.4", rating: { from: "1", to: "5" } },
] as const;
/** A rubric of both. */
export const rubric = { kind: "rubric", id: "r", indicators: [sales, exam], missing: "reweight" } as const;
/** What evaluates in the place of a sound rubric. */
export type Break = (sound: CompiledRubric) => CompiledRubric["evaluate"];

/** A fault in what evaluates a rubric. */
export function broken(fault: string, document: unknown, breakIt: Break): Breakage {
  const sound = compileRubric(document);
  return { fault, sound: rubricLaws(document), broken: rubricLaws({ ...sound, evaluate: breakIt(sound) }) };
}

/** The rubric with every result changed. */
export function changed(change: (result: RubricResult, facts: RubricFacts) => RubricResult): Break {
  return (sound) => (facts, options) => change(sound.evaluate(facts, options), facts);
}

/** What evaluates another document in its place. */
export function swapped(document: unknown): Break {
  return () => compileRubric(document).evaluate;
}
