import fc from "fast-check";
import {
  type CompiledQuestionnaire,
  compileQuestionnaire,
  type Questionnaire,
  type QuestionnaireFacts,
} from "../../../segments/index.js";

/**
 * Answers to one questionnaire: points of its scales, their ends in half of the cases, and some items left open.
 *
 * @param questionnaire - A questionnaire document, or a compiled one.
 * @returns An arbitrary of facts that the questionnaire accepts.
 * @throws AttainmentError with the issues of `compileQuestionnaire`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileQuestionnaire } from "attainment/segments";
 * import { questionnaireFacts } from "attainment/testing";
 * const survey = compileQuestionnaire({
 *   kind: "questionnaire",
 *   id: "pulse",
 *   audience: "team",
 *   scale: { from: "1", to: "5" },
 *   items: [{ id: "mood" }],
 * });
 * const sample = fc.sample(questionnaireFacts(survey), { seed: 42, numRuns: 50 });
 * sample.every((facts) => survey.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function questionnaireFacts(
  questionnaire: CompiledQuestionnaire | Questionnaire,
): fc.Arbitrary<QuestionnaireFacts> {
  const { document } = asQuestionnaire(questionnaire);
  const scores = document.items.map(({ scale = document.scale }) => {
    const [from, to] = [Number(scale.from), Number(scale.to)];
    const points = Math.floor((to - from) / Number(scale.step ?? 1));
    const point = fc.nat(points).map((at) => from + at * Number(scale.step ?? 1));
    return fc.oneof(
      { weight: 4, arbitrary: point },
      { weight: 4, arbitrary: fc.constantFrom(from, to) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  });
  return fc
    .record({ sheets: fc.array(fc.tuple(...scores), { maxLength: 6 }), silent: fc.nat(3) })
    .map(({ sheets, silent }) => ({
      invited: sheets.length + silent,
      answers: sheets.flatMap((sheet, at) =>
        sheet.map((score, place) => ({
          id: `a-${at}-${place}`,
          respondentId: `p-${at}`,
          itemId: document.items[place]?.id ?? "",
          score,
        })),
      ),
    }));
}

/** A compiled questionnaire as it is, and anything else as a document to be compiled. */
export function asQuestionnaire(questionnaire: unknown): CompiledQuestionnaire {
  return isCompiled(questionnaire) ? questionnaire : compileQuestionnaire(questionnaire);
}

/** A document is plain JSON, so that only a compiled questionnaire has functions. */
function isCompiled(questionnaire: unknown): questionnaire is CompiledQuestionnaire {
  if (typeof questionnaire !== "object" || questionnaire === null || !("evaluate" in questionnaire))
    return false;
  return typeof questionnaire.evaluate === "function" && "document" in questionnaire;
}
