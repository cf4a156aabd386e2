import { fractionText, multiplyFractions } from "../../kernel/decimal/index.js";
import type { Issue, Result } from "../../kernel/issue/index.js";
import { evaluateRows, readWhole } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltQuestionnaire } from "./buildQuestionnaire.js";
import { itemFigures } from "./itemFigures.js";
import { itemLines, meanOfItems, noScore } from "./itemLines.js";
import type { QuestionnaireResult } from "./questionnaireTypes.js";
import { checkPeople, responseRate } from "./readFrame.js";
import { readSheets, type Sheets } from "./readSheets.js";
import { scoreMargin } from "./scoreMargin.js";
import { surveyIssue } from "./surveyIssue.js";

interface ReadQuestionnaire extends Sheets {
  readonly invited: number | null;
  readonly population: number | null;
}

/** Scores the answers to a questionnaire. */
export function evaluateQuestionnaire(
  questionnaire: BuiltQuestionnaire,
  facts: unknown,
  options: unknown,
): Result<QuestionnaireResult> {
  return evaluateRows<ReadQuestionnaire, QuestionnaireResult>(
    {
      facts: ["answers", "invited", "population"],
      options: [],
      read: (fields, _, faults, frame) => {
        const invited = readWhole(fields, "/invited", 0, null, frame);
        const population = readWhole(fields, "/population", 1, null, frame);
        const sheets = readSheets(questionnaire, fields, faults, frame);
        checkPeople({ invited, population }, sheets.byRespondent.size, frame);
        return { ...sheets, invited, population };
      },
      run: (given, trace) => resultOf(questionnaire, given, trace),
    },
    facts,
    options,
  );
}

function resultOf(
  questionnaire: BuiltQuestionnaire,
  given: ReadQuestionnaire,
  trace: Tracer | undefined,
): QuestionnaireResult {
  const { document, minimum, outOf, items } = questionnaire;
  const required = items.flatMap(({ item }, at) => (item.required === true ? [at] : []));
  const all = [...given.byRespondent.values()];
  const sheets = all.filter((sheet) => required.every((at) => sheet.has(at)));
  const mark = trace?.mark() ?? 0;
  const figures = itemFigures(questionnaire, sheets, trace);
  const mean = meanOfItems(questionnaire, figures, mark, trace);
  const reason = noScore(sheets.length, minimum) ?? mean.reason;
  const score = mean.value === null || reason !== undefined ? null : multiplyFractions(outOf, mean.value);
  if (trace !== undefined) {
    trace.node({
      id: `${document.id}.outOf`,
      kind: "constant",
      ref: "",
      params: { value: outOf },
      value: outOf,
    });
    const { id, title } = document;
    trace.node(
      { id, kind: "product", ref: "", label: title, value: score, unit: "score", note: reason },
      mark,
    );
  }
  const headline = reason === undefined ? { value: fractionText(score) } : { value: null, reason };
  const incomplete = all.length - sheets.length;
  return {
    ...headline,
    questionnaireId: document.id,
    audience: document.audience,
    minimum,
    respondents: sheets.length,
    incomplete,
    ofOtherSurveys: given.ofOtherSurveys,
    responseRate: responseRate(all.length, given.invited),
    items: itemLines(questionnaire, figures, mean, given.population),
    margin: scoreMargin(questionnaire, sheets, mean.weights, score, reason, given.population),
    issues: incompleteWarning(incomplete),
  };
}

function incompleteWarning(incomplete: number): readonly Issue[] {
  if (incomplete === 0) return [];
  const message = `${incomplete} respondents left a required item open, and count for nothing. Ask for what is missing.`;
  return [surveyIssue("surveys.incomplete", "/answers", message, { incomplete }, "warning")];
}
