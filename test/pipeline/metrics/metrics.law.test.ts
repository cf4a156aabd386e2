import { add, addDays, compare, parsePeriod } from "attainment/kernel";
import {
  compileStageModel,
  type PipelineFacts,
  type PipelineFigure,
  type PipelineMetric,
} from "attainment/pipeline";
import { pipelineFacts } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldChange } from "../../../src/records/index.js";
import { runs, seed } from "../../seed.js";
import { funnel } from "./story.js";

const metrics: readonly PipelineMetric[] = [
  { kind: "stageConversion", id: "any", cohort: "all", minimum: 0 },
  { kind: "stageConversion", id: "fall", definition: "fallThrough", cohort: "all", minimum: 0 },
  { kind: "stageConversion", id: "direct", definition: "direct", cohort: "all", minimum: 0 },
  { kind: "stageConversion", id: "closed", definition: "closedCohort", minimum: 0 },
  { kind: "timeInStage", id: "median", average: "median", minimum: 0 },
  { kind: "timeInStage", id: "censored", stays: "censored", minimum: 0 },
  { kind: "timeInStage", id: "mean", minimum: 0 },
  { kind: "timeInStage", id: "perDeal", per: "deal", minimum: 0 },
  ...(["monthPushes", "pushes", "changes", "netDays"] as const).map((definition) => ({
    ...({ kind: "pushCount", id: definition, definition } as const),
  })),
  { kind: "slippage", id: "slippage", minimum: 0 },
  { kind: "slippage", id: "notClosed", definition: "notClosed", minimum: 0 },
  { kind: "winRate", id: "rate", minimum: 0 },
  { kind: "winRate", id: "stale", definition: "closedAndStale", oldAfterDays: 30, minimum: 0 },
  { kind: "cycle", id: "cycle", minimum: 0 },
  { kind: "leak", id: "leak" },
  { kind: "ageing", id: "ageing" },
  { kind: "conformance", id: "conformance", minimum: 0 },
  { kind: "winLoss", id: "reasons", by: "reason", minimum: 0 },
  { kind: "coverage", id: "coverage", quota: "1000" },
];
const model = compileStageModel({ ...funnel, metrics });
const facts = pipelineFacts(model, { maxDeals: 12 });

type Figures = Readonly<Record<string, PipelineFigure>>;

function figuresOf(given: PipelineFacts): Figures {
  return Object.fromEntries(model.evaluate(given).metrics.map((figure) => [figure.id, figure]));
}

function holds(check: (given: PipelineFacts, figures: Figures) => void): void {
  fc.assert(
    fc.property(facts, (given) => check(given, figuresOf(given))),
    { seed, numRuns: Math.ceil(runs / 2) },
  );
}

const rowsOf = (figure: PipelineFigure | undefined) => figure?.rows ?? [];

describe("conversions", () => {
  test("by fall-through never pass what any touch does", () => {
    holds((_given, { any, fall }) => {
      for (const [index, row] of rowsOf(fall).entries()) {
        const other = rowsOf(any)[index];
        expect(compare(row.denominator ?? "0", other?.denominator ?? "0")).toBeLessThanOrEqual(0);
        expect(compare(row.numerator ?? "0", other?.numerator ?? "0")).toBeLessThanOrEqual(0);
      }
      expect(compare(fall?.value ?? "0", any?.value ?? "0")).toBeLessThanOrEqual(0);
    });
  });

  test("by fall-through go on with those that came through, and any touch adds those that skipped", () => {
    holds((_given, { any, fall }) => {
      for (const [index, row] of rowsOf(fall).entries())
        if (index > 0) expect(row.denominator).toBe(rowsOf(fall)[index - 1]?.numerator);
      for (const [index, row] of rowsOf(any).entries()) {
        const before = rowsOf(any)[index - 1];
        if (before !== undefined)
          expect(row.denominator).toBe(add(before.numerator ?? "0", before.skipped ?? 0));
      }
    });
  });

  test("of the closed cohort are the win rate as a whole", () => {
    holds((_given, { closed, rate }) => {
      expect(closed?.value ?? closed?.reason).toBe(rate?.value ?? rate?.reason);
    });
  });
});

describe("times in stages", () => {
  test("of Kaplan and Meier are the plain median where nothing lasts", () => {
    let compared = 0;
    holds((_given, { median, censored }) => {
      for (const [index, row] of rowsOf(censored).entries()) {
        const plain = rowsOf(median)[index];
        if (plain?.sitting !== 0 || plain.value === null) continue;
        compared += 1;
        expect(row.value).toBe(plain.value);
      }
    });
    expect(compared).toBeGreaterThan(runs / 20);
  });

  test("with what lasts are never shorter than the shortest that ended, and stand on as many cases", () => {
    holds((_given, { median, censored }) => {
      for (const [index, row] of rowsOf(censored).entries()) {
        const plain = rowsOf(median)[index];
        expect(row.sample).toBe((plain?.sample ?? 0) + (plain?.sitting ?? 0));
      }
    });
  });

  test("per deal are no more cases than per visit", () => {
    holds((_given, { mean, perDeal }) => {
      expect(perDeal?.sample ?? 0).toBeLessThanOrEqual(mean?.sample ?? 0);
    });
  });
});

