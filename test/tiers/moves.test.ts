import { compileLadder, lintLadder, safeCompileLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import { quarters, scored } from "./quarters.js";

const atOnce = { promoteAfter: 1, minimumPeriods: 0, demoteAfter: 1 };
const at = (gte: string) => ({ field: "score", gte });
const four = ["0", "10", "20", "30"].map((bound, index) => ({
  id: `t${index + 1}`,
  enter: at(bound),
  stay: at(bound),
}));
const state = { since: "2020-01-01", periodsInTier: 4, periodsReached: 0, periodsMissed: 0 };
const compile = (rest: object) => compileLadder({ kind: "ladder", id: "l", ...rest });

/** What is proposed to somebody in a tier. */
function proposed(rest: object, tierId: string, facts: object) {
  const { proposal } = compile(rest).evaluate({ period: "2026-Q1", state: { ...state, tierId }, ...facts });
  return [proposal.move, proposal.toTierId, ...proposal.reasons];
}

const score = (value: string) => ({ measures: { score: value } });

describe("several tiers at once", () => {
  const ladder = { ...atOnce, tiers: four };

  test.each([
    [{}, "t1", "35", ["promote", "t2", "enter_met"]],
    [{ maximumStepUp: 3 }, "t1", "35", ["promote", "t4", "enter_met"]],
    [{ maximumStepUp: 3 }, "t1", "25", ["promote", "t3", "enter_met"]],
    [{ maximumStepUp: 9 }, "t3", "35", ["promote", "t4", "enter_met"]],
    [{}, "t4", "5", ["demote", "t3", "stay_unmet", "missed_too_often"]],
    [{ maximumStepDown: 3 }, "t4", "5", ["demote", "t1", "stay_unmet", "missed_too_often"]],
    [{ maximumStepDown: 2 }, "t4", "5", ["demote", "t2", "stay_unmet", "missed_too_often"]],
    [{ maximumStepDown: 3 }, "t4", "15", ["demote", "t2", "stay_unmet", "missed_too_often"]],
    [
      { maximumStepDown: 3 },
      "t1",
      "-1",
      ["exitReview", "t1", "stay_unmet", "missed_too_often", "lowest_tier"],
    ],
  ])("%j: from %s with %s", (steps, tierId, value, expected) => {
    expect(proposed({ ...ladder, ...steps }, tierId, score(value))).toEqual(expected);
  });
});

test("a demotion of several tiers ends where it is not known whether the person stays", () => {
  const exam = { id: "b", enter: at("10"), stay: { field: "exam", is: "passed" } };
  const ladder = { ...atOnce, maximumStepDown: 3, tiers: [four[0], exam, four[2], four[3]] };
  const facts = (passed: string | null) => ({ ...score("5"), attributes: { exam: passed } });
  expect(proposed(ladder, "t4", facts(null))[1]).toBe("b");
  expect(proposed(ladder, "t4", facts("failed"))[1]).toBe("t1");
});

describe("triggers", () => {
  const fraud = { field: "fraud", is: true };
  const ladder = {
    ...atOnce,
    protectedWhen: { field: "onLeave", is: true },
    triggers: [{ id: "fraud", when: fraud, move: "demote", by: 2 }],
    tiers: four,
  };
  const facts = (isFraud: boolean | null, onLeave: boolean) => ({
    ...score("35"),
    attributes: { fraud: isFraud, onLeave },
  });

  test("act at once, before what the score would lead to", () => {
    expect(proposed(ladder, "t4", facts(true, false))).toEqual(["demote", "t2", "trigger_met"]);
    expect(proposed(ladder, "t2", facts(true, false))).toEqual(["demote", "t1", "trigger_met"]);
    expect(proposed(ladder, "t1", facts(true, false))).toEqual([
      "exitReview",
      "t1",
      "trigger_met",
      "lowest_tier",
    ]);
    expect(proposed(ladder, "t3", facts(false, false))).toEqual(["promote", "t4", "enter_met"]);
    expect(proposed(ladder, "t3", facts(null, false))).toEqual([
      "promote",
      "t4",
      "trigger_missing",
      "enter_met",
    ]);
  });

  test("wait while somebody is protected, unless they say otherwise", () => {
    expect(proposed(ladder, "t4", facts(true, true))).toEqual(["hold", "t4", "protected"]);
    const [trigger] = ladder.triggers;
    const stern = { ...ladder, triggers: [{ ...trigger, despiteProtection: true }] };
    expect(proposed(stern, "t4", facts(true, true))).toEqual(["demote", "t2", "trigger_met"]);
  });
});

describe("an improvement plan", () => {
  const ladder = { tiers: four };
  const missed = (improvementPlan: string | null, value = "5") =>
    compile(ladder).evaluate({
      period: "2026-Q1",
      ...score(value),
      state: { ...state, tierId: "t3", periodsMissed: 1 },
      improvementPlan:
        improvementPlan === "open" || improvementPlan === "passed" || improvementPlan === "failed"
          ? improvementPlan
          : null,
    });

  test("that is open freezes the tier and the counts, where the ladder does not judge on", () => {
    const { proposal, state: after } = missed("open");
    expect(proposal).toMatchObject({ move: "hold", reasons: ["improvement_plan_running"] });
    expect(after).toMatchObject({ periodsMissed: 1, periodsInTier: 5 });
    const facts = {
      ...score("5"),
      improvementPlan: "open",
      state: { ...state, tierId: "t3", periodsMissed: 1 },
    };
    expect(proposed({ ...ladder, whileImproving: "judge" }, "t3", facts)[0]).toBe("demote");
    expect(missed(null).proposal.move).toBe("demote");
  });

  test("that passed ends the run of misses, and one that failed proposes what follows", () => {
    expect(missed("passed")).toMatchObject({
      proposal: { move: "improvementPlan" },
      state: { periodsMissed: 1 },
    });
    expect(missed("passed", "25").proposal.reasons).toEqual(["improvement_plan_passed", "enter_unmet"]);
    expect(missed("failed", "25").proposal).toEqual({
      move: "demote",
      toTierId: "t2",
      reasons: ["improvement_plan_failed"],
    });
  });

  test("that is open is not proposed a second time, where the ladder judges on", () => {
    const judging = { ...ladder, whileImproving: "judge" };
    const facts = (improvementPlan: string | null) => ({ ...score("5"), improvementPlan });
    expect(proposed(judging, "t3", facts("open"))).toEqual([
      "hold",
      "t3",
      "stay_unmet",
      "improvement_plan_running",
    ]);
    expect(proposed(judging, "t3", facts("withdrawn"))[0]).toBe("improvementPlan");
  });

  test("is said to be running only where the facts say so", () => {
    const patient = { ...ladder, demoteAfter: 4 };
    const facts = { ...score("5"), state: { ...state, tierId: "t3", periodsMissed: 1 } };
    for (const improvementPlan of [null, "withdrawn"])
      expect(proposed(patient, "t3", { ...facts, improvementPlan })).toEqual([
        "hold",
        "t3",
        "stay_unmet",
        "below_before_demotion",
      ]);
  });

  test("that stands nowhere is a fault", () => {
    const facts = { period: "2026-Q1", ...score("5"), improvementPlan: "running" };
    const read = compile(ladder).safeEvaluate(facts);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["document.wrong_value", "/improvementPlan"],
    ]);
    const left = compile(ladder).safeEvaluate(facts, { onInvalid: "report" });
    expect(left.ok ? left.data.leftOut?.map(({ stream }) => stream) : []).toEqual(["improvementPlan"]);
  });
});

