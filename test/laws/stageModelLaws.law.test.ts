import { parsePeriod } from "attainment/kernel";
import {
  compileStageModel,
  eightStepSale,
  lintStageModel,
  safeCompileStageModel,
  sixStepSale,
} from "attainment/pipeline";
import { checkLaws, lawNames, pipelineFacts, stageModelLaws, stageModels } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { stageModelBreakages } from "./breakages/stageModelBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Every law is tried on many sound models above; here it is enough to see that the sound one is no breach itself. */
const SOUND_RUNS = 50;

describe("the laws of stage models", () => {
  test("hold for any stage model", { timeout: PATIENCE }, () => {
    const holds = fc.property(stageModels(), (document) => {
      expect(checkLaws(stageModelLaws(document), { seed, runs: 5 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test.each([sixStepSale, eightStepSale])(
    "hold for the ready-made $id",
    { timeout: PATIENCE },
    (document) => {
      expect(checkLaws(stageModelLaws(document), { seed, runs: Math.ceil(runs / 4) }).failures).toEqual([]);
    },
  );

  test("are each about some of the models that are drawn, and lay no scenario aside", () => {
    const laws = fc
      .sample(stageModels(), { seed, numRuns: 40 })
      .flatMap((document) => stageModelLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.stageModel));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("stage models and their deals", () => {
  test("are valid by construction", { timeout: PATIENCE }, () => {
    const valid = fc.property(stageModels(), fc.nat(), (document, from) => {
      const compiled = safeCompileStageModel(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      expect(lintStageModel(document).filter(({ severity }) => severity === "error")).toEqual([]);
      if (!compiled.ok) return;
      for (const facts of fc.sample(pipelineFacts(compiled.data), { seed: from, numRuns: 3 })) {
        const result = compiled.data.safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: Math.ceil(runs / 2) });
  });

  test("are varied: every meaning, every kind of figure, every reason and every warning occurs", () => {
    const results = fc.sample(stageModels(), { seed, numRuns: 800 }).flatMap((document, index) => {
      const model = compileStageModel(document);
      return fc
        .sample(pipelineFacts(model), { seed: seed + index, numRuns: 5 })
        .map((facts) => model.evaluate(facts));
    });
    const totals = new Set(
      results.flatMap((each) => each.totals.filter(({ count }) => count > 0).map(({ id }) => id)),
    );
    expect([...totals].sort()).toEqual(["lost", "open", "unmapped", "void", "won"]);
    const figures = results.flatMap(({ metrics }) => metrics);
    expect(new Set(figures.map(({ kind }) => kind)).size).toBe(15);
    expect([...new Set(figures.flatMap(({ reason }) => reason ?? []))].sort()).toEqual([
      "insufficient_sample",
      "median_not_reached",
      "missing_amount",
      "missing_created_on",
      "missing_forecast",
      "missing_quota",
      "negative_amount",
      "no_closed_deals",
      "no_closed_value",
      "no_created_deals",
      "no_deals",
      "no_expected_deals",
      "no_expected_value",
      "no_losses",
      "no_lost_value",
      "no_moves",
      "no_open_deals",
      "no_quota",
      "no_stays",
      "no_wins",
      "quota_met",
      "stage_not_reached",
      "unknown_start",
      "zero_cycle",
    ]);
    expect(figures.filter(({ value }) => value !== null).length).toBeGreaterThan(figures.length / 10);
    expect([...new Set(results.flatMap(({ issues }) => issues.map(({ code }) => code)))].sort()).toEqual([
      "pipeline.closing_differs",
      "pipeline.history_gap",
      "pipeline.missing_amount",
      "pipeline.missing_closing_date",
      "pipeline.stage_differs",
      "pipeline.unmapped_stage",
    ]);
  });

  test("keep their constraints", () => {
    const small = fc.sample(stageModels({ maxStages: 2 }), { seed, numRuns: 50 });
    expect(small.every(({ stages }) => stages.length === 2)).toBe(true);
    const facts = fc.sample(pipelineFacts(sixStepSale, { period: "2026-03", maxDeals: 3 }), {
      seed,
      numRuns: 50,
    });
    expect(facts.every(({ period, deals }) => period === "2026-03" && deals.length <= 3)).toBe(true);
  });

  test("happen on the bounds of the period and beside them, each in a tenth of the cases", () => {
    const days = fc
      .sample(pipelineFacts(sixStepSale), { seed, numRuns: 300 })
      .flatMap(({ period, deals, changes = [] }) => {
        const { from, to } = parsePeriod(period);
        const all = [
          ...deals.map(({ createdOn }) => createdOn),
          ...changes.map(({ changedOn }) => changedOn),
        ];
        return all.map((day) => ({ on: day === from || day === to, day, from, to }));
      });
    const share = (is: (day: (typeof days)[number]) => boolean) => days.filter(is).length / days.length;
    expect(share(({ on }) => on)).toBeGreaterThan(0.1);
    const isJustBefore = ({ day, from, to }: (typeof days)[number]) =>
      [from, to].some((bound) => typeof day === "string" && daysBefore(bound, day) === 1);
    expect(share(isJustBefore)).toBeGreaterThan(0.1);
  });
});

function daysBefore(bound: string, day: string): number {
  return (Date.parse(bound) - Date.parse(day)) / 86_400_000;
}

describe.each(lawNames.stageModel)("the law of stage models %s", (id) => {
  test("has a breakage", () => {
    expect(stageModelBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(stageModelBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
