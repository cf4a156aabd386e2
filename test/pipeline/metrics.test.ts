import { compileStageModel, type PipelineFigure, type PipelineMetric } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import type { Deal } from "../../src/records/index.js";
import { closedDeals, sale } from "./sale.js";

function figure(
  metric: PipelineMetric,
  deals: readonly Deal[],
  period = "2026-Q1",
): PipelineFigure | undefined {
  return compileStageModel({ ...sale, metrics: [metric] }).evaluate({ period, deals }).metrics[0];
}

function valueOrReason(metric: PipelineMetric, deals: readonly Deal[]): string | null | undefined {
  const found = figure(metric, deals);
  return found?.value ?? found?.reason;
}

const created = "2026-01-01";
const won = (count: number, amount: string | null, days = "2026-01-31") =>
  closedDeals(count, "w", { stageId: "signed", createdOn: created, closedOn: days, amount });
const lost = (count: number, amount: string | null) =>
  closedDeals(count, "l", { stageId: "lost", createdOn: created, closedOn: "2026-02-01", amount });
const open = (count: number) =>
  closedDeals(count, "o", { stageId: "offer", createdOn: created, amount: "1" });

describe("win rate", () => {
  // win-defs: 20 won of 600,000, 30 lost of 1,400,000, 50 open, 100 created.
  const dear = closedDeals(28, "d", {
    ...{ stageId: "lost", createdOn: created, closedOn: "2026-02-01", amount: "50000" },
  });
  const book = [...won(20, "30000"), ...dear, ...lost(2, "0"), ...open(50)];
  test.each([
    ["win-defs closedCount (Quartz, win rate)", undefined, "0.4"],
    ["win-defs closedValue (QuarterOne)", "closedValue", "0.3"],
    ["win-defs allCount (Quartz, close rate)", "allCount", "0.2"],
    ["win-defs createdCount (sharecrm)", "createdCount", "0.2"],
  ] as const)("%s", (_name, definition, expected) => {
    const metric = { kind: "winRate", id: "r", ...(definition === undefined ? {} : { definition }) } as const;
    const found = figure(metric, book);
    expect([found?.definition, found?.sample, found?.value]).toEqual([
      definition ?? "closedCount",
      50,
      expected,
    ]);
  });

  test("void deals count in the close rate alone", () => {
    const junk = closedDeals(10, "j", { stageId: "junk", createdOn: created, closedOn: "2026-02-01" });
    const deals = [...won(5, "1"), ...lost(5, "1"), ...junk];
    expect(valueOrReason({ kind: "winRate", id: "r" }, deals)).toBe("0.5");
    expect(valueOrReason({ kind: "winRate", id: "r", definition: "allCount" }, deals)).toBe("0.25");
  });

  test("a period counts what was closed in it, the cohort what was created in it", () => {
    const early = closedDeals(10, "e", {
      stageId: "signed",
      createdOn: "2025-12-01",
      closedOn: "2026-01-02",
      amount: "1",
    });
    const deals = [...early, ...lost(10, "1")];
    expect(valueOrReason({ kind: "winRate", id: "r" }, deals)).toBe("0.5");
    expect(valueOrReason({ kind: "winRate", id: "r", definition: "createdCount" }, deals)).toBe("0");
  });

  test.each<[string, PipelineMetric, readonly Deal[], string]>([
    ["below the minimum of 10", { kind: "winRate", id: "r" }, won(9, "1"), "insufficient_sample"],
    ["at the minimum", { kind: "winRate", id: "r" }, won(10, "1"), "1"],
    ["below one of its own", { kind: "winRate", id: "r", minimum: 3 }, won(2, "1"), "insufficient_sample"],
    ["of nothing closed", { kind: "winRate", id: "r" }, open(3), "no_closed_deals"],
    [
      "by value, of nothing closed",
      { kind: "winRate", id: "r", definition: "closedValue" },
      [],
      "no_closed_deals",
    ],
    [
      "by value, of nothing but zeros",
      { kind: "winRate", id: "r", definition: "closedValue" },
      won(10, "0"),
      "no_closed_value",
    ],
    [
      "by value, with a lost deal without amount",
      { kind: "winRate", id: "r", definition: "closedValue" },
      [...won(10, "5"), ...lost(1, null)],
      "missing_amount",
    ],
    [
      "by value, with an amount below zero",
      { kind: "winRate", id: "r", definition: "closedValue" },
      [...won(10, "5"), ...lost(1, "-0.01")],
      "negative_amount",
    ],
    ["of no deals at all", { kind: "winRate", id: "r", definition: "allCount", minimum: 0 }, [], "no_deals"],
    [
      "of open deals alone, where none is asked for",
      { kind: "winRate", id: "r", definition: "allCount", minimum: 0 },
      open(3),
      "0",
    ],
    ["of nothing created", { kind: "winRate", id: "r", definition: "createdCount" }, [], "no_created_deals"],
  ])("%s", (_name, metric, deals, expected) => {
    expect(valueOrReason(metric, deals)).toBe(expected);
  });
});

