import fc from "fast-check";
import type { CompiledQuestionnaire } from "../../segments/index.js";
import { asQuestionnaire, questionnaireFacts } from "../arbitraries/surveys/questionnaireFacts.js";
import { difference, type Law, lawOf } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";
import { shuffled } from "./shuffled.js";
import { betterFinding, contributionsFinding, endsFinding } from "./surveys/questionnaireFindings.js";

/**
 * The laws that a questionnaire has to keep, whatever the answers are.
 *
 * | law | says |
 * | --- | --- |
 * | `scoreLiesBetweenTheEnds` | the score is from 0 to `outOf`, and the ratio of an item from 0 to 1 |
 * | `contributionsSumToScore` | what the items add is the score |
 * | `betterAnswersNeverScoreLess` | an answer a step better, by scale and wording, never lowers the score |
 * | `orderIsIrrelevant` | answers in another order give the same |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as of every result |
 *
 * @param questionnaire - A questionnaire document, or a compiled one.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError with the issues of `compileQuestionnaire`, where a document is at fault.
 * @example
 * ```ts
 * import { checkLaws, questionnaireLaws } from "attainment/testing";
 * const survey = {
 *   kind: "questionnaire",
 *   id: "partners",
 *   audience: "partners",
 *   scale: { from: "1", to: "5" },
 *   items: [
 *     { id: "support", weight: "0.6" },
 *     { id: "delays", weight: "0.4", reverse: true },
 *   ],
 * };
 * checkLaws(questionnaireLaws(survey), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function questionnaireLaws(questionnaire: unknown): readonly Law[] {
  const compiled: CompiledQuestionnaire = asQuestionnaire(questionnaire);
  const facts = questionnaireFacts(compiled);
  const scenarios = fc.record({ facts });
  const ranked = fc.record({ facts, ranks: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }) });
  const raised = fc.record({ facts, place: fc.nat(30) });
  return [
    lawOf("scoreLiesBetweenTheEnds", "The score is from 0 to a full one.", scenarios, (scenario) =>
      endsFinding(compiled, scenario.facts),
    ),
    lawOf("contributionsSumToScore", "What the items add is the score.", scenarios, (scenario) =>
      contributionsFinding(compiled, scenario.facts),
    ),
    lawOf("betterAnswersNeverScoreLess", "A better answer never lowers the score.", raised, (scenario) =>
      betterFinding(compiled, scenario),
    ),
    lawOf(
      "orderIsIrrelevant",
      "Answers in another order give the same.",
      ranked,
      ({ facts: given, ranks }) => {
        const turned = { ...given, answers: shuffled(given.answers, ranks) };
        return difference(compiled.evaluate(given), compiled.evaluate(turned));
      },
    ),
    ...outcomeLaws(scenarios, (scenario, traced) => compiled.evaluate(scenario.facts, traced)),
  ];
}
