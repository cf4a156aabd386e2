import { compileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/kernel/calendar/index.js";
import { formatFraction } from "../../src/kernel/decimal/index.js";
import { buildStageModel } from "../../src/pipeline/buildStageModel.js";
import { change, sale } from "./sale.js";

const metrics = [
  { kind: "winRate", id: "winRate", title: "Win rate", minimum: 1 },
  { kind: "cycle", id: "cycle" },
] as const;
const model = compileStageModel({ ...sale, metrics });
const deals = [
  { id: "a", stageId: "offer", amount: "100.50" },
  { id: "b", stageId: "paused", amount: 9.5 },
  { id: "c", stageId: "signed", amount: null, closedOn: "2026-02-03" },
  { id: "d", stageId: "lost", closedOn: "2026-02-03", amount: "7" },
  { id: "e", stageId: "junk", amount: "1", closedOn: "2026-02-03" },
  { id: "f", amount: "-2" },
];

describe("evaluate", () => {
  test("counts each deal once, by count and by amount", () => {
    const result = model.evaluate({ period: "2026-Q1", deals });
    expect(result).toEqual({
      value: "110",
      modelId: "sale",
      period: "2026-Q1",
      asOf: "2026-03-31",
      all: { count: 6, amount: "116" },
      totals: [
        { id: "open", count: 2, amount: "110", withoutAmount: 0 },
        { id: "won", count: 1, amount: "0", withoutAmount: 1 },
        { id: "lost", count: 1, amount: "7", withoutAmount: 0 },
        { id: "void", count: 1, amount: "1", withoutAmount: 0 },
        { id: "unmapped", count: 1, amount: "-2", withoutAmount: 0 },
      ],
      stages: [
        { id: "contact", kind: "open", count: 0, amount: "0" },
        { id: "offer", kind: "open", count: 1, amount: "100.5" },
        { id: "paused", kind: "onHold", count: 1, amount: "9.5" },
        { id: "signed", kind: "won", count: 1, amount: "0" },
        { id: "service", kind: "postSale", count: 0, amount: "0" },
        { id: "lost", kind: "lost", count: 1, amount: "7" },
        { id: "junk", kind: "void", count: 1, amount: "1" },
      ],
      metrics: [
        {
          id: "winRate",
          kind: "winRate",
          title: "Win rate",
          unit: "ratio",
          definition: "closedCount",
          sample: 2,
          value: "0.5",
        },
        {
          id: "cycle",
          kind: "cycle",
          unit: "days",
          definition: "wonMean",
          sample: 1,
          value: null,
          reason: "missing_created_on",
          rows: ["mean", "median"].map((id) => ({
            ...{ id, sample: 1, numerator: null, denominator: null },
            ...{ value: null, reason: "missing_created_on" },
          })),
        },
      ],
      reversedWins: [],
      issues: [
        {
          code: "pipeline.unmapped_stage",
          severity: "warning",
          path: "/deals/5/stageId",
          message:
            'Deals that stand in no stage: 1 ("f"); they count as unmapped. Correct the stage, or add it to the model.',
          params: { stageId: null, count: 1, dealIds: ["f"] },
        },
        {
          code: "pipeline.missing_amount",
          severity: "warning",
          path: "/deals/2/amount",
          message:
            'Deals without an amount: 1 ("c"); they are counted and add nothing. Give the amount, 0 where they are worth nothing.',
          params: { count: 1, dealIds: ["c"] },
        },
      ],
    });
  });

  test("of no deals is zero, and has no figures", () => {
    const result = model.evaluate({ period: "2026-Q1", deals: [] });
    expect([result.value, result.all.count]).toEqual(["0", 0]);
    expect(result.metrics.map(({ reason }) => reason)).toEqual(["no_closed_deals", "no_wins"]);
  });

  test("`only` limits the figures that are told", () => {
    const result = model.evaluate({ period: "2026-Q1", deals }, { only: ["cycle"] });
    expect(result.metrics.map(({ id }) => id)).toEqual(["cycle"]);
    const wrong = model.safeEvaluate({ period: "2026-Q1", deals }, { only: ["cycle", "gone"] });
    expect(wrong.ok ? [] : wrong.issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.unknown_metric", "/options/only/1"],
    ]);
  });

  test("warns of what does not fit together", () => {
    const result = model.evaluate({
      period: "2026-Q1",
      deals: [
        { id: "a", stageId: "contact", amount: "1" },
        { id: "b", stageId: "signed", amount: "0", closedOn: "2026-02-01" },
        { id: "c", stageId: "signed", amount: "1" },
        { id: "d", stageId: "demo", amount: "1" },
        { id: "e", stageId: "demo" },
      ],
      changes: [change("a", "2026-02-02", "offer"), change("b", "2026-02-02", "signed")],
    });
    expect(result.issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["pipeline.stage_differs", "/deals/0/stageId", { id: "a", stageId: "contact", lastStageId: "offer" }],
      [
        "pipeline.closing_differs",
        "/deals/1/closedOn",
        { id: "b", closedOn: "2026-02-01", closing: "2026-02-02" },
      ],
      ["pipeline.unmapped_stage", "/deals/3/stageId", { stageId: "demo", count: 2, dealIds: ["d", "e"] }],
      ["pipeline.missing_closing_date", "/deals/2/closedOn", { count: 1, dealIds: ["c"] }],
      ["pipeline.missing_amount", "/deals/4/amount", { count: 1, dealIds: ["e"] }],
    ]);
  });

  test("names ten of the deals that have the same to look at, and counts all", () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `d-${index + 10}`, stageId: "contact" }));
    const [issue] = model.evaluate({ period: "2026-Q1", deals: many }).issues;
    expect([issue?.code, issue?.path, issue?.params.count]).toEqual([
      "pipeline.missing_amount",
      "/deals/0/amount",
      12,
    ]);
    expect(issue?.params.dealIds).toEqual(many.slice(0, 10).map(({ id }) => id));
    expect(issue?.message).toContain('12 ("d-10", "d-11", ');
    expect(issue?.message).toContain('"d-19", ...); they are counted and add nothing.');
  });
});