describe("cycle", () => {
  // cycle-1, derived: 10, 20, 60 and 30 days have the mean 30 and the median 25.
  const four = ["2026-01-11", "2026-01-21", "2026-03-02", "2026-01-31"].map((closedOn, index) => ({
    ...{ id: `w${index}`, stageId: "signed", createdOn: created, closedOn },
  }));
  test.each<[string, PipelineMetric, readonly Deal[], string]>([
    ["cycle-1 mean", { kind: "cycle", id: "c", minimum: 4 }, four, "30"],
    ["cycle-1 median", { kind: "cycle", id: "c", minimum: 4, average: "median" }, four, "25"],
    [
      "the median of three is the one in the middle",
      { kind: "cycle", id: "c", minimum: 3, average: "median" },
      four.slice(0, 3),
      "20",
    ],
    [
      "of closed deals takes the lost ones in",
      { kind: "cycle", id: "c", minimum: 5, of: "closed" },
      [...four, ...lost(1, null)],
      "30.2",
    ],
    ["on the day of creation is zero", { kind: "cycle", id: "c", minimum: 1 }, won(1, null, created), "0"],
    ["of no wins", { kind: "cycle", id: "c" }, lost(12, null), "no_wins"],
    ["of nothing closed", { kind: "cycle", id: "c", of: "closed" }, [], "no_closed_deals"],
    ["below the minimum", { kind: "cycle", id: "c" }, four, "insufficient_sample"],
    [
      "of a deal whose creation is not known",
      { kind: "cycle", id: "c", minimum: 1 },
      [...four, { id: "x", stageId: "signed", closedOn: "2026-02-02" }],
      "missing_created_on",
    ],
  ])("%s", (_name, metric, deals, expected) => {
    expect(valueOrReason(metric, deals)).toBe(expected);
  });

  test.each([
    [{}, "wonMean"],
    [{ average: "median" }, "wonMedian"],
    [{ of: "closed" }, "closedMean"],
    [{ of: "closed", average: "median" }, "closedMedian"],
  ] as const)("%j names its definition", (terms, definition) => {
    expect(figure({ kind: "cycle", id: "c", ...terms }, four)?.definition).toBe(definition);
  });
});

describe("velocity", () => {
  // Published examples: n open deals, the mean won amount, the win rate and the days of a cycle, as money a day.
  test.each<[string, number, string, number, number, string, string]>([
    ["vel-1 cal76.calculator.city", 120, "8500", 24, 76, "2026-02-15", "5440"],
    ["vel-2 winsabove.pages.dev", 18, "42000", 24, 76, "2026-03-20", "2326.153846153846153846153846153846"],
    ["vel-3 pipelineroad.com", 100, "30000", 25, 75, "2026-03-02", "12500"],
    ["vel-4 mavenlb.com", 40, "25000", 25, 75, "2026-03-31", "2777.777777777777777777777777777778"],
  ])("%s", (_name, opportunities, amount, wins, losses, closedOn, expected) => {
    const first = closedOn === "2026-03-31" ? "2025-12-31" : created;
    const deals = [
      ...closedDeals(wins, "w", { stageId: "signed", createdOn: first, closedOn, amount }),
      ...lost(losses, null),
      ...open(opportunities),
    ];
    expect(figure({ kind: "velocity", id: "v" }, deals)?.value).toBe(expected);
  });

  test("maven-velocity: of the deals closed in the period it is the won revenue over the cycle", () => {
    const deals = [...won(12, "1000"), ...lost(8, null)];
    const found = figure({ kind: "velocity", id: "v", deals: "closed" }, deals);
    expect([found?.value, found?.definition, found?.sample]).toEqual(["400", "closedClosedCountWonMean", 20]);
  });

  test.each<[string, PipelineMetric, readonly Deal[], string]>([
    [
      "without a win rate has the reason of that",
      { kind: "velocity", id: "v" },
      won(9, "1"),
      "insufficient_sample",
    ],
    ["of nothing closed", { kind: "velocity", id: "v" }, [], "no_closed_deals"],
    ["of no wins", { kind: "velocity", id: "v" }, lost(10, "1"), "no_wins"],
    ["of wins on the day of creation", { kind: "velocity", id: "v" }, won(10, "1", created), "zero_cycle"],
    ["of a win without amount", { kind: "velocity", id: "v" }, won(10, null), "missing_amount"],
    [
      "of a win without a day of creation",
      { kind: "velocity", id: "v" },
      [...won(10, "1"), { id: "x", stageId: "signed", amount: "1", closedOn: "2026-02-02" }],
      "missing_created_on",
    ],
  ])("%s", (_name, metric, deals, expected) => {
    expect(valueOrReason(metric, deals)).toBe(expected);
  });

  test("names its deals and its win rate", () => {
    const metric: PipelineMetric = { kind: "velocity", id: "v", winRate: "closedValue" };
    expect(figure(metric, [])?.definition).toBe("openClosedValueWonMean");
  });
});
