import { type Fields, ownItems, ownValue } from "../../kernel/issue/index.js";

/** The fields that may say who gave an answer; the first that does counts. */
export const RESPONDENT = ["respondentId", "invitationId", "customerId"] as const;

/**
 * What was answered more than once by one respondent. All of these answers are at fault: which one is right cannot be known,
 * and must not depend on their order.
 */
export function answeredTwice(facts: Fields, surveyId: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const answer of ownItems(facts.get("answers"), "/answers", []) ?? []) {
    const survey = textOf(answer, "surveyId");
    const respondentId = RESPONDENT.map((name) => textOf(answer, name)).find((each) => each !== null) ?? null;
    const itemId = textOf(answer, "itemId");
    if (respondentId === null || itemId === null || (survey !== null && survey !== surveyId)) continue;
    const cell = sheetCell(respondentId, itemId);
    if (seen.has(cell)) repeated.add(cell);
    seen.add(cell);
  }
  return repeated;
}

/** One text for one item on the sheet of one respondent. */
export function sheetCell(respondentId: string, itemId: string): string {
  return JSON.stringify([respondentId, itemId]);
}

function textOf(answer: unknown, name: string): string | null {
  const value = ownValue(answer, name);
  return typeof value === "string" && value !== "" ? value : null;
}
