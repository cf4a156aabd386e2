import type { CompiledLeadScoring } from "../../pipeline/index.js";
import { asLeadScoring } from "../arbitraries/leads/asLeadScoring.js";
import type { Law } from "./law.js";
import { orderIsIrrelevant, shardsMergeToTheWhole, uncountingUndoesCounting } from "./leads/countLaws.js";
import { scoredScenarios } from "./leads/leadCase.js";
import {
  manyEqualsOneByOne,
  moreWinsNeverLowerASign,
  scoresStayWithinTheClamp,
  signsSayWhatWasCounted,
} from "./leads/scoreLaws.js";
import { outcomeLaws } from "./outcomeLaws.js";

const makers: readonly ((scoring: CompiledLeadScoring) => readonly Law[])[] = [
  scoresStayWithinTheClamp,
  shardsMergeToTheWhole,
  uncountingUndoesCounting,
  moreWinsNeverLowerASign,
  signsSayWhatWasCounted,
  manyEqualsOneByOne,
  orderIsIrrelevant,
];

/**
 * The laws that a scoring of leads has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `scoresStayWithinTheClamp`, `shardsMergeToTheWhole`, `uncountingUndoesCounting` | always |
 * | `moreWinsNeverLowerASign` | for scorings with a field of one value |
 * | `signsSayWhatWasCounted`, `manyEqualsOneByOne`, `orderIsIrrelevant` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param scoring - A compiled scoring of leads, or a document as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileLeadScoring`, where the document is none.
 * @example
 * ```ts
 * import { checkLaws, leadScoringLaws } from "attainment/testing";
 * const scoring = { kind: "leadScoring", id: "inbound", fields: [{ id: "source" }] };
 * checkLaws(leadScoringLaws(scoring), { seed: 42, runs: 25 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function leadScoringLaws(scoring: unknown): readonly Law[] {
  const compiled = asLeadScoring(scoring);
  return [
    ...makers.flatMap((make) => make(compiled)),
    ...outcomeLaws(scoredScenarios(compiled), (facts, options) => compiled.evaluate(facts, options)),
  ];
}