describe("time", () => {
  test("a cool-down keeps from every change that counts lead to, and a trigger does not wait for it", () => {
    const ladder = { ...atOnce, coolDownPeriods: 2, tiers: four };
    const fresh = { state: { ...state, tierId: "t3", periodsInTier: 1 } };
    expect(proposed(ladder, "t3", { ...score("35"), ...fresh })).toEqual([
      "hold",
      "t3",
      "enter_met",
      "cooling_down",
    ]);
    expect(proposed(ladder, "t3", { ...score("5"), ...fresh })).toEqual([
      "hold",
      "t3",
      "stay_unmet",
      "missed_too_often",
      "cooling_down",
    ]);
    const { next } = compile(ladder).evaluate({ period: "2026-Q1", ...score("35"), ...fresh });
    expect(next?.periodsToServe).toBe(1);
    const later = { state: { ...state, tierId: "t3", periodsInTier: 2 } };
    expect(proposed(ladder, "t3", { ...score("35"), ...later })[0]).toBe("promote");
  });

  test("patience and grace of a tier stand before those of the ladder", () => {
    const tiers = [four[0], { ...four[1], promoteAfter: 3, minimumPeriods: 0, demoteAfter: 1 }, four[2]];
    const moves = scored({ tiers }, [15, 15, 15]).map(({ proposal }) => proposal.move);
    expect(moves).toEqual(["hold", "hold", "promote"]);
    expect(proposed({ tiers }, "t2", score("5"))[0]).toBe("demote");
  });
});