describe("the figures that other documents read", () => {
  const built = buildStageModel({ ...sale, metrics }, "/stageModels/0");
  if (!built.ok) throw new Error("the model has to compile");

  test("are named and have units, sorted", () => {
    expect(built.data.figures.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      "cycle days",
      "lost.amount money",
      "lost.count count",
      "open.amount money",
      "open.count count",
      "unmapped.amount money",
      "unmapped.count count",
      "void.amount money",
      "void.count count",
      "winRate ratio",
      "won.amount money",
      "won.count count",
    ]);
  });

  test("are exact, and null where they have no value", () => {
    const faults = { issues: [], leftOut: [] };
    const given = { given: deals, path: "/records/deals", stream: "deals" };
    const { figures } = built.data.count(given, null, parsePeriod("2026-Q1"), faults);
    const texts = [...figures].map(([name, value]) => [name, value === null ? null : formatFraction(value)]);
    expect(Object.fromEntries(texts)).toEqual({
      winRate: "0.5",
      cycle: null,
      "open.count": "2",
      "open.amount": "110",
      "won.count": "1",
      "won.amount": "0",
      "lost.count": "1",
      "lost.amount": "7",
      "void.count": "1",
      "void.amount": "1",
      "unmapped.count": "1",
      "unmapped.amount": "-2",
    });
  });

  test("tell of a selection where each record stood", () => {
    const faults = { issues: [], leftOut: [] };
    const given = {
      given: [{ id: "x", amount: "much" }, 5],
      path: "/records/deals",
      stream: "deals",
      places: [7, 9],
    };
    built.data.count(given, null, parsePeriod("2026-Q1"), faults);
    expect(faults).toMatchObject({
      issues: [{ path: "/records/deals/7/amount" }, { path: "/records/deals/9" }],
      leftOut: [
        { id: "x", index: 7 },
        { id: "#9", index: 9 },
      ],
    });
  });
});
