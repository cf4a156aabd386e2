import fc from "fast-check";
import type { SurveyAnswer } from "../../records/index.js";
import { type NpsOptions, type NpsResult, scoreNps } from "../../segments/index.js";
import { surveyAnswers } from "../arbitraries/surveys/surveyAnswers.js";
import { divided, NOTHING, rational } from "../rational/index.js";
import { exactly, overlaps, plusSpan, spanOf } from "../replay/span.js";
import { difference, type Finding, type Law, lawOf } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";
import { shuffled } from "./shuffled.js";

/**
 * How laws of net promoter scores are chosen.
 *
 * @since 0.1.0
 */
export interface NpsLawOptions {
  /** What scores; absent: `scoreNps`. */
  readonly scoreNps?: typeof scoreNps;
}

/**
 * The laws that a net promoter score has to keep, whatever the answers are.
 *
 * | law | says |
 * | --- | --- |
 * | `sharesSumToOne` | promoters, passives and detractors are all who gave a score |
 * | `scoreIsPromotersLessDetractors` | the score is 100 times their difference, from -100 to 100 |
 * | `groupsSumToAll` | the groups are all answers, once |
 * | `orderIsIrrelevant` | answers in another order give the same |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as of every result |
 *
 * @param npsOptions - As for `scoreNps`: bands from 0 or 1 to 10.
 * @param options - See {@link NpsLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { checkLaws, npsLaws } from "attainment/testing";
 * checkLaws(npsLaws({ bands: "european" }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function npsLaws(
  npsOptions: Pick<NpsOptions, "bands" | "minimum"> = {},
  options: NpsLawOptions = {},
): readonly Law[] {
  const score = options.scoreNps ?? scoreNps;
  const { from, to } = scoreNps({ answers: [] }, npsOptions).bands;
  const answers = surveyAnswers({ from, to });
  const scenarios = fc.record({ answers });
  const ranked = fc.record({ answers, ranks: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }) });
  return [
    lawOf("sharesSumToOne", "The three shares are all who gave a score.", scenarios, (scenario) =>
      sharesFinding(score(scenario, npsOptions), scenario.answers),
    ),
    lawOf(
      "scoreIsPromotersLessDetractors",
      "The score is 100 times promoters less detractors, over all who gave one.",
      scenarios,
      (scenario) => scoreFinding(score(scenario, npsOptions)),
    ),
    lawOf("groupsSumToAll", "The groups are all answers, once.", scenarios, (scenario) => {
      const { sample, shares, groups } = score(scenario, { ...npsOptions, by: "ownerId" });
      const sum = (countOf: (group: NpsResult["groups"][number]) => number) =>
        groups.reduce((all, group) => all + countOf(group), 0);
      return difference(
        [sample, ...BANDS.map((band) => shares[band].part)],
        [sum((group) => group.sample), ...BANDS.map((band) => sum((group) => group.shares[band].part))],
      );
    }),
    lawOf(
      "orderIsIrrelevant",
      "Answers in another order give the same.",
      ranked,
      ({ answers: given, ranks }) =>
        difference(
          score({ answers: given }, { ...npsOptions, by: "ownerId" }),
          score({ answers: shuffled(given, ranks) }, { ...npsOptions, by: "ownerId" }),
        ),
    ),
    ...outcomeLaws(scenarios, (scenario, traced) => score(scenario, { ...npsOptions, ...traced })),
  ];
}

const BANDS = ["promoters", "passives", "detractors"] as const;

function sharesFinding({ shares, sample }: NpsResult, answers: readonly SurveyAnswer[]): Finding | null {
  const scored = answers.filter((each) => each.score !== null).length;
  const parts = BANDS.reduce((sum, band) => sum + shares[band].part, 0);
  const counted = difference([scored, scored], [sample, parts]);
  if (counted !== null) return counted;
  const values = BANDS.flatMap((band) => shares[band].value ?? []);
  if (values.length === 0) return null;
  const sum = values.map(spanOf).reduce(plusSpan, exactly(NOTHING));
  return overlaps(sum, exactly(rational(1n))) ? null : { expected: "1", found: values };
}

function scoreFinding({ value, shares, sample }: NpsResult): Finding | null {
  if (value === null) return null;
  const points = (shares.promoters.part - shares.detractors.part) * 100;
  const expected = divided(rational(BigInt(points)), rational(BigInt(sample)));
  if (expected === null || !overlaps(spanOf(value), exactly(expected)))
    return { expected: `${points} / ${sample}`, found: value };
  return Math.abs(points) <= 100 * sample ? null : { expected: "from -100 to 100", found: value };
}
