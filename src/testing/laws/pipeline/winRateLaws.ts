import fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import type { CompiledStageModel, PipelineFacts, PipelineResult } from "../../../pipeline/index.js";
import type { Deal } from "../../../records/index.js";
import { pipelineFacts } from "../../arbitraries/pipeline/pipelineFacts.js";
import { NOTHING, order, rationalOf, WHOLE } from "../../rational/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { pipelineScenarios } from "./pipelineCase.js";

/** For models with a win rate. */
export function winRatesAreRatios(model: CompiledStageModel): readonly Law[] {
  if (ratesOf(model).length === 0) return [];
  const statement = "A win rate lies between 0 and 1, or has a reason why there is none.";
  return [
    lawOf("winRatesAreRatios", statement, pipelineScenarios(model), ({ facts }) =>
      firstOf(rates(model.evaluate(facts)), ({ id, value, reason }) => {
        if (value === null) return difference(true, reason !== undefined, { metric: id });
        const rate = rationalOf(value);
        const isRatio = order(rate, NOTHING) >= 0 && order(rate, WHOLE) <= 0;
        return isRatio ? null : { metric: id, expected: "from 0 to 1", found: value };
      }),
    ),
  ];
}

type IrrelevantScenario = { readonly facts: PipelineFacts; readonly irrelevant: Deal };

/** For models with a win rate by closed deals, and with a stage in which a deal can be irrelevant to it. */
export function irrelevantDealsMoveNoWinRate(model: CompiledStageModel): readonly Law[] {
  const isByClosed = ratesOf(model).some(({ definition = "closedCount" }) => definition.startsWith("closed"));
  const closed = model.document.stages.filter(({ kind }) => kind !== "open" && kind !== "onHold");
  if (!isByClosed || closed.length === 0) return [];
  const statement =
    "A deal that was closed in another period, or that is void, moves no win rate of closed deals.";
  const scenarios = fc
    .tuple(pipelineFacts(model), fc.constantFrom(...closed), fc.boolean())
    .map(([facts, stage, isBefore]): IrrelevantScenario => {
      const { from, to } = parsePeriod(facts.period);
      const closedOn = stage.kind === "void" ? from : isBefore ? addDays(from, -1) : to;
      return { facts, irrelevant: { id: "irrelevant", stageId: stage.id, closedOn, amount: "70000" } };
    });
  return [
    lawOf("irrelevantDealsMoveNoWinRate", statement, scenarios, ({ facts, irrelevant }) => {
      const byClosed = (of: PipelineFacts) =>
        rates(model.evaluate(of)).filter(({ definition }) => definition.startsWith("closed"));
      return difference(byClosed(facts), byClosed({ ...facts, deals: [...facts.deals, irrelevant] }));
    }),
  ];
}

function ratesOf({ document }: CompiledStageModel) {
  return (document.metrics ?? []).flatMap((metric) =>
    metric.kind === "winRate" && metric.definition !== "wonOverCreated" ? [metric] : [],
  );
}

function rates({ metrics }: PipelineResult): PipelineResult["metrics"] {
  // Two windows are no cohort: what is won in a period may be more than what is created in it.
  return metrics.filter(({ kind, definition }) => kind === "winRate" && definition !== "wonOverCreated");
}
