import type { Fraction } from "../../../kernel/decimal/index.js";
import { wholeFraction } from "../../../kernel/decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../../kernel/issue/index.js";
import { sumFractions } from "../../../kernel/statistics/index.js";
import { minus, one, product, ratio, square } from "../arithmetic.js";
import { coefficient } from "../coefficient.js";
import type { AgreementReason, CategoryAgreement, CategoryRatings, RatingCategory } from "../types.js";
import { type Choices, type Pair, type ReadCategories, readCategories } from "./readCategories.js";

const KNOWN: ReadonlySet<string> = new Set(["categories"]);

/**
 * How far raters agree on categories beyond chance: kappa of Cohen and of Fleiss, Scott's pi, Gwet's AC1 and the
 * coefficient of Brennan and Prediger.
 *
 * Formula: each is `(observed - chance) / (1 - chance)`. `observed` is the share of pairs of raters of one target that
 * agree, in the mean over targets with at least two ratings. With the share p(k) of category k among all ratings, p1 and
 * p2 those of two raters, and q categories, chance is
 *
 * - `cohenKappa`: `sum(p1(k) * p2(k))`, for two raters, over the targets that both rated;
 * - `scottPi`, `fleissKappa`: `sum(p(k)^2)`; they are the same for two raters, and Fleiss' is for any number;
 * - `gwetAc1`: `sum(p(k) * (1 - p(k))) / (q - 1)`;
 * - `brennanPrediger`: `1 / q`.
 *
 * Range: at most 1, 0 where raters agree as by chance; exact. Categories are compared as text, and `1` and `"1"` are one.
 * Where nearly all answers are one category the kappas fall though raters agree: AC1 is steadier there. Where all are one
 * category the kappas are not defined. q counts the categories that occur, unless `categories` lists all that there are.
 *
 * @param ratings - A row for each target with a column for each rater, null where one did not answer; or `{ table }` of
 * two raters; or `{ counts }` of each target; see {@link CategoryRatings}.
 * @param options - `categories`: all that raters could choose from.
 * @returns The coefficients; see {@link CategoryAgreement}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.bad_category`, `reviews.bad_count`,
 * `reviews.bad_agreement_option`; `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { categoryAgreement } from "attainment/reviews";
 * const found = categoryAgreement({ table: [[13, 0, 0], [0, 20, 7], [0, 4, 56]] });
 * found.observed.value; // => "0.89"
 * found.cohenKappa.value; // => "0.7964094021839718674810290579307792"
 * found.brennanPrediger.value; // => "0.835"
 * categoryAgreement([["yes", "yes"], ["yes", "yes"]]).fleissKappa; // => { value: null, reason: "no_variance" }
 * ```
 * @see https://en.wikipedia.org/wiki/Fleiss%27_kappa and https://github.com/kgwet/irrCAC for the definitions.
 * @since 0.1.0
 */
export function categoryAgreement(
  ratings: CategoryRatings,
  options: { readonly categories?: readonly RatingCategory[] } = {},
): CategoryAgreement {
  return unwrap(tryAgreement(ratings, options));
}

function tryAgreement(ratings: unknown, options: unknown): Result<CategoryAgreement> {
  const issues: Issue[] = [];
  const read = readCategories(ratings, ownFields(options, "/options", issues, KNOWN), issues);
  return issues.length > 0 ? { ok: false, issues: capIssues(issues) } : { ok: true, data: agreementOf(read) };
}

function agreementOf({ targets, pairs, categories }: ReadCategories): CategoryAgreement {
  const observed = observedOf(targets);
  const shares = sharesOf(targets);
  const beyond = (chance: Fraction | AgreementReason) => beyondChance(observed, chance);
  const fleiss = beyond(sumFractions(shares.map(square)));
  const others = sumFractions(shares.map((share) => product(share, minus(one, share))));
  return {
    targets: targets.reduce((sum, { times }) => sum + times, 0),
    categories,
    observed: coefficient(observed),
    cohenKappa: coefficient(pairs === null ? "not_two_raters" : beyond(chanceOf(pairs))),
    scottPi: coefficient(pairs === null ? "not_two_raters" : fleiss),
    fleissKappa: coefficient(fleiss),
    gwetAc1: coefficient(beyond(ratio(others, wholeFraction(categories - 1)) ?? "one_category")),
    brennanPrediger: coefficient(
      beyond(categories < 2 ? "one_category" : (ratio(one, wholeFraction(categories)) ?? "one_category")),
    ),
  };
}

function beyondChance(
  observed: Fraction | AgreementReason,
  chance: Fraction | AgreementReason,
): Fraction | AgreementReason {
  if (typeof observed === "string") return observed;
  if (typeof chance === "string") return chance;
  return ratio(minus(observed, chance), minus(one, chance)) ?? "no_variance";
}

/** The share of pairs of raters that agree, in the mean over targets with at least two ratings. */
function observedOf(targets: readonly Choices[]): Fraction | AgreementReason {
  const compared = targets.filter(({ of }) => ratersOf(of) > 1);
  const agreeing = compared.map(({ of, times }) => {
    const raters = ratersOf(of);
    const equal = [...of.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    return product(wholeFraction(times), shareOf(equal, raters * (raters - 1)));
  });
  return ratio(sumFractions(agreeing), wholeFraction(timesOf(compared))) ?? "too_few_ratings";
}

/** The share of each category that occurs, in the mean over targets. */
function sharesOf(targets: readonly Choices[]): readonly Fraction[] {
  const rated = targets.filter(({ of }) => ratersOf(of) > 0);
  const all = wholeFraction(timesOf(rated));
  return [...new Set(rated.flatMap(({ of }) => [...of.keys()]))].flatMap((category) => {
    const parts = rated.map(({ of, times }) =>
      product(wholeFraction(times), shareOf(of.get(category) ?? 0, ratersOf(of))),
    );
    return ratio(sumFractions(parts), all) ?? [];
  });
}

/** Two raters' chance, each with the shares of their own. */
function chanceOf(pairs: readonly Pair[]): Fraction | AgreementReason {
  const all = pairs.reduce((sum, { times }) => sum + times, 0);
  if (all === 0) return "too_few_ratings";
  const times = (side: "first" | "second", category: string) =>
    pairs.reduce((sum, pair) => sum + (pair[side] === category ? pair.times : 0), 0);
  const categories = [...new Set(pairs.map(({ first }) => first))];
  return sumFractions(
    categories.map((category) =>
      product(shareOf(times("first", category), all), shareOf(times("second", category), all)),
    ),
  );
}

function ratersOf(choices: Choices["of"]): number {
  return [...choices.values()].reduce((sum, count) => sum + count, 0);
}

function timesOf(targets: readonly Choices[]): number {
  return targets.reduce((sum, { times }) => sum + times, 0);
}

function shareOf(part: number, all: number): Fraction {
  return ratio(wholeFraction(part), wholeFraction(all)) ?? wholeFraction(0);
}
