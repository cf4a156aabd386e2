import {
  divideFractions,
  type Fraction,
  formatFraction,
  isZeroFraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { type Faults, readEvaluateOptions } from "../../kernel/facts/index.js";
import type { EvaluateOptions } from "../../kernel/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { type ExactLevel, effectLevel } from "./effectLevel.js";
import type { EffectLevel, TrainingEffect, TrainingEffectFacts } from "./effectTypes.js";
import { type ReadEffect, readEffect } from "./readEffect.js";
import { type ExactReturn, recordEffect } from "./recordEffect.js";
import { trainingIssue } from "./trainingIssue.js";

const LEVELS = ["reaction", "learning", "behavior", "results"] as const;

/**
 * Assesses what a training brought, at the four levels of Kirkpatrick, and what it returned on its cost.
 *
 * Formula: at each of the last three levels `effect = (after - before of the trained) - (after - before of the untrained)`,
 * with the means over those of whom both are known; without anybody untrained the change of the trained alone.
 * `benefit = effect on results * valuePerResult * attributed * trained people with results`;
 * `value = (benefit - cost) / cost`, so 0.5 for one half more than it cost.
 *
 * - Of people who are not measured nothing is assumed: they stand in `withoutValue`, and bring no benefit.
 * - Fewer than `minimum` people in a group are a small sample: its numbers are given and marked, with the warning
 *   `training.small_sample`.
 * - Without results, their value, or a cost there is no return (`no_results`, `no_value_per_result`, `no_cost`, `zero_cost`).
 * - The order of people is irrelevant. Who is trained is not drawn by lot, so that a difference is no proof of a cause.
 *
 * @param facts - See {@link TrainingEffectFacts}; people with their measures, and money in one currency.
 * @param options - `trace`, `onInvalid`, `maxIssues`.
 * @returns The effect at each level and the return; see {@link TrainingEffect}.
 * @throws AttainmentError with every fault of the facts: `document.*` for their form, `decimal.*`, `training.negative`,
 * `training.bad_share`, `training.duplicate_person`.
 * @example
 * ```ts
 * import { assessTrainingEffect } from "attainment/reviews";
 * const effect = assessTrainingEffect({
 *   people: [
 *     { personId: "p-1", isTrained: true, results: { before: "100", after: "130" } },
 *     { personId: "p-2", isTrained: true, results: { before: "80", after: "100" } },
 *     { personId: "p-3", isTrained: false, results: { before: "90", after: "95" } },
 *   ],
 *   valuePerResult: "60",
 *   cost: "2000",
 * });
 * const results = effect.levels[3];
 * [results?.trained.change, results?.untrained.change, results?.effect]; // => ["25", "5", "20"]
 * [effect.benefit, effect.value]; // => ["2400", "0.2"]
 * results?.isSmallSample; // => true
 * ```
 * Source: the four levels, and the return as benefits less costs over costs,
 * https://www.123articleonline.com/articles/470297/training-roi-calculator; difference in differences,
 * https://www.mailman.columbia.edu/research/population-health-methods/difference-difference-estimation
 * @since 0.1.0
 */
export function assessTrainingEffect(
  facts: TrainingEffectFacts,
  options: EvaluateOptions = {},
): TrainingEffect {
  return unwrap(assessed(facts, options));
}

function assessed(facts: unknown, given: unknown): Result<TrainingEffect> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues } = options.data.options;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const read = readEffect(facts, faults, frame);
  if (read === null || (faults.issues.length > 0 && onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], maxIssues) };
  const results = effectLevel(read, "results");
  const levels = LEVELS.map((level) => effectLevel(read, level).shown);
  const people = wholeFraction(results.trained.people);
  const returned = returnOf(read, results, people);
  const trace = recorderFor(options.data.options);
  recordEffect(read, results, people, returned, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...effectOf(read, levels, returned),
      issues: capIssues([...faults.issues, ...smallSamples(levels, read.minimum)], maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function effectOf(
  { cost }: ReadEffect,
  levels: readonly EffectLevel[],
  { benefit, net, value, reason }: ExactReturn,
): Omit<TrainingEffect, "issues"> {
  const text = (amount: Fraction | null) => amount && formatFraction(amount);
  const isPayable = benefit !== null && cost !== null && !isZeroFraction(cost);
  return {
    ...(reason === undefined ? { value: text(value) } : { value: null, reason }),
    levels,
    benefit: text(benefit),
    cost: text(cost),
    netBenefit: text(net),
    benefitCostRatio: isPayable ? formatFraction(divideFractions(benefit, cost)) : null,
  };
}

function returnOf(
  { cost, valuePerResult, attributed }: ReadEffect,
  { effect }: ExactLevel,
  people: Fraction,
): ExactReturn {
  const none = { benefit: null, net: null, value: null };
  if (effect === null) return { ...none, reason: "no_results" };
  if (valuePerResult === null) return { ...none, reason: "no_value_per_result" };
  const factors = [people, valuePerResult, attributed];
  const benefit = factors.reduce((product, factor) => multiplyFractions(product, factor), effect);
  if (cost === null) return { benefit, net: null, value: null, reason: "no_cost" };
  const net = subtractFractions(benefit, cost);
  if (isZeroFraction(cost)) return { benefit, net, value: null, reason: "zero_cost" };
  return { benefit, net, value: divideFractions(net, cost), reason: undefined };
}

function smallSamples(levels: readonly EffectLevel[], minimum: number): readonly Issue[] {
  return levels.flatMap(({ level, effect, isSmallSample, trained, untrained }) => {
    if (effect === null || !isSmallSample) return [];
    const message = `The effect on ${level} stands on ${trained.people} trained and ${untrained.people} untrained people, fewer than ${minimum} in a group, so that it may be chance. Measure more of them.`;
    const params = { level, trained: trained.people, untrained: untrained.people, minimum };
    return [trainingIssue("training.small_sample", "/people", message, params, "warning")];
  });
}
