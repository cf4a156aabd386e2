import { compileLadder, safeCompileLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";

const atOnce = { promoteAfter: 1, minimumPeriods: 0, demoteAfter: 1 };
const at = (gte: string) => ({ field: "score", gte });
const state = { since: "2020-01-01", periodsInTier: 4, periodsReached: 0, periodsMissed: 0 };
const compile = (rest: object) => compileLadder({ kind: "ladder", id: "l", ...rest });
const score = (value: string) => ({ measures: { score: value } });

/** What is proposed to somebody in a tier. */
function proposed(rest: object, tierId: string, facts: object) {
  const { proposal } = compile(rest).evaluate({ period: "2026-Q1", state: { ...state, tierId }, ...facts });
  return [proposal.move, proposal.toTierId, ...proposal.reasons];
}

describe("tracks", () => {
  const tiers = [
    { id: "junior" },
    { id: "senior", enter: at("10") },
    { id: "lead", track: "management", enter: at("20") },
    { id: "expert", track: "sales", enter: at("30") },
    { id: "head", track: "management", enter: at("40") },
  ];
  const ladder = { ...atOnce, trackBy: "path", tiers };
  const facts = (value: string, path: string | null) => ({ ...score(value), attributes: { path } });

  test("part where the shared tiers end", () => {
    expect(proposed(ladder, "senior", facts("25", "management"))).toEqual(["promote", "lead", "enter_met"]);
    expect(proposed(ladder, "senior", facts("25", "sales"))).toEqual(["hold", "senior", "enter_unmet"]);
    expect(proposed(ladder, "senior", facts("25", null))).toEqual(["hold", "senior", "track_unknown"]);
    expect(proposed(ladder, "junior", facts("25", null))).toEqual(["promote", "senior", "enter_met"]);
    expect(proposed(ladder, "lead", facts("45", "sales"))).toEqual(["promote", "head", "enter_met"]);
    expect(proposed(ladder, "expert", facts("45", "sales"))).toEqual(["hold", "expert", "top_tier"]);
    const { trackBy: _, ...first } = ladder;
    expect(proposed(first, "senior", score("25"))).toEqual(["promote", "lead", "enter_met"]);
  });

  test("have positions of their own", () => {
    const values = tiers.map(
      ({ id }) =>
        compile(ladder).evaluate({
          period: "2026-Q1",
          ...facts("0", "sales"),
          state: { ...state, tierId: id },
        }).value,
    );
    expect(values).toEqual(["1", "2", "3", "3", "4"]);
  });

  test("who turns to another one begins anew, and where the way is not known the run stands still", () => {
    const patient = compile({ trackBy: "path", tiers });
    const judged = (path: string | null, before: object) =>
      patient.evaluate({
        period: "2026-Q2",
        ...facts("35", path),
        state: { ...state, tierId: "senior", ...before },
      });
    const first = judged("sales", {}).state;
    expect(first).toMatchObject({ periodsReached: 1, reachedTierId: "expert" });
    expect(judged("sales", first).proposal.move).toBe("promote");
    expect(judged("management", first)).toMatchObject({
      proposal: { move: "hold", reasons: ["enter_met", "too_few_periods"] },
      next: { tierId: "lead", periodsToReach: 1 },
      state: { periodsReached: 1, reachedTierId: "lead" },
    });
    expect(judged(null, first).state).toMatchObject({ periodsReached: 1, reachedTierId: "expert" });
    expect(Object.keys(judged("sales", { periodsReached: 0 }).state)).toContain("reachedTierId");
    const { trackBy: _, ...single } = ladder;
    const plain = compile(single).evaluate({
      period: "2026-Q2",
      ...score("15"),
      state: { ...state, tierId: "junior" },
    });
    expect(Object.keys(plain.state)).not.toContain("reachedTierId");
  });

  test("a state on the way to a tier that there is not is refused", () => {
    const strange = { ...state, tierId: "senior", reachedTierId: "director" };
    const read = compile(ladder).safeEvaluate({ period: "2026-Q2", ...facts("1", "sales"), state: strange });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["tiers.state_of_unknown_tier", "/state/reachedTierId"],
    ]);
  });

  test("a tier of all tracks above the fork is refused", () => {
    const read = safeCompileLadder({ kind: "ladder", id: "l", tiers: [...tiers, { id: "director" }] });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["tiers.no_track", "/tiers/5"],
    ]);
  });
});

