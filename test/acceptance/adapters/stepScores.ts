import { type Band, compileCondition, compileScale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  ascending,
  bandsUpTo,
  type Facts,
  openText,
  type Row,
  rowsOf,
  scoresWithoutDenominator,
  textOf,
} from "../units.js";

/**
 * Points by steps (commissionTracker): reaching a bound earns its points; where less is better, a value on a bound has
 * the better points. A ladder may end in points for anything above zero. Nothing earns nothing.
 */
export const stepScores: Adapters = {
  "step-score-curve": higherIsBetter,
  "step-score-curve-lower-is-better": lowerIsBetter,
};

function higherIsBetter({ parameters, input }: Facts): Answer {
  const bands = ladder(parameters);
  const { numerator, denominator, value } = input;
  if (value === null) return { score: openText(parameters.missing) ?? null };
  if (denominator === undefined) {
    const scale = compileScale({ kind: "bands", mode: "whole", atZero: "zero", bands });
    return { score: scale.evaluate(textOf(value)).value };
  }
  const facts = { measures: { numerator: textOf(numerator), denominator: textOf(denominator) } };
  if (isMet({ field: "denominator", equals: "0" }, facts)) {
    const { any, none } = scoresWithoutDenominator(textOf(parameters.no_denominator));
    return { score: isMet({ field: "numerator", gt: "0" }, facts) ? any : none };
  }
  const scale = compileScale({ kind: "bands", mode: "whole", atZero: "zero", boundsIn: "quota", bands });
  return { score: scale.evaluate({ value: textOf(numerator), quota: textOf(denominator) }).value };
}

function isMet(when: object, facts: { readonly measures: Readonly<Record<string, string>> }): boolean {
  return compileCondition(when).evaluate(facts).value === "met";
}

function ladder(parameters: Row): readonly Band[] {
  const rows = rowsOf(parameters.steps_ge).map((row) => ({
    bound: textOf(row.at_least ?? row.bound),
    score: textOf(row.score),
  }));
  const steps = ascending(rows, "bound").map((row) => ({
    from: textOf(row.bound),
    amount: textOf(row.score),
  }));
  const any = openText(parameters.any_positive) ?? "0";
  return [{ from: "0", amount: any }, ...steps.filter(({ from }) => from !== "0")];
}

function lowerIsBetter({ parameters, input }: Facts): Answer {
  const value = openText(input.hours ?? input.days ?? input.value);
  if (value === undefined) return { score: openText(parameters.missing) ?? null };
  const rows = rowsOf(parameters.steps_le).map((row) => ({
    bound: textOf(row.at_most ?? row.bound),
    score: textOf(row.score),
  }));
  const steps = ascending(rows, "bound");
  const bounds = bandsUpTo([...steps.map((row) => textOf(row.bound)), undefined]);
  const bands = bounds.map((band, index) => ({ ...band, amount: textOf(steps[index]?.score ?? "0") }));
  return {
    score: compileScale({ kind: "bands", mode: "whole", boundary: "lowerBand", bands }).evaluate(value).value,
  };
}
