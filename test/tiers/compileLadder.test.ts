import { compileLadder, type LadderFacts, safeCompileLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import { untyped } from "../kernel/untyped.js";

const ladder = {
  kind: "ladder",
  id: "sales",
  title: "Sales",
  tiers: [
    { id: "junior" },
    {
      id: "senior",
      title: "Senior",
      enter: { field: "score", gte: "90" },
      stay: { field: "score", gte: "81" },
      grants: { quotaFactor: "1.2", training: ["negotiation"], resources: ["car"], privileges: ["accounts"] },
    },
  ],
};
const [junior, senior] = ladder.tiers;

function faults(document: unknown): readonly (readonly [string, string])[] {
  const compiled = safeCompileLadder(document);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
}

function factFaults(facts: unknown): readonly (readonly [string, string])[] {
  const result = compileLadder(ladder).safeEvaluate(facts);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

describe("compileLadder", () => {
  test("lists its inputs, and not what only the entry of the first tier names", () => {
    const tiers = [
      { ...junior, enter: { field: "unused", gte: "1" }, stay: { field: "calls", gte: "10" } },
      senior,
    ];
    const protectedWhen = { field: "onLeave", is: true };
    expect(compileLadder({ ...ladder, tiers, protectedWhen }).inputs).toEqual(["calls", "onLeave", "score"]);
  });

  test("freezes itself, and hands out fresh results", () => {
    const compiled = compileLadder(ladder);
    expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.document.tiers[1]?.grants)).toBe(true);
    const facts: LadderFacts = {
      period: "2026-Q1",
      measures: { score: "95" },
      state: { tierId: "senior", since: "2025-01-01", periodsInTier: 4, periodsReached: 0, periodsMissed: 0 },
    };
    const result = compiled.evaluate(facts);
    expect(result.grants).toEqual(senior?.grants);
    expect(result.grants).not.toBe(compiled.document.tiers[1]?.grants);
    expect(result.grants.training).not.toBe(compiled.document.tiers[1]?.grants?.training);
    expect([result.title, result.next]).toEqual(["Senior", null]);
    expect(compiled.evaluate(facts)).toEqual(result);
  });

  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ["no tier", { ...ladder, tiers: [] }, [["document.wrong_value", "/tiers"]]],
    ["a field that is not known", { ...ladder, level: 1 }, [["document.unknown_field", "/level"]]],
    ["a start that is no tier", { ...ladder, startTierId: "lead" }, [["tiers.unknown_tier", "/startTierId"]]],
    [
      "an id that is taken",
      { ...ladder, tiers: [junior, senior, junior] },
      [["document.duplicate_id", "/tiers/2/id"]],
    ],
    [
      "factors below zero and none at all",
      { ...ladder, tiers: [{ id: "a", grants: { quotaFactor: "-1", rateFactor: "half" } }] },
      [
        ["tiers.negative_factor", "/tiers/0/grants/quotaFactor"],
        ["decimal.not_decimal", "/tiers/0/grants/rateFactor"],
      ],
    ],
    [
      "faults of conditions, all of them",
      {
        ...ladder,
        tiers: [
          { id: "a", enter: { all: [] } },
          { id: "b", stay: { field: "x", gte: "?" } },
        ],
        protectedWhen: { atLeast: 3, of: [{ field: "x", gte: "1" }] },
      },
      [
        ["condition.empty_list", "/tiers/0/enter/all"],
        ["decimal.not_decimal", "/tiers/1/stay/gte"],
        ["condition.at_least_out_of_range", "/protectedWhen/atLeast"],
      ],
    ],
    [
      "counts that are none",
      { ...ladder, promoteAfter: 0, demoteAfter: 1.5 },
      [
        ["document.wrong_value", "/promoteAfter"],
        ["document.wrong_type", "/demoteAfter"],
      ],
    ],
    [
      "an improvement plan of a century",
      { ...ladder, improvementDays: 36500 },
      [["document.wrong_value", "/improvementDays"]],
    ],
  ])("refuses %s", (_name, document, expected) => {
    expect(faults(document)).toEqual(expected);
    expect(() => compileLadder(document)).toThrow();
  });
});

