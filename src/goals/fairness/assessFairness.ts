import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import { shareFindings, unevenFinding } from "./findings.js";
import { type FairnessRule, type ReadFairness, readRule, readTargets } from "./readFairness.js";
import type { FairnessOptions, FairnessResult, FairnessTarget } from "./types.js";

/**
 * Says how fair a set of targets is: whether enough people can reach theirs, and whether all are asked for the same share
 * of what they have to work with.
 *
 * Formulas: `chance_i` = the outcomes of a person that are at least the target, over all of them; the expected share of
 * people at 100 % is the mean of the chances; `ratio_i = target_i / potential_i`; the ratio of all is the sum of targets
 * over the sum of potentials; `departure_i = ratio_i / ratio - 1`.
 *
 * | finding (a warning) | where |
 * | --- | --- |
 * | `goals.too_few_at_target` | the expected share is under `healthyShare.least` |
 * | `goals.too_many_at_target` | it is over `healthyShare.most` |
 * | `goals.uneven_target` | a departure is over the tolerance, up or down |
 *
 * A value on a bound is no finding. Whoever has no outcomes does not count for the expected share, and whoever has no
 * potential above zero does not count for the ratios. Order changes nothing but the order of the answers.
 *
 * @param targets - Targets of which more is better, with potentials and outcomes; see {@link FairnessTarget}.
 * @param options - What counts as fair; see {@link FairnessOptions}.
 * @returns The expected share (`value`, a ratio), ratios and departures; `value` is null where nobody has outcomes
 * (`no_outcomes`).
 * @throws AttainmentError `goals.negative_potential`, `goals.bad_fairness_bounds`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { assessFairness } from "attainment/goals";
 * const fairness = assessFairness([
 *   { id: "ann", target: "500000", potential: "5000000", outcomes: ["450000", "520000", "560000"] },
 *   { id: "bob", target: "450000", potential: "3000000", outcomes: ["380000", "400000", "430000"] },
 * ]);
 * fairness.value; // => "0.3333333333333333333333333333333333"
 * fairness.people.map(({ id, ratio, departure }) => [id, ratio, departure?.slice(0, 7)]); // => [["ann", "0.1", "-0.1578"], ["bob", "0.15", "0.26315"]]
 * fairness.issues.map(({ code, path }) => `${code} ${path}`); // => ["goals.too_few_at_target ", "goals.uneven_target /targets/1"]
 * ```
 * @see https://gtmnow.com/do-not-hit-your-sales-quota/ for a share of people at quota that is healthy.
 * @since 0.1.0
 */
export function assessFairness(
  targets: readonly FairnessTarget[],
  options: FairnessOptions = {},
): FairnessResult {
  return unwrap(tryAssess(targets, options));
}

function tryAssess(targets: unknown, options: unknown): Result<FairnessResult> {
  const issues: Issue[] = [];
  const read = readTargets(targets, issues);
  const rule = readRule(options, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: assess(read, rule) };
}

function assess(targets: readonly ReadFairness[], rule: FairnessRule): FairnessResult {
  const chances = targets.map(chanceOf);
  const expected = meanFraction(chances.flatMap((chance) => chance ?? []));
  const ratios = targets.map(ratioOf);
  const whole = ratioOfAll(targets);
  const departures = ratios.map((ratio) => departureOf(ratio, whole));
  const uneven = departures.flatMap(
    (departure, index) => unevenFinding(targets[index], departure, index, rule) ?? [],
  );
  return {
    value: fractionText(expected),
    ...(expected === null ? { reason: "no_outcomes" } : {}),
    issues: capIssues([...shareFindings(expected, rule), ...uneven]),
    ratio: fractionText(whole),
    spread: fractionText(spreadOf(ratios.flatMap((ratio) => ratio ?? []))),
    people: targets.map(({ id }, index) => ({
      id,
      chance: fractionText(chances[index] ?? null),
      ratio: fractionText(ratios[index] ?? null),
      departure: fractionText(departures[index] ?? null),
    })),
  };
}

function chanceOf({ target, outcomes }: ReadFairness): Fraction | null {
  if (outcomes.length === 0) return null;
  const reached = outcomes.filter((outcome) => compareFractions(outcome, target) >= 0).length;
  return divideFractions(wholeFraction(reached), wholeFraction(outcomes.length));
}

function ratioOf({ target, potential }: ReadFairness): Fraction | null {
  return potential === null || isZeroFraction(potential) ? null : divideFractions(target, potential);
}

function ratioOfAll(targets: readonly ReadFairness[]): Fraction | null {
  const known = targets.filter((each) => ratioOf(each) !== null);
  if (known.length === 0) return null;
  const potential = sumFractions(known.flatMap((each) => each.potential ?? []));
  return divideFractions(sumFractions(known.map(({ target }) => target)), potential);
}

function departureOf(ratio: Fraction | null, whole: Fraction | null): Fraction | null {
  if (ratio === null || whole === null || isZeroFraction(whole)) return null;
  return subtractFractions(divideFractions(ratio, whole), fractionOf(ONE));
}

/** The highest over the lowest; null where the lowest is not above zero. */
function spreadOf(ratios: readonly Fraction[]): Fraction | null {
  const sorted = [...ratios].sort(compareFractions);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least.numerator.units <= 0) return null;
  return divideFractions(most, least);
}