describe("pushes", () => {
  test("never fall as changes are added, and are counted finer the more they take in", () => {
    const day = fc.integer({ min: -40, max: 400 });
    const more = fc.tuple(facts, day, day);
    fc.assert(
      fc.property(more, ([given, from, to]) => {
        const { deals, period, fieldChanges = [] } = given;
        const span = parsePeriod(period);
        const [deal] = deals;
        if (deal === undefined) return;
        const ends = { from: addDays(span.from, from), to: addDays(span.from, to) };
        const last = addDays(span.to, -1);
        const changedOn = typeof deal.createdOn === "string" && deal.createdOn > last ? deal.createdOn : last;
        const added: FieldChange = {
          ...ends,
          id: "added",
          dealId: deal.id,
          field: "expectedCloseOn",
          changedOn,
        };
        const [before, after] = [given, { ...given, fieldChanges: [...fieldChanges, added] }].map(figuresOf);
        for (const id of ["monthPushes", "pushes", "changes"])
          expect(compare(after?.[id]?.value ?? "0", before?.[id]?.value ?? "0")).toBeGreaterThanOrEqual(0);
        expect(compare(after?.monthPushes?.value ?? "0", after?.pushes?.value ?? "0")).toBeLessThanOrEqual(0);
        expect(compare(after?.pushes?.value ?? "0", after?.changes?.value ?? "0")).toBeLessThanOrEqual(0);
      }),
      { seed, numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("what is irrelevant", () => {
  test("changes of another field and a deal in a stage that is not known change no figure of stages", () => {
    const stages = [
      "any",
      "fall",
      "direct",
      "closed",
      "mean",
      "censored",
      "leak",
      "rate",
      "cycle",
      "ageing",
      "netDays",
    ];
    holds((given, figures) => {
      const { from, to } = parsePeriod(given.period);
      const other = { id: "other", dealId: "odd", field: "amount", from: 1, to: 2, changedOn: from };
      const odd = { id: "odd", stageId: "elsewhere", createdOn: from, amount: "9", expectedCloseOn: to };
      const grown = figuresOf({
        ...given,
        deals: [...given.deals, odd],
        fieldChanges: [...(given.fieldChanges ?? []), other],
      });
      // It is one of the cohort, and stands apart where that is told.
      for (const id of stages)
        expect([grown[id]?.value, grown[id]?.rows, grown[id]?.topId]).toEqual([
          figures[id]?.value,
          figures[id]?.rows,
          figures[id]?.topId,
        ]);
    });
  });

  test("a deal that is created behind the period changes nothing, nor does a change of an expectation behind it", () => {
    holds((given, figures) => {
      const { to } = parsePeriod(given.period);
      const late = { id: "late", stageId: "s1", createdOn: to, amount: "9", expectedCloseOn: to };
      const own = { id: "late", field: "expectedCloseOn", changedOn: to, sequence: 9 };
      const moves = given.deals.flatMap(({ id, createdOn, expectedCloseOn = null }) =>
        typeof createdOn === "string" && createdOn > to
          ? []
          : [{ ...own, id: `late/${id}`, dealId: id, from: expectedCloseOn, to: addDays(to, 200) }],
      );
      const grown = figuresOf({
        ...given,
        deals: [...given.deals, late],
        fieldChanges: [...(given.fieldChanges ?? []).filter(({ changedOn }) => changedOn < to), ...moves],
      });
      const cut = figuresOf({
        ...given,
        fieldChanges: (given.fieldChanges ?? []).filter(({ changedOn }) => changedOn < to),
      });
      expect(grown).toEqual(cut);
      expect(Object.keys(figures)).toEqual(Object.keys(grown));
    });
  });
});

describe("figures beside one another", () => {
  test("stale deals never raise a win rate, and slippage is part of what did not close", () => {
    holds((_given, { rate, stale, slippage, notClosed }) => {
      if (rate?.value !== null && stale?.value !== null)
        expect(compare(stale?.value ?? "0", rate?.value ?? "0")).toBeLessThanOrEqual(0);
      expect(compare(slippage?.value ?? "0", notClosed?.value ?? "0")).toBeLessThanOrEqual(0);
    });
  });

  test("what a leak leaves aside and what it tells are all losses of the period", () => {
    holds((_given, { leak, reasons }) => {
      const apart = leak?.apart?.find(({ id }) => id === "unknownStage")?.count ?? 0;
      const told = rowsOf(leak).reduce((sum, { lost = 0 }) => sum + lost, 0);
      expect(told + apart).toBe(reasons?.sample);
    });
  });

  test("the last day of a period is the period", () => {
    holds((given) => {
      const asOf = addDays(parsePeriod(given.period).to, -1);
      expect(model.evaluate({ ...given, asOf })).toEqual(model.evaluate(given));
    });
  });
});
