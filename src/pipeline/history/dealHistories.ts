import type { Result } from "../../kernel/issue/index.js";
import { meaningsOf } from "../counting/meaningOf.js";
import type { ReadChange } from "../facts/changeRows.js";
import type { StageModel } from "../types.js";
import { evaluateOnDay } from "./evaluateOnDay.js";
import { gapWarning } from "./gapWarning.js";
import { historyOf } from "./historyOf.js";
import type { HistoryResult } from "./types.js";

const NO_CHANGES: readonly ReadChange[] = [];

/** What each deal went through up to the end of a day. */
export function dealHistories(model: StageModel, facts: unknown, options: unknown): Result<HistoryResult> {
  const meaningOfStage = meaningsOf(model);
  return evaluateOnDay(facts, options, [], ({ asOf, end, deals, changes }) => {
    const changesOf = (id: string) => changes.get(id) ?? NO_CHANGES;
    return {
      value: String(deals.length),
      issues: deals.flatMap((deal) => gapWarning(deal, changesOf(deal.id), end) ?? []),
      modelId: model.id,
      asOf,
      histories: deals.map((deal) =>
        historyOf(deal, changesOf(deal.id), end, meaningOfStage, model.firstStay),
      ),
    };
  });
}