describe("facts of a ladder", () => {
  const facts = { period: "2026-Q1", measures: { score: "95" } };
  const state = {
    tierId: "senior",
    since: "2025-01-01",
    periodsInTier: 4,
    periodsReached: 0,
    periodsMissed: 0,
  };

  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ["a measure that is absent", { measures: {} }, [["tiers.missing_measure", "/measures/score"]]],
    [
      "a tier that there is not",
      { state: { ...state, tierId: "lead" } },
      [["tiers.state_of_unknown_tier", "/state/tierId"]],
    ],
    [
      "counters that are none",
      { state: { ...state, periodsInTier: -1, periodsReached: 1.5, periodsMissed: "2" } },
      [
        ["tiers.bad_counter", "/state/periodsInTier"],
        ["tiers.bad_counter", "/state/periodsReached"],
        ["tiers.bad_counter", "/state/periodsMissed"],
      ],
    ],
    [
      "a day that does not exist",
      { state: { ...state, since: "2025-02-30" } },
      [["date.not_a_date", "/state/since"]],
    ],
    [
      "a state of a later period",
      { state: { ...state, since: "2026-04-01" } },
      [["tiers.state_of_later_period", "/state/since"]],
    ],
    [
      "an empty state",
      { state: {} },
      ["tierId", "since", "periodsInTier", "periodsReached", "periodsMissed"].map((name) => [
        "document.missing_field",
        `/state/${name}`,
      ]),
    ],
    [
      "a field of the state that is not known",
      { state: { ...state, level: 1 } },
      [["document.unknown_field", "/state/level"]],
    ],
    [
      "a decision for no tier",
      { decision: { toTierId: "lead" } },
      [["tiers.unknown_tier", "/decision/toTierId"]],
    ],
    ["a decision without a tier", { decision: {} }, [["document.missing_field", "/decision/toTierId"]]],
    ["a decision that is a text", { decision: "senior" }, [["document.wrong_type", "/decision"]]],
    ["no period", { period: "" }, [["period.not_a_period", "/period"]]],
  ])("with %s are refused", (_name, given, expected) => {
    expect(factFaults({ ...facts, ...given })).toEqual(expected);
  });

  test("null says that there is no state and no decision", () => {
    const compiled = compileLadder(ladder);
    const result = compiled.evaluate({ ...facts, state: null, decision: null });
    expect(result).toEqual(compiled.evaluate(facts));
    expect(result.state.since).toBe("2026-01-01");
  });

  test("with a faulty decision are judged as if nobody had decided, where that is asked for", () => {
    const given = { ...facts, decision: { toTierId: "lead" } };
    const result = compileLadder(ladder).evaluate(given, { onInvalid: "report" });
    expect(result.issues.map(({ code }) => code)).toEqual(["tiers.unknown_tier"]);
    expect(result.leftOut).toEqual([
      { id: "lead", stream: "decision", index: 0, reason: "tiers.unknown_tier", amount: null },
    ]);
    expect(result.state.tierId).toBe("junior");
  });

  test("a faulty state is refused even then, since everything stands on it", () => {
    const given = { ...facts, state: { ...state, tierId: "lead" } };
    const read = compileLadder(ladder).safeEvaluate(given, { onInvalid: "report" });
    expect(read.ok).toBe(false);
  });

  test("that are no facts at all are refused", () => {
    expect(factFaults(null)).toEqual([["document.wrong_type", ""]]);
    expect(() => compileLadder(ladder).evaluate(untyped("2026-Q1"))).toThrow();
  });

  test("a review beyond the last day that there is has no date", () => {
    const last = compileLadder(ladder).evaluate({
      period: "9999-Q3",
      measures: { score: "1" },
      state,
    });
    expect(last.proposal).toEqual({
      move: "improvementPlan",
      toTierId: "senior",
      reasons: ["stay_unmet", "first_miss"],
      reviewOn: "9999-12-29",
    });
    const longer = compileLadder({ ...ladder, improvementDays: 120 });
    const proposal = longer.evaluate({ period: "9999-Q3", measures: { score: "1" }, state }).proposal;
    expect(Object.hasOwn(proposal, "reviewOn")).toBe(false);
  });
});
