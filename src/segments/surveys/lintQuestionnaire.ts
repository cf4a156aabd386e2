import { capIssues, type Issue, quoted } from "../../kernel/issue/index.js";
import type { BuiltQuestionnaire } from "./buildQuestionnaire.js";
import { readQuestionnaire } from "./safeCompileQuestionnaire.js";
import { surveyIssue } from "./surveyIssue.js";

/** Fewer colleagues than these can be told apart. */
const FEWEST = 3;

/**
 * Looks a questionnaire over: every error that would keep it from being compiled; of one without errors, what is probably not
 * meant.
 *
 * | code | what |
 * | --- | --- |
 * | `surveys.team_minimum` | the team is asked, and fewer than three answers are published |
 * | `surveys.zero_weight` | an item with the weight 0 |
 *
 * @param document - A {@link Questionnaire} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintQuestionnaire } from "attainment/segments";
 * const items = [{ id: "mood" }];
 * const scale = { from: "1", to: "5" };
 * lintQuestionnaire({ kind: "questionnaire", id: "pulse", audience: "team", scale, items }).map(({ code }) => code); // => ["surveys.team_minimum"]
 * ```
 * @since 0.1.0
 */
export function lintQuestionnaire(document: unknown): readonly Issue[] {
  const read = readQuestionnaire(document);
  return read.ok ? capIssues([...lintMinimum(read.data), ...lintWeights(read.data)]) : read.issues;
}

function lintMinimum({ document, minimum }: BuiltQuestionnaire): readonly Issue[] {
  if (document.audience !== "team" || minimum >= FEWEST) return [];
  const message = `The team is asked, and figures of fewer than ${FEWEST} answers name people. Raise the minimum.`;
  return [surveyIssue("surveys.team_minimum", "/minimum", message, { fewest: FEWEST }, "warning")];
}

function lintWeights({ document, weights }: BuiltQuestionnaire): readonly Issue[] {
  return document.items.flatMap(({ id }, index) => {
    if (weights.weights[index]?.units !== 0) return [];
    const message = `The item ${quoted(id)} has the weight 0 and adds nothing to the score. Give it a weight, or leave it as information.`;
    const params = { id: id.slice(0, 80) };
    return [surveyIssue("surveys.zero_weight", `/items/${index}/weight`, message, params, "hint")];
  });
}
