import { containsDate } from "../../kernel/calendar/index.js";
import {
  compareFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Operand } from "../../kernel/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { Figured, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { dealsApart, enough, withoutAmount } from "./rowOf.js";
import { amountTerm, constantTerm, differenceTerm, quotientTerm, readTerm, type Term } from "./term.js";
import type { CoverageMetric, ForecastCoverageMetric, RequiredCoverageMetric } from "./types.js";
import { winRate } from "./winRate.js";

/** What is open and expected to close in the period, over the quota or what remains of it. */
export function coverage(id: string, metric: CoverageMetric, minimum: number, facts: MetricFacts): Figured {
  const { definition = "quota" } = metric;
  const { due, overdue, undated } = openByExpected(facts);
  const base = baseOf(id, metric, facts);
  const open = amountTerm(`${id}.due`, due);
  const value = typeof base === "string" ? base : quotientTerm(id, open, base);
  return {
    choices: [definition],
    sample: due.length,
    outcome: enough(value, due.length, minimum),
    apart: [dealsApart("withoutExpectedClose", undated), dealsApart("overdue", overdue), withoutAmount(due)],
  };
}

/** The quota, or what remains of it. */
function baseOf(id: string, { definition, quota }: CoverageMetric, facts: MetricFacts): Term | FigureReason {
  const whole = quotaTerm(id, quota, facts);
  if (typeof whole === "string" || definition !== "remaining") return whole;
  const remaining = differenceTerm(`${id}.remaining`, whole, amountTerm(`${id}.won`, facts.book.won));
  return isAboveZero(remaining.value) ? remaining : "quota_met";
}

/** A forecast over the quota. */
export function forecastCoverage(
  id: string,
  metric: ForecastCoverageMetric,
  minimum: number,
  facts: MetricFacts,
): Figured {
  const quota = quotaTerm(id, metric.quota, facts);
  const forecast: Term | FigureReason =
    operandTerm(`${id}.forecast`, metric.forecast, facts) ?? "missing_forecast";
  const outcome = (): Term | FigureReason => {
    if (typeof forecast === "string") return forecast;
    return typeof quota === "string" ? quota : quotientTerm(id, forecast, quota);
  };
  const sample = facts.book.open.length;
  return { choices: ["quota"], sample, outcome: enough(outcome(), sample, minimum) };
}

/** The coverage that a quota needs at the win rate of the period. */
export function requiredCoverageFigure(
  id: string,
  { winRate: definition = "closedCount", createAndCloseShare = 0 }: RequiredCoverageMetric,
  minimum: number,
  facts: MetricFacts,
): Figured {
  const rate = winRate(`${id}.winRate`, { definition }, minimum, facts);
  const outcome = (): Term | FigureReason => {
    if (typeof rate.outcome === "string") return rate.outcome;
    if (isZeroFraction(rate.outcome.value)) return "no_wins";
    const whole = constantTerm(`${id}.whole`, literal(1));
    const share = constantTerm(`${id}.createAndCloseShare`, literal(createAndCloseShare));
    return quotientTerm(id, differenceTerm(`${id}.carried`, whole, share), rate.outcome);
  };
  return { choices: [definition], sample: rate.sample, outcome: outcome() };
}

function quotaTerm(id: string, quota: Operand, facts: MetricFacts): Term | FigureReason {
  const term = operandTerm(`${id}.quota`, quota, facts);
  if (term === null) return "missing_quota";
  return isAboveZero(term.value) ? term : "no_quota";
}

/** A number of the document, or a measure of the facts; null where that is not known. */
function operandTerm(id: string, operand: Operand, { measures }: MetricFacts): Term | null {
  if (typeof operand !== "object") return constantTerm(id, literal(operand));
  const value = measures.get(operand.measure) ?? null;
  return value === null ? null : readTerm(id, operand.measure, value, []);
}

/** A number that was checked when the model was compiled. */
function literal(given: string | number): Fraction {
  return readLiteral(given, "", []) ?? fractionOf(ZERO);
}

function isAboveZero(value: Fraction): boolean {
  return compareFractions(value, fractionOf(ZERO)) > 0;
}

/** The open deals that are expected to close in the period, those expected before it, and those of which no day is told. */
function openByExpected({ book, period, seen, expected }: MetricFacts) {
  const closes = expected;
  const [due, overdue, undated]: [PlacedDeal[], PlacedDeal[], PlacedDeal[]] = [[], [], []];
  for (const deal of book.open) {
    const day = closes.at(deal.id, seen.to);
    if (day === null) undated.push(deal);
    else if (containsDate(period, day)) due.push(deal);
    else if (day < period.from) overdue.push(deal);
  }
  return { due, overdue, undated };
}
