import { unwrap } from "../../kernel/issue/index.js";
import { evaluateRows } from "../../kernel/rows/index.js";
import { boxScore } from "./boxScore.js";
import type { BoxScore, CsatCounts, CsatOptions } from "./boxTypes.js";
import { readBoxes } from "./readBoxes.js";
import type { SurveyFacts } from "./types.js";

/**
 * Scores customer satisfaction from answers on a scale, 1 to 5 unless another is named.
 *
 * Formula: `topBox`: `value = answers in the boxes / n`, from 0 to 1, with the two highest points as boxes; `mean`:
 * `value = sum(score) / n`, on the scale. Both stand in the result, whichever is the headline.
 *
 * - `n` is the answers with a score; those without one (null) are counted apart. No answers give null (`no_answers`).
 * - A score that is no point of the scale is a fault of its record.
 * - Margin of error: of a share by z, of a mean by t; see {@link marginOfError}.
 *
 * @param facts - Answers, or how many of how many were satisfied; see {@link SurveyFacts} and {@link CsatCounts}.
 * @param options - Scale, definition and boxes; see {@link CsatOptions}.
 * @returns The score with its definition, response rate and margin; see {@link BoxScore}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `surveys.off_scale`,
 * `surveys.bad_scale`, `surveys.scores_twice`, `surveys.mean_of_counts`, `surveys.more_satisfied_than_answered`,
 * `surveys.more_answers_than_invited`, `surveys.population_too_small`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { scoreCsat } from "attainment/segments";
 * scoreCsat({ counts: { satisfied: 150, answers: 250 } }).value; // => "0.6"
 * const answers = [5, 4, 4, 2].map((score, index) => ({
 *   id: `a-${index}`,
 *   customerId: `c-${index}`,
 *   score,
 *   answeredOn: "2026-09-01",
 * }));
 * const csat = scoreCsat({ answers, invited: 10 });
 * [csat.value, csat.boxes, csat.mean, csat.responseRate.value]; // => ["0.75", ["4", "5"], "3.75", "0.4"]
 * scoreCsat({ answers }, { definition: "mean" }).value; // => "3.75"
 * ```
 * Source: satisfied answers over all answers, https://cidian.kuaisou.com/how+is+csat+score+calculated
 * @since 0.1.0
 */
export function scoreCsat(facts: SurveyFacts | CsatCounts, options: CsatOptions = {}): BoxScore {
  return unwrap(
    evaluateRows(
      {
        facts: ["answers", "counts", "invited", "population"],
        options: ["scale", "definition", "boxes", "by", "minimum", "confidence"],
        read: (fields, own, faults, frame) => readBoxes(CSAT, fields, own, faults, frame),
        run: boxScore,
      },
      facts,
      options,
    ),
  );
}

const CSAT = { name: "csat", to: 5, top: 2, definition: "topBox", asksForBest: false } as const;