describe("which tier pays", () => {
  const tiers = [
    { id: "a", grants: { rateFactor: "1", quotaFactor: "0.8" } },
    { id: "b", enter: at("10"), grants: { rateFactor: "1.3", quotaFactor: "1" } },
  ];
  const pay = (payTier: string, effectiveOn?: string) =>
    compile({ payTier, tiers }).evaluate({
      period: "2026-Q1",
      ...score("15"),
      decision: { toTierId: "b", ...(effectiveOn === undefined ? {} : { effectiveOn }) },
    });

  test.each([
    ["start", undefined, "1", "0.8", [90]],
    ["end", undefined, "1.3", "1", [90]],
    ["byDays", undefined, "1", "0.8", [90]],
    ["byDays", "2026-03-02", "1.1", `0.8${"6".repeat(32)}7`, [60, 30]],
    ["byDays", "2026-01-01", "1.3", "1", [90]],
  ])("%s, from %s on: a rate of %s", (by, effectiveOn, rateFactor, quotaFactor, days) => {
    const result = pay(by, effectiveOn);
    expect(result.pay).toMatchObject({ by, rateFactor, quotaFactor });
    expect(result.pay?.parts.map((part) => part.days)).toEqual(days);
    expect(result.state.since).toBe(effectiveOn ?? "2026-04-01");
  });

  test.each([
    ["start", "2026-03-02", ["a"]],
    ["end", undefined, ["b"]],
    ["byDays", "2026-03-02", ["a", "b"]],
    ["byDays", "2026-04-01", ["a"]],
  ])("%s, from %s on: the parts name the tiers that pay", (by, effectiveOn, tierIds) => {
    expect(pay(by, effectiveOn).pay?.parts.map(({ tierId }) => tierId)).toEqual(tierIds);
  });

  test("who opened on probation is paid so, up to the day of the move", () => {
    const probation = { after: 1, grants: { rateFactor: "0.4" } };
    const [first, second] = tiers;
    const strict = compile({
      payTier: "byDays",
      tiers: [
        { ...first, probation },
        { ...second, probation },
      ],
    });
    const decision = { toTierId: "b", effectiveOn: "2026-03-02" };
    const missed = { ...state, tierId: "a", periodsMissed: 1 };
    const result = strict.evaluate({ period: "2026-Q1", ...score("15"), state: missed, decision });
    // 60 days at 0.4 and 30 at 1.3.
    expect(result.pay?.rateFactor).toBe("0.7");
    expect(result.grants.rateFactor).toBe("0.4");
  });

  test("a simulated move changes no pay of its own period, as in a program", () => {
    const simulated = compile({ ...atOnce, payTier: "end", movesBy: "proposal", tiers });
    const result = simulated.evaluate({ period: "2026-Q1", ...score("15") });
    expect([result.state.tierId, result.pay?.rateFactor]).toEqual(["b", "1"]);
  });

  test.each(["2025-12-31", "2026-04-02"])("a decision from %s on is of another period", (effectiveOn) => {
    const decision = { toTierId: "b", effectiveOn };
    const read = compile({ tiers }).safeEvaluate({ period: "2026-Q1", ...score("15"), decision });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["tiers.effective_outside_period", "/decision/effectiveOn"],
    ]);
  });

  test("is not told where the ladder does not ask", () => {
    expect(Object.keys(compile({ tiers }).evaluate({ period: "2026-Q1", ...score("15") }))).not.toContain(
      "pay",
    );
  });
});