describe("staying at a share of the entry", () => {
  const tiers = [
    { id: "a" },
    {
      id: "b",
      enter: { all: [at("80"), { field: "complaints", lte: "2" }, { not: { field: "debt", gte: "5" } }] },
    },
  ];
  const rules = (value: string) =>
    compile({ stayAt: "0.9", tiers })
      .evaluate({
        period: "2026-Q1",
        measures: { score: value, complaints: "0", debt: "0" },
        state: { ...state, tierId: "b" },
      })
      .rules.find(({ id }) => id === "stay");

  test("lowers the lower bounds, and leaves the others", () => {
    expect(rules("72")?.verdict).toBe("met");
    expect(rules("71.99")?.verdict).toBe("unmet");
    expect(rules("72")?.leaves?.map(({ expected }) => expected)).toEqual(["72", "2", "5"]);
  });

  test("a share of more digits than a number has is told, and no tier loses its stay", () => {
    const long = { id: "b", enter: at(`1.${"3".repeat(58)}`) };
    const read = safeCompileLadder({ kind: "ladder", id: "l", stayAt: "0.777", tiers: [{ id: "a" }, long] });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["decimal.too_long", "/tiers/1/enter/gte"],
    ]);
    const faulty = { id: "b", enter: at("much") };
    const both = safeCompileLadder({ kind: "ladder", id: "l", stayAt: "0.9", tiers: [{ id: "a" }, faulty] });
    expect(both.ok ? 0 : both.issues.length).toBe(1);
  });

  test.each(["1.01", "-0.1"])("%s is no share", (stayAt) => {
    const read = safeCompileLadder({ kind: "ladder", id: "l", stayAt, tiers });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["tiers.share_out_of_range", "/stayAt"],
    ]);
  });
});

describe("lint", () => {
  const found = (rest: object) =>
    lintLadder({ kind: "ladder", id: "l", ...rest }).map(({ code, path }) => [code, path]);

  test("an entry that misses the tier below", () => {
    const tiers = [
      { id: "a", stay: { field: "debt", lte: "5" } },
      { id: "b", enter: { all: [at("1"), { field: "debt", gt: "5" }] } },
    ];
    expect(found({ tiers })).toEqual([["tiers.unreachable", "/tiers/1/enter/all/1"]]);
  });

  test("a plan that never opens", () => {
    expect(found({ tiers: [{ ...four[0], improvementAfter: 2 }] })).toEqual([
      ["tiers.no_improvement_plan", "/tiers/0"],
    ]);
    expect(found({ demoteAfter: 1, tiers: [four[0]] })).toEqual([]);
  });

  test("what the tier below grants", () => {
    const tiers = [
      { ...four[0], grants: { privileges: ["car"] } },
      { ...four[1], grants: { privileges: ["desk"], resources: ["assistant"] } },
    ];
    expect(found({ tiers })).toEqual([["tiers.fewer_grants", "/tiers/1"]]);
  });
});

test("nobody changes tier more often with a dead band than with one threshold", () => {
  const series = [101, 99, 101, 99, 112, 85, 79].map((value) => ({ measures: { score: value } }));
  const changes = (stay: string) => {
    const [first, ...rest] = ["a", "b", "c"].map((id) => ({ id, enter: at("100"), stay: at(stay) }));
    const after = quarters({ ...atOnce, movesBy: "proposal", tiers: [{ id: first?.id }, ...rest] }, series);
    return after.filter(({ tierId, state: closed }) => closed.tierId !== tierId).length;
  };
  expect(changes("80")).toBeLessThan(changes("100"));
});
