import { multiply } from "../../../kernel/index.js";
import type {
  CompiledStageModel,
  PipelineFacts,
  PipelineFigure,
  PipelineFigureRow,
  PipelineMetric,
} from "../../../pipeline/index.js";
import {
  divided,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  WHOLE,
} from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { pipelineScenarios } from "./pipelineCase.js";

const shares: readonly PipelineMetric["kind"][] = ["stageConversion", "slippage", "conformance", "winLoss"];

/** For models with a figure that is a part of a whole. */
export function conversionsAreRatios(model: CompiledStageModel): readonly Law[] {
  const ids = idsOf(model, (metric) => shares.includes(metric.kind) || isLeakRate(metric));
  if (ids.size === 0) return [];
  const statement =
    "A conversion and each of its steps lie between 0 and 1, and no numerator exceeds its denominator.";
  return [
    lawOf("conversionsAreRatios", statement, pipelineScenarios(model), ({ facts }) =>
      firstOf(figuresOf(model, facts, ids), (figure) =>
        firstOf([figure, ...(figure.rows ?? [])], (each) => withinWhole(figure.id, each)),
      ),
    ),
  ];
}

function isLeakRate(metric: PipelineMetric): boolean {
  return metric.kind === "leak" && metric.definition === "rate";
}

function withinWhole(metric: string, each: PipelineFigure | PipelineFigureRow): Finding | null {
  const { id, value } = each;
  if (value === null) return difference(true, each.reason !== undefined, { metric, id });
  const isRatio = order(rationalOf(value), NOTHING) >= 0 && order(rationalOf(value), WHOLE) <= 0;
  if (!isRatio) return { metric, id, expected: "from 0 to 1", found: value };
  const { numerator, denominator } = "numerator" in each ? each : { numerator: null, denominator: null };
  if (numerator === null || denominator === null) return null;
  const isPart = order(rationalOf(numerator), rationalOf(denominator)) <= 0;
  return isPart ? null : { metric, id, expected: `at most ${denominator}`, found: numerator };
}

/** For models with a figure that is a table of parts. */
export function tablesAddUp(model: CompiledStageModel): readonly Law[] {
  const tables = new Map(
    (model.document.metrics ?? []).flatMap((metric) => {
      const table = tableOf(metric);
      return table === null ? [] : [[metric.id, table] as const];
    }),
  );
  if (tables.size === 0) return [];
  const statement = "The rows of a table add up to its figure, or to the whole that they are the parts of.";
  return [
    lawOf("tablesAddUp", statement, pipelineScenarios(model), ({ facts }) =>
      firstOf(figuresOf(model, facts, new Set(tables.keys())), (figure) => {
        const table = tables.get(figure.id);
        return table === undefined ? null : addedUp(figure, table);
      }),
    ),
  ];
}

/** What the rows of a table add up to: its value, the whole, its value as a quotient of sums, or its sample. */
type Table = "value" | "whole" | "pooled" | "sample";

function tableOf(metric: PipelineMetric): Table | null {
  switch (metric.kind) {
    case "pushCount":
      return "value";
    case "leak":
      return metric.definition === "rate" ? null : "value";
    case "slippage":
    case "ageing":
      return "whole";
    case "conformance":
      return metric.of === "moves" ? "pooled" : "whole";
    case "winLoss": {
      const byDefault = metric.by === "product" || metric.by === "owner" ? "winRate" : "lossShare";
      return (metric.definition ?? byDefault) === "winRate" ? "pooled" : "value";
    }
    case "timeInStage":
      return "sample";
    default:
      return null;
  }
}

function addedUp({ id, value, sample, rows = [] }: PipelineFigure, table: Table): Finding | null {
  const sums = rows.reduce((sum, row) => sum + row.sample, 0);
  if (table === "sample") return difference(sample, sums, { metric: id });
  // A row below the minimum has no value, and a figure without one has nothing to add up to.
  if (value === null || rows.some((row) => table === "value" && row.value === null)) return null;
  if (table === "value") return near(value, sumOf(rows.map((row) => row.value)), id);
  const upper = sumOf(rows.map(({ numerator }) => numerator));
  if (table === "whole") return near(rows[0]?.denominator ?? "0", upper, id);
  const lower = sumOf(rows.map(({ denominator }) => denominator));
  const whole = divided(upper, lower);
  return whole === null ? null : difference(value, printRational(whole), { metric: id });
}

/** Equal but for the last digits of parts that do not end. */
function near(expected: string, found: Rational, metric: string): Finding | null {
  const gap = plus(found, rationalOf(multiply(expected, "-1")));
  const limit = rationalOf("0.00000000000000000001");
  const isNear = order(gap, limit) <= 0 && order(plus(gap, limit), NOTHING) >= 0;
  return isNear ? null : { metric, expected, found: printRational(found) };
}

function sumOf(texts: readonly (string | null)[]): Rational {
  return texts.reduce((sum, text) => plus(sum, rationalOf(text ?? "0")), NOTHING);
}

/** For models with a metric. Ten, because a text of digits times ten has the same digits. */
export function moneyScales(model: CompiledStageModel): readonly Law[] {
  const ids = idsOf(model, (metric) => !namesMoney(metric));
  if (ids.size === 0) return [];
  const statement =
    "With all money times ten every figure in money is ten times as much, and every other one is as it was.";
  return [
    lawOf("moneyScales", statement, pipelineScenarios(model), ({ facts }) => {
      const scaled = figuresOf(model, timesTen(facts), ids);
      return firstOf(figuresOf(model, facts, ids), ({ id, unit, value, reason = null }) => {
        const found = scaled.find((each) => each.id === id);
        const expected = unit === "money" && value !== null ? multiply(value, "10") : value;
        return difference([expected, reason], [found?.value, found?.reason ?? null], { metric: id });
      });
    }),
  ];
}

/** A quota in the document is money that does not scale with the facts. */
function namesMoney(metric: PipelineMetric): boolean {
  if (metric.kind === "coverage") return typeof metric.quota !== "object";
  if (metric.kind !== "forecastCoverage") return false;
  return typeof metric.quota !== "object" || typeof metric.forecast !== "object";
}

function timesTen(facts: PipelineFacts): PipelineFacts {
  const { measures = {}, deals } = facts;
  return {
    ...facts,
    deals: deals.map(({ amount, ...deal }) => ({
      ...deal,
      ...(amount === undefined || amount === null ? {} : { amount: multiply(amount, "10") }),
    })),
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, value]) => [name, value === null ? null : multiply(value, "10")]),
    ),
  };
}

function idsOf(
  { document }: CompiledStageModel,
  is: (metric: PipelineMetric) => boolean,
): ReadonlySet<string> {
  return new Set((document.metrics ?? []).filter(is).map(({ id }) => id));
}

function figuresOf(
  model: CompiledStageModel,
  facts: PipelineFacts,
  ids: ReadonlySet<string>,
): readonly PipelineFigure[] {
  return model.evaluate(facts).metrics.filter(({ id }) => ids.has(id));
}
