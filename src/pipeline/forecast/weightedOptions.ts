import type { PeriodUnit } from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf, ONE, type Rounding } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result } from "../../kernel/issue/index.js";
import { readConfidence } from "../../kernel/statistics/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";
import type { StageModel } from "../types.js";
import { readPast } from "./intervals.js";
import { readCallOptions } from "./readCallOptions.js";
import { checkModel } from "./readModel.js";
import { weightedOptionsSchema } from "./schema.js";
import { type ChanceSource, readChances } from "./stageChances.js";

/** How a weighted forecast is made, read. */
export interface WeightedRule {
  readonly model: StageModel | undefined;
  readonly per: string | undefined;
  readonly chances: ChanceSource;
  readonly unit: PeriodUnit;
  readonly rounding: Rounding | undefined;
  readonly minimum: number;
  readonly past: readonly Fraction[] | undefined;
  readonly confidence: Fraction;
}

const NAMES = ["model", "probability", "unit", "rounding", "minimum", "past", "confidence"] as const;

/** Open deals below which their chances do not even out. */
const LEAST_DEALS = 10;

/** Reads the options of `forecastWeighted`. */
export function readOptions(
  given: unknown,
): Result<{ readonly common: EvaluateOptions; readonly rule: WeightedRule }> {
  const read = readCallOptions(given, NAMES, weightedOptionsSchema);
  if (!read.ok) return read;
  const { common, own } = read.data;
  const { model, probability = "deal", unit = "month", minimum = LEAST_DEALS, rounding } = own;
  const issues: Issue[] = [];
  checkModel(model, issues);
  const chances = readChances(probability, model, issues);
  const confidence = readConfidence(own.confidence, issues) ?? fractionOf(ONE);
  const past = readPast(own.past, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, common.maxIssues) };
  const per = typeof probability === "object" ? probability.per : undefined;
  return {
    ok: true,
    data: { common, rule: { model, per, chances, unit, rounding, minimum, past, confidence } },
  };
}
