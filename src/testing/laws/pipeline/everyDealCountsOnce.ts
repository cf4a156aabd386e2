import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledStageModel, PipelineFacts, PipelineResult } from "../../../pipeline/index.js";
import { NOTHING, plus, printRational, rationalOf } from "../../rational/index.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { pipelineScenarios } from "./pipelineCase.js";

/** Universal. */
export function everyDealCountsOnce(model: CompiledStageModel): readonly Law[] {
  const statement =
    "Open, won, lost, void and unmapped deals are all deals, by count and by amount; open is the value, and no stage holds more than its total.";
  return [
    lawOf("everyDealCountsOnce", statement, pipelineScenarios(model), ({ facts }) => {
      const result = model.evaluate(facts);
      return (
        reconciled(facts, result) ??
        difference(result.totals[0]?.amount, result.value) ??
        withinTotals(result)
      );
    }),
  ];
}

function reconciled(facts: PipelineFacts, { all, totals }: PipelineResult): Finding | null {
  const { to } = parsePeriod(facts.period);
  const deals = facts.deals.filter(({ createdOn }) => typeof createdOn !== "string" || createdOn < to);
  const amounts = deals.flatMap(({ amount }) =>
    amount === null || amount === undefined ? [] : [String(amount)],
  );
  const expected = { count: deals.length, amount: sumOf(amounts), without: deals.length - amounts.length };
  const without = totals.reduce((sum, each) => sum + each.withoutAmount, 0);
  const count = totals.reduce((sum, each) => sum + each.count, 0);
  return (
    difference(expected, { ...all, without }) ??
    difference(expected, { count, amount: sumOf(totals.map(({ amount }) => amount)), without })
  );
}

const meanings = {
  open: "open",
  onHold: "open",
  won: "won",
  postSale: "won",
  lost: "lost",
  void: "void",
} as const;

function withinTotals({ stages, totals }: PipelineResult): Finding | null {
  for (const { id, count } of totals) {
    const inStages = stages
      .filter(({ kind }) => meanings[kind] === id)
      .reduce((sum, stage) => sum + stage.count, 0);
    if (inStages > count) return { total: id, expected: `at most ${count} in its stages`, found: inStages };
  }
  return null;
}

function sumOf(amounts: readonly string[]): string {
  return printRational(amounts.reduce((sum, amount) => plus(sum, rationalOf(amount)), NOTHING));
}
