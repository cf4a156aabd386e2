import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { ProgramState } from "../../src/program/types.js";
import { facts, months, program } from "./quarter.js";

const compiled = compileProgram(program);

describe("a replay", () => {
  test("of months equals folding them", () => {
    let state: ProgramState | null = null;
    const closes = months.map((period) => {
      const close = compiled.evaluate({ ...facts, period, state });
      state = close.state;
      return close;
    });
    expect(compiled.replay(months, facts)).toEqual({ closes, state });
  });

  test("of months pays by a running total what the quarter pays", () => {
    const { closes } = compiled.replay(months, facts);
    const paid = closes.map(({ people }) => Number(people[0]?.statements[0]?.value));
    expect(paid.reduce((sum, value) => sum + value)).toBeCloseTo(750.05);
    const whole = compiled.evaluate({ ...facts, period: "2026-Q3" });
    expect(whole.people[0]?.statements[0]?.value).toBe("750.05");
  });

  test("of nothing is nothing", () => {
    expect(compiled.replay([], facts)).toEqual({ closes: [], state: null });
  });

  test("refuses what would count once more in every period", () => {
    const undated = { ...facts, measures: [{ personId: "ann", measure: "satisfaction", value: "8" }] };
    expect(() => compiled.replay(months, undated)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: "program.given_without_period", path: "/measures/0/period" }),
        ],
      }),
    );
    const decisions = [{ personId: "ann", ladderId: "levels", toTierId: "senior" }];
    const replay = () => compiled.replay(months, { ...facts, decisions });
    expect(replay).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: "program.decision_without_period", path: "/decisions/0/period" }),
        ],
      }),
    );
  });

  test("applies a decision in its own period, and the tier pays from the next one on", () => {
    const decisions = [{ personId: "ann", ladderId: "levels", toTierId: "senior", period: "2026-09" }];
    const { closes } = compiled.replay([...months, "2026-10"], { ...facts, decisions });
    const factor = closes.map(
      ({ people }) => people[0]?.measures.find(({ id }) => id === "tier.levels.rateFactor")?.value,
    );
    expect(factor).toEqual(["1", "1", "1", "1.2"]);
    expect(closes[2]?.state.people[0]?.tiers[0]?.state.tierId).toBe("senior");
    expect(closes[2]?.people[0]?.tiers[0]?.proposal.move).toBe("promote");
  });

  test("refuses periods that do not adjoin", () => {
    expect(() => compiled.replay(["2026-07", "2026-09"], facts)).toThrow(/adjoin/);
  });
});

describe("the closing state", () => {
  test("holds everybody by id, and customers with their segments", () => {
    const { state } = compiled.evaluate({ ...facts, period: "2026-Q3" });
    expect(state.people.map(({ id }) => id)).toEqual(["ann", "bob", "eve"]);
    expect(state.customers).toEqual([
      { id: "c1", segments: [{ id: "grade", segmentId: "A" }] },
      { id: "c2", segments: [{ id: "grade", segmentId: "B" }] },
    ]);
  });

  test("carries on who and what is not closed", () => {
    const opening = {
      programId: "team-2026",
      period: "2026-06",
      people: [{ id: "gone", tiers: [], plans: [] }],
      customers: [{ id: "c7", segments: [{ id: "grade", segmentId: "A" }] }],
    };
    const { state } = compiled.evaluate({ ...facts, period: "2026-07", state: opening });
    expect(state.people.map(({ id }) => id)).toEqual(["ann", "bob", "eve", "gone"]);
    expect(state.customers).toEqual(opening.customers);
  });
});
