import type { CompiledQuestionnaire, QuestionnaireFacts } from "../../../segments/index.js";
import { NOTHING, order, rational, rationalOf } from "../../rational/index.js";
import { exactly, overlaps, plusSpan, spanOf } from "../../replay/span.js";
import { type Finding, firstOf } from "../law.js";

/** Answers, one of which is made a step better. */
export type RaisedAnswer = { readonly facts: QuestionnaireFacts; readonly place: number };

/** Whether the score is from 0 to a full one, and each ratio from 0 to 1. */
export function endsFinding(survey: CompiledQuestionnaire, facts: QuestionnaireFacts): Finding | null {
  const { value, items } = survey.evaluate(facts);
  const isOutside = (text: string, most: string) =>
    order(rationalOf(text), NOTHING) < 0 || order(rationalOf(text), rationalOf(most)) > 0;
  const outOf = String(survey.document.outOf ?? "100");
  if (value !== null && isOutside(value, outOf)) return { expected: `0 to ${outOf}`, found: value };
  return firstOf(items, ({ id, ratio }) =>
    ratio !== null && isOutside(ratio, "1") ? { id, expected: "0 to 1", found: ratio } : null,
  );
}

/** Whether contributions sum to the score, and shares of the weight to 1. */
export function contributionsFinding(
  survey: CompiledQuestionnaire,
  facts: QuestionnaireFacts,
): Finding | null {
  const { value, items } = survey.evaluate(facts);
  if (value === null) return null;
  const sumOf = (texts: readonly string[]) => texts.map(spanOf).reduce(plusSpan, exactly(NOTHING));
  const contributions = items.map(({ contribution }) => contribution);
  if (!overlaps(sumOf(contributions), spanOf(value))) return { expected: value, found: contributions };
  const weights = items.map(({ weight }) => weight);
  return overlaps(sumOf(weights), exactly(rational(1n))) ? null : { expected: "1", found: weights };
}

/** Whether an answer that is a step better lowers the score. */
export function betterFinding(survey: CompiledQuestionnaire, { facts, place }: RaisedAnswer): Finding | null {
  const at = place % Math.max(facts.answers.length, 1);
  const answer = facts.answers[at];
  const item = survey.document.items.find(({ id }) => id === answer?.itemId);
  if (answer === undefined || item === undefined || answer.score === null) return null;
  const { from, to, step = 1, best } = item.scale ?? survey.document.scale;
  const isTurned = (best === "lowest") !== (item.reverse === true);
  const score = Number(answer.score) + (isTurned ? -1 : 1) * Number(step);
  if (score < Number(from) || score > Number(to)) return null;
  const answers = facts.answers.map((each, index) => (index === at ? { ...each, score } : each));
  const [before, after] = [survey.evaluate(facts).value, survey.evaluate({ ...facts, answers }).value];
  if (before === null || after === null || order(rationalOf(before), rationalOf(after)) <= 0) return null;
  return { item: item.id, expected: `at least ${before}`, found: after };
}
