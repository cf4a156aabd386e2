import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  parseDecimal,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, quoted } from "../../kernel/issue/index.js";
import { type Row, readRows, rowDate, rowKey, rowNumber } from "../../kernel/rows/index.js";
import { surveyIssue } from "./surveyIssue.js";

/** A scale, read. */
export interface ReadScale {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly step: Fraction;
}

/** A score with what it is grouped by; null where the question was left open. */
export interface ReadScore {
  readonly score: Fraction | null;
  readonly key: string | null;
}

/** Reads answers to one question; each score is a point of the scale. */
export function readScores(
  facts: Fields,
  scale: ReadScale,
  by: string | null,
  faults: Faults,
  frame: Issue[],
): readonly ReadScore[] {
  return readRows(facts, { stream: "answers" }, faults, frame, (row) => {
    rowDate(row, "answeredOn");
    return { score: readScore(row, scale), key: rowKey(row, by) };
  });
}

/** The score of a row, if it is a point of the scale; else the row is at fault. */
export function readScore(row: Row, scale: ReadScale): Fraction | null {
  const score = rowNumber(row, "score");
  if (score === null || isPoint(score, scale)) return score;
  const [from, to] = [formatFraction(scale.from), formatFraction(scale.to)];
  const message = `The score of ${quoted(row.id)} is ${quoted(formatFraction(score))}, which is no point of the scale from ${from} to ${to}. Correct it, or name the scale that was used.`;
  const params = { id: row.id.slice(0, 80), score: formatFraction(score), from, to };
  row.issues.push(surveyIssue("surveys.off_scale", `${row.path}/score`, message, params));
  return null;
}

/** Is this value one of the points of the scale? */
export function isPoint(value: Fraction, { from, to, step }: ReadScale): boolean {
  if (compareFractions(value, from) < 0 || compareFractions(value, to) > 0) return false;
  return isWhole(divideFractions(subtractFractions(value, from), step));
}

/** Does the scale rise, and do its steps lead from one end to the other? */
export function isScale({ from, to, step }: ReadScale): boolean {
  const isUp = compareFractions(from, to) < 0 && compareFractions(step, wholeFraction(0)) > 0;
  return isUp && isWhole(divideFractions(subtractFractions(to, from), step));
}

function isWhole(value: Fraction): boolean {
  const text = formatFraction(value);
  const decimal = parseDecimal(text);
  return (
    !text.includes(".") && typeof decimal === "object" && compareFractions(fractionOf(decimal), value) === 0
  );
}
