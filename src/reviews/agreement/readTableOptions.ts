import type { Fraction } from "../../kernel/decimal/index.js";
import { type Fields, type Issue, ownFields } from "../../kernel/issue/index.js";
import { readConfidence } from "../../kernel/statistics/index.js";
import { readAgreementChoice } from "./readAgreementChoice.js";
import { type Cell, isComplete } from "./readTable.js";
import type { MissingRatings } from "./types.js";

const TABLE: ReadonlySet<string> = new Set(["missing", "confidence"]);
const MISSING: readonly MissingRatings[] = ["refuse", "omitRows"];

/** The options of a table with intervals; a confidence that is null is faulty. */
export function readTableOptions(
  options: unknown,
  issues: Issue[],
): { readonly missing: MissingRatings; readonly confidence: Fraction | null } {
  const fields = ownFields(options, "/options", issues, TABLE);
  const confidence = readConfidence(fields?.get("confidence"), issues);
  return { missing: readMissing(fields, issues), confidence };
}

/** What empty cells do; absent: `"refuse"`. */
export function readMissing(fields: Fields | null, issues: Issue[]): MissingRatings {
  return readAgreementChoice(fields, "missing", MISSING, issues) ?? "refuse";
}

/** The rows that are looked at. */
export function rowsFor(
  rows: readonly (readonly Cell[])[],
  missing: MissingRatings,
): readonly (readonly Cell[])[] {
  return missing === "omitRows" ? rows.filter(isComplete) : rows;
}
