import { add, multiply } from "attainment/kernel";
import type { StageModelLawId } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";
import { blurred, broken, changed, changedFigures, restaged } from "./brokenStageModel.js";
import { stageHistoryBreakages } from "./stageHistoryBreakages.js";
import { stageMetricBreakages } from "./stageMetricBreakages.js";

/** For each law of stage models, faults that it has to find. */
export const stageModelBreakages: Readonly<Record<StageModelLawId, readonly Breakage[]>> = {
  ...stageHistoryBreakages,
  ...stageMetricBreakages,
  everyDealCountsOnce: [
    broken(
      "unmapped deals dropped",
      changed((result) => ({ ...result, totals: result.totals.filter(({ id }) => id !== "unmapped") })),
    ),
    broken(
      "lost deals counted as open too",
      changed((result) => ({
        ...result,
        totals: result.totals.map((each) =>
          each.id === "open" ? { ...each, count: each.count + (result.totals[2]?.count ?? 0) } : each,
        ),
      })),
    ),
    broken(
      "an amount that is missing counted as one",
      changed((result) => ({
        ...result,
        totals: result.totals.map((each) => ({
          ...each,
          amount: add(each.amount, String(each.withoutAmount)),
        })),
      })),
    ),
    broken(
      "deals created behind the period",
      blurred((facts) => ({ ...facts, deals: facts.deals.map((deal) => ({ ...deal, createdOn: null })) })),
    ),
    broken(
      "the won amount for the open one",
      changed((result) => ({ ...result, value: result.totals[1]?.amount ?? null })),
    ),
    broken(
      "a deal that stands in a stage twice",
      changed((result) => ({
        ...result,
        stages: result.stages.map((stage) => ({ ...stage, count: stage.count * 2 })),
      })),
    ),
  ],
  winRatesAreRatios: [
    broken(
      "percent",
      changedFigures((figure) =>
        figure.kind === "winRate" && figure.value !== null
          ? { ...figure, value: multiply(figure.value, "100") }
          : figure,
      ),
    ),
    broken(
      "no reason",
      changedFigures(({ reason: _reason, ...figure }) => figure),
    ),
  ],
  irrelevantDealsMoveNoWinRate: [
    broken(
      "void counted as lost",
      restaged((kind) => (kind === "void" ? "lost" : kind)),
    ),
    broken(
      "wins of every period",
      changedFigures((figure, { totals: [, won, lost] }) =>
        figure.id === "rate" && won !== undefined && lost !== undefined
          ? { ...figure, sample: won.count + lost.count }
          : figure,
      ),
    ),
    broken("deals closed on the day before", (sound) => ({
      evaluate: (facts, options) =>
        sound.evaluate(
          {
            ...facts,
            deals: facts.deals.map((deal) =>
              deal.id === "irrelevant" ? { ...deal, closedOn: `${facts.period.slice(0, 4)}-12-31` } : deal,
            ),
          },
          options,
        ),
    })),
  ],
  orderIsIrrelevant: [
    broken(
      "changes in the order in which they came",
      blurred((facts) => ({
        ...facts,
        changes: (facts.changes ?? []).map((change, index) => ({ ...change, id: String(1000 + index) })),
      })),
    ),
    broken(
      "the last deal left out",
      blurred((facts) => ({
        ...facts,
        deals: facts.deals.map((deal, index) => (index === 0 ? { ...deal, amount: "1" } : deal)),
      })),
    ),
  ],
  laterFactsChangeNothing: [
    broken(
      "the stage of today",
      blurred(({ changes: _changes, ...facts }) => facts),
    ),
    broken(
      "changes that do not tell where from",
      blurred((facts) => ({
        ...facts,
        changes: (facts.changes ?? []).map(({ fromStageId: _from, ...change }) => change),
      })),
    ),
    broken(
      "new deals in an old month",
      blurred((facts) => ({
        ...facts,
        deals: facts.deals.map((deal) => (deal.id === "later" ? { ...deal, createdOn: null } : deal)),
      })),
    ),
  ],
  movesAdvanceOrRefuse: [
    broken("a refusal that moves all the same", (sound) => ({
      move: (position, request) => {
        const result = sound.move(position, request);
        return { ...result, position: { stateId: request.toStageId, since: request.on } };
      },
    })),
    broken("refusals that are not told", (sound) => ({
      move: (position, request) => ({ ...sound.move(position, request), refusals: [] }),
    })),
    broken("the day of the position kept", (sound) => ({
      move: (position, request) => {
        const result = sound.move(position, request);
        return result.position === null
          ? result
          : { ...result, position: { ...result.position, since: position.since } };
      },
    })),
    broken("the day of the first move for all", (sound) => ({
      evaluate: (facts, options) =>
        sound.evaluate({ ...facts, changes: (facts.changes ?? []).slice(0, 2) }, options),
    })),
    broken("a move that remembers", (sound) => {
      let calls = 0;
      return {
        move: (position, request) => {
          calls += 1;
          const result = sound.move(position, request);
          return { ...result, actions: [{ id: `call ${calls}` }] };
        },
      };
    }),
  ],
  tracedEqualsUntraced: [
    broken("a trace that counts a deal twice", (sound) => ({
      evaluate: (facts, options) => {
        const result = sound.evaluate(facts, options);
        return options?.trace === undefined
          ? result
          : { ...result, all: { ...result.all, count: result.all.count + 1 } };
      },
    })),
  ],
  traceReplays: [
    broken(
      "a numerator that is not the trace's own",
      changed((result) =>
        changedNodes(result, (node) =>
          node.id === "pipeline.sale.rate.won" ? { ...node, value: add(node.value ?? "0", "1") } : node,
        ),
      ),
    ),
    broken(
      "another total chosen",
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "choose"
            ? { ...node, params: { ...node.params, chosen: "pipeline.sale.won.amount" } }
            : node,
        ),
      ),
    ),
    broken(
      "a stage left out of its total",
      changed((result) =>
        changedNodes(result, (node) =>
          node.id === "pipeline.sale.open.amount" ? { ...node, children: node.children.slice(1) } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken("a memory of earlier calls", (sound) => {
      let calls = 0;
      return {
        evaluate: (facts, options) => {
          calls += 1;
          return { ...sound.evaluate(facts, options), modelId: `call ${calls}` };
        },
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("facts that are emptied", (sound) => ({
      evaluate: (facts, options) => {
        const result = sound.evaluate(facts, options);
        Object.assign(facts, { deals: [] });
        return result;
      },
    })),
  ],
};
