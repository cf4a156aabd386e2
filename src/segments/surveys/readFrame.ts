import type { Fraction } from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";
import { type CountRate, countRate, readName, readWhole } from "../../kernel/rows/index.js";
import { readConfidence } from "../../kernel/statistics/index.js";
import { surveyIssue } from "./surveyIssue.js";

/** What every survey says of itself. */
export interface SurveyFrame {
  readonly invited: number | null;
  readonly population: number | null;
  readonly by: string | null;
  readonly minimum: number;
  readonly confidence: Fraction;
}

/** Reads numbers of people and what is asked of every figure; null where that is faulty. */
export function readFrame(facts: Fields, options: Fields, frame: Issue[]): SurveyFrame | null {
  const confidence = readConfidence(options.get("confidence"), frame);
  const invited = readWhole(facts, "/invited", 0, null, frame);
  const population = readWhole(facts, "/population", 1, null, frame);
  const by = readName(options, "by", frame);
  const minimum = readWhole(options, "/options/minimum", 1, 1, frame);
  return confidence === null ? null : { invited, population, by, minimum, confidence };
}

/** Faults of an answer count that does not fit the numbers of people. */
export function checkPeople(
  { invited, population }: Pick<SurveyFrame, "invited" | "population">,
  answered: number,
  frame: Issue[],
): void {
  if (invited !== null && answered > invited) {
    const message = `${answered} have answered, but only ${invited} were invited. Correct the number of invitations.`;
    const params = { answered, invited };
    frame.push(surveyIssue("surveys.more_answers_than_invited", "/invited", message, params));
  }
  if (population === null || answered <= population) return;
  const message = `${answered} have answered, but the population is ${population}. Correct it, or leave it out.`;
  frame.push(surveyIssue("surveys.population_too_small", "/population", message, { answered, population }));
}

/** The share of those invited who answered. */
export function responseRate(answered: number, invited: number | null): CountRate {
  if (invited === null) return { value: null, reason: "invitations_not_given", part: answered, whole: 0 };
  return countRate(answered, invited, "nobody_invited");
}

/** Reads a whole number of counted answers; 0 where it is faulty. */
export function readCounted(counts: Fields, name: string, frame: Issue[]): number {
  if (!counts.has(name)) {
    const message = "A required field is missing. Add it (how many there are).";
    frame.push(documentIssue("document.missing_field", `/counts/${name}`, message, { expected: "number" }));
  }
  return readWhole(counts, `/counts/${name}`, 0, 0, frame);
}

/** Answers are given one by one or counted, and never both. */
export function isCounted(facts: Fields, frame: Issue[]): boolean {
  if (!facts.has("counts")) return false;
  if (facts.has("answers")) {
    const message = "The answers are given one by one and counted. Give one of the two.";
    frame.push(surveyIssue("surveys.scores_twice", "/counts", message));
  }
  return true;
}
