import type { Fraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, quoted } from "../../kernel/issue/index.js";
import { type Row, readRows, rowDate, rowName, rowText } from "../../kernel/rows/index.js";
import { answeredTwice, RESPONDENT, sheetCell } from "./answeredTwice.js";
import type { BuiltQuestionnaire } from "./buildQuestionnaire.js";
import { readScore } from "./readScores.js";
import { surveyIssue } from "./surveyIssue.js";

/** What each respondent answered, by the place of the item. */
export interface Sheets {
  readonly byRespondent: ReadonlyMap<string, ReadonlyMap<number, Fraction>>;
  readonly ofOtherSurveys: number;
}

/** Reads answers to a questionnaire, and puts those of one respondent together. */
export function readSheets(
  questionnaire: BuiltQuestionnaire,
  facts: Fields,
  faults: Faults,
  frame: Issue[],
): Sheets {
  const places = new Map(questionnaire.items.map(({ item }, at) => [item.id, at]));
  const byRespondent = new Map<string, Map<number, Fraction>>();
  const repeated = answeredTwice(facts, questionnaire.document.id);
  let ofOtherSurveys = 0;
  readRows(facts, { stream: "answers" }, faults, frame, (row) => {
    const surveyId = rowText(row, "surveyId");
    if (surveyId !== null && surveyId !== questionnaire.document.id) {
      ofOtherSurveys += 1;
      return row.id;
    }
    rowDate(row, "answeredOn");
    const respondentId = respondentOf(row);
    const at = placeOf(row, places);
    const item = at === null ? undefined : questionnaire.items[at];
    if (respondentId === null || at === null || item === undefined) return null;
    const score = readScore(row, item.scale);
    if (repeated.has(sheetCell(respondentId, item.item.id))) row.issues.push(twice(row, respondentId));
    if (row.issues.length > 0) return null;
    const sheet = byRespondent.get(respondentId) ?? new Map<number, Fraction>();
    if (score !== null) sheet.set(at, score);
    byRespondent.set(respondentId, sheet);
    return row.id;
  });
  return { byRespondent, ofOtherSurveys };
}

function respondentOf(row: Row): string | null {
  const found = RESPONDENT.map((name) => rowText(row, name));
  const respondentId = found.find((each) => each !== null) ?? null;
  if (respondentId !== null) return respondentId;
  const message = `The answer ${quoted(row.id)} does not say who gave it. Fill in respondentId, invitationId or customerId.`;
  row.issues.push(
    surveyIssue("surveys.no_respondent", `${row.path}/respondentId`, message, { id: row.id.slice(0, 80) }),
  );
  return null;
}

function placeOf(row: Row, places: ReadonlyMap<string, number>): number | null {
  const itemId = rowName(row, "itemId");
  const at = itemId === null ? null : (places.get(itemId) ?? null);
  if (itemId === null || at !== null) return at;
  const message = `The questionnaire has no item ${quoted(itemId)}. Correct the id.`;
  const params = { itemId: itemId.slice(0, 80) };
  row.issues.push(surveyIssue("surveys.unknown_item", `${row.path}/itemId`, message, params));
  return null;
}

function twice(row: Row, respondentId: string): Issue {
  const message = `${quoted(respondentId)} has answered this item twice. Remove the answer that does not count.`;
  const params = { respondentId: respondentId.slice(0, 80) };
  return surveyIssue("surveys.answered_twice", `${row.path}/itemId`, message, params);
}
