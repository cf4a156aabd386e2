import { type Fraction, fractionOf, ONE } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result } from "../../kernel/issue/index.js";
import { readConfidence } from "../../kernel/statistics/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";
import type { StageModel } from "../types.js";
import { type LineRule, readLines } from "./forecastLines.js";
import { readPast } from "./intervals.js";
import { readCallOptions } from "./readCallOptions.js";
import { checkModel } from "./readModel.js";
import { categoryOptionsSchema } from "./schema.js";

/** How a forecast by category is made, read. */
export interface CategoryRule {
  readonly model: StageModel | undefined;
  readonly definition: "cumulative" | "single" | "ownLines";
  readonly lines: readonly LineRule[];
  readonly headline: string;
  readonly past: readonly Fraction[] | undefined;
  readonly confidence: Fraction;
}

const NAMES = ["model", "lines", "headline", "past", "confidence"] as const;

/** Reads the options of `forecastByCategory`. */
export function readCategoryOptions(
  given: unknown,
): Result<{ readonly common: EvaluateOptions; readonly rule: CategoryRule }> {
  const read = readCallOptions(given, NAMES, categoryOptionsSchema);
  if (!read.ok) return read;
  const { common, own } = read.data;
  const { model, lines: asked = "cumulative", headline = "commit" } = own;
  const issues: Issue[] = [];
  checkModel(model, issues);
  const lines = readLines(asked, headline, issues);
  const confidence = readConfidence(own.confidence, issues) ?? fractionOf(ONE);
  const past = readPast(own.past, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, common.maxIssues) };
  const definition = typeof asked === "string" ? asked : "ownLines";
  return { ok: true, data: { common, rule: { model, definition, lines, headline, past, confidence } } };
}
