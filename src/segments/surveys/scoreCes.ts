import { unwrap } from "../../kernel/issue/index.js";
import { evaluateRows } from "../../kernel/rows/index.js";
import { boxScore } from "./boxScore.js";
import type { BoxScore, CesOptions } from "./boxTypes.js";
import { readBoxes } from "./readBoxes.js";
import type { SurveyFacts } from "./types.js";

/**
 * Scores customer effort: how easy it was, on a scale of 1 to 7 unless another is named.
 *
 * Formula: `mean`: `value = sum(score) / n`, on the scale; `topBox`: `value = answers in the boxes / n`, from 0 to 1, with the
 * three easiest points as boxes. Both stand in the result, whichever is the headline.
 *
 * `easiest` has to be said: some forms ask for agreement with "it was easy", where the highest point is the best, and others
 * how much effort it took. Answers and margins are as of {@link scoreCsat}.
 *
 * @param facts - Answers; see {@link SurveyFacts}.
 * @param options - Which end is easy, scale, definition and boxes; see {@link CesOptions}.
 * @returns The score with its definition, response rate and margin; see {@link BoxScore}.
 * @throws AttainmentError with every fault, as of {@link scoreCsat}.
 * @example
 * ```ts
 * import { scoreCes } from "attainment/segments";
 * const answers = [7, 6, 5, 2].map((score, index) => ({
 *   id: `a-${index}`,
 *   customerId: `c-${index}`,
 *   score,
 *   answeredOn: "2026-09-01",
 * }));
 * const ces = scoreCes({ answers }, { easiest: "highest" });
 * [ces.value, ces.boxes, ces.share.value]; // => ["5", ["5", "6", "7"], "0.75"]
 * scoreCes({ answers }, { easiest: "lowest", definition: "topBox" }).value; // => "0.25"
 * ```
 * Source: https://supportbee.com/blog/customer-effort-score
 * @since 0.1.0
 */
export function scoreCes(facts: SurveyFacts, options: CesOptions): BoxScore {
  return unwrap(
    evaluateRows(
      {
        facts: ["answers", "invited", "population"],
        options: ["easiest", "scale", "definition", "boxes", "by", "minimum", "confidence"],
        read: (fields, own, faults, frame) => readBoxes(CES, fields, own, faults, frame),
        run: boxScore,
      },
      facts,
      options,
    ),
  );
}

const CES = { name: "ces", to: 7, top: 3, definition: "mean", asksForBest: true } as const;
