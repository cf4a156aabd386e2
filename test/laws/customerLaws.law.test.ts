import { assessVisits } from "attainment/pipeline";
import { compileQuestionnaire, measureMarketShare } from "attainment/segments";
import {
  checkLaws,
  type Law,
  lawNames,
  marketFacts,
  marketLaws,
  npsLaws,
  questionnaireFacts,
  questionnaireLaws,
  questionnaires,
  visitFacts,
  visitLaws,
} from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import type { Breakage } from "./breakages/breakage.js";
import { marketBreakages } from "./breakages/marketBreakages.js";
import { npsBreakages, questionnaireBreakages } from "./breakages/surveyBreakages.js";
import { visitBreakages } from "./breakages/visitBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of customers hold", { timeout: PATIENCE }, () => {
  const calendar = { weekend: ["saturday", "sunday"] } as const;

  test.each<[string, readonly Law[]]>([
    ["visits", visitLaws()],
    ["visits with grace, on working days", visitLaws({ graceDays: 3, calendar, onDayOff: "next" })],
    ["visits and calls", visitLaws({ types: ["visit", "call"], notYetDue: "onTime" })],
    ["net promoter scores", npsLaws()],
    ["net promoter scores of ten points, of three answers", npsLaws({ bands: "oneToTen", minimum: 3 })],
    ["shares of a market", marketLaws()],
    ["shares of a market as a whole", marketLaws({ by: [], against: "none" })],
  ])("of %s", (_what, laws) => {
    expect(checkLaws(laws, { seed, runs: Math.ceil(runs / 4) }).failures).toEqual([]);
  });

  test("of any questionnaire", () => {
    const holds = fc.property(questionnaires(), (document) => {
      expect(checkLaws(questionnaireLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 16) });
  });
});

describe("facts that are drawn are varied", () => {
  test("customers stand in every way, on the bound and beside it each in a tenth of the cases", () => {
    const lines = fc
      .sample(visitFacts(), { seed, numRuns: 300 })
      .flatMap((facts) => assessVisits(facts).customers.map((line) => ({ ...line, asOf: facts.asOf })));
    expect(new Set(lines.map(({ status }) => status)).size).toBe(5);
    const dated = lines.filter(({ lastVisitOn, dueOn }) => lastVisitOn !== null && dueOn !== null);
    const share = (day: string) => dated.filter(({ dueOn }) => dueOn === day).length / dated.length;
    for (const day of ["2026-09-29", "2026-09-30", "2026-10-01"]) expect(share(day)).toBeGreaterThan(0.1);
  });

  test("parts of a market have every reason, and shares on 1 and beside it", () => {
    const cells = fc
      .sample(marketFacts(), { seed, numRuns: 300 })
      .flatMap((facts) => measureMarketShare(facts, { by: ["region"] }).cells);
    const reasons = new Set(cells.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(["missing_sales", "no_market_size", "zero_market", undefined]);
    const shared = cells.flatMap(({ share, own, market }) =>
      share === null
        ? []
        : [Math.sign(Number(own) - Number(market)) * Number(Math.abs(Number(own) - Number(market)) <= 1)],
    );
    const near = cells.filter(
      ({ own, market }) => own !== null && market !== null && Math.abs(Number(own) - Number(market)) <= 1,
    );
    expect(new Set(shared).size).toBe(3);
    expect(near.length / cells.length).toBeGreaterThan(0.1);
  });

  test("questionnaires of every kind give scores and every reason why not", () => {
    const documents = fc.sample(questionnaires(), { seed, numRuns: 80 });
    const reasons = documents.flatMap((document, index) =>
      fc
        .sample(questionnaireFacts(document), { seed: seed + index, numRuns: 4 })
        .map((facts) => compileQuestionnaire(document).evaluate(facts).reason),
    );
    for (const reason of [undefined, "no_answers", "insufficient_sample", "missing_value"])
      expect(reasons).toContain(reason);
  });
});

function findsAll(ids: readonly string[], breakages: Readonly<Record<string, readonly Breakage[]>>): void {
  describe.each(ids)("the law %s", (id) => {
    test.each(breakages[id] ?? [])("finds $fault", ({ sound, broken }) => {
      const only = (laws: readonly Law[]) => laws.filter((law) => law.id === id);
      expect(only(sound)).toHaveLength(1);
      expect(checkLaws(only(sound), { seed, runs: 25 }).failures).toEqual([]);
      expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([
        id,
      ]);
    });
  });
}

describe("of visits", () => findsAll(lawNames.visit, visitBreakages));
describe("of net promoter scores", () => findsAll(lawNames.nps, npsBreakages));
describe("of questionnaires", () => findsAll(lawNames.questionnaire, questionnaireBreakages));
describe("of markets", () => findsAll(lawNames.market, marketBreakages));
