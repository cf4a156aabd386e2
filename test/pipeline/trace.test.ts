import type { TraceNode } from "attainment/kernel";
import { compileStageModel } from "attainment/pipeline";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { closedDeals, sale } from "./sale.js";

const model = compileStageModel({
  ...sale,
  title: "Our sales",
  metrics: [
    { kind: "winRate", id: "rate", title: "Win rate" },
    { kind: "cycle", id: "median", average: "median" },
    { kind: "velocity", id: "speed" },
    { kind: "velocity", id: "closedSpeed", deals: "closed" },
    { kind: "winRate", id: "few", minimum: 100 },
  ],
});
const createdOn = "2026-01-01";
const deals = [
  ...closedDeals(7, "w", { stageId: "signed", createdOn, closedOn: "2026-02-01", amount: "1000.50" }),
  ...closedDeals(5, "l", { stageId: "lost", createdOn, closedOn: "2026-02-09", amount: "10" }),
  ...closedDeals(3, "o", { stageId: "offer", createdOn, amount: "20" }),
  { id: "x", stageId: "signed", createdOn, closedOn: "2026-04-09", amount: "5" },
];
const facts = { period: "2026-Q1", deals };
const { trace, ...traced } = model.evaluate(facts, { trace: true });

function nodes(node: TraceNode | undefined): readonly TraceNode[] {
  return node === undefined ? [] : [...node.children.flatMap(nodes), node];
}

const all = nodes(trace);
const node = (id: string) => all.find((each) => each.id === `pipeline.sale.${id}`);

describe("a traced pipeline", () => {
  test("is otherwise the same", () => {
    expect(traced).toEqual(model.evaluate(facts));
  });

  test("is known by its open value and holds everything else", () => {
    expect([trace?.id, trace?.kind, trace?.label, trace?.value, trace?.unit]).toEqual([
      "pipeline.sale",
      "choose",
      "Our sales",
      "65",
      "money",
    ]);
    expect(trace?.params.chosen).toBe("pipeline.sale.open.amount");
    expect(trace?.children.map(({ id }) => id.slice("pipeline.sale.".length))).toEqual([
      "open.amount",
      "won.amount",
      "lost.amount",
      "void.amount",
      "unmapped.amount",
      "rate",
      "median",
      "speed",
      "closedSpeed",
      "few",
    ]);
  });

  test("can be replayed, node by node", () => {
    expect(all.filter((each) => replayTrace(each) !== each.value).map(({ id }) => id)).toEqual([]);
  });

  test("tells totals by stage, with their deals, and those that stood in none", () => {
    expect(node("open.amount")?.children.map(({ id, ref, value }) => [id, ref, value])).toEqual([
      ["pipeline.sale.stage.contact", "/stages/0", "0"],
      ["pipeline.sale.stage.offer", "/stages/1", "60"],
      ["pipeline.sale.stage.paused", "/stages/2", "0"],
      ["pipeline.sale.open.elsewhere", "", "5"],
    ]);
    expect(node("stage.offer")?.inputs[0]?.sources).toEqual(["o0", "o1", "o2"]);
  });

  test("tells a figure with its definition and its sample", () => {
    const rate = node("rate");
    expect([rate?.kind, rate?.ref, rate?.label, rate?.unit, rate?.params]).toEqual([
      "quotient",
      "/metrics/0",
      "Win rate",
      "ratio",
      { definition: "closedCount", choices: ["closedCount"], sample: "12" },
    ]);
    expect(rate?.children.map(({ value }) => value)).toEqual(["7", "12"]);
    expect(rate?.ratio).toEqual({ numerator: "7", denominator: "12" });
  });

  test("tells why a figure has no value", () => {
    const few = node("few");
    expect([few?.kind, few?.value, few?.note, few?.params.sample]).toEqual([
      "input",
      null,
      "insufficient_sample",
      "12",
    ]);
  });

  test("has ids that are each of one node only", () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
