import { describe, expect, test } from "vitest";
import {
  type AwardFacts,
  type AwardRules,
  bestOfMonthAward,
  compileAward,
  employeeOfYearAward,
  innovationAward,
  lintAward,
  safeCompileAward,
  salesChampionAward,
} from "../../../src/tiers/awards/index.js";

const champion: AwardRules = { kind: "award", id: "champion", measure: "sales" };

function nominees(sales: Readonly<Record<string, string | null>>): AwardFacts["nominees"] {
  return Object.entries(sales).map(([personId, value]) => ({ personId, measures: { sales: value } }));
}

function winners(award: AwardRules, facts: Omit<AwardFacts, "period">): readonly string[] {
  return compileAward(award)
    .evaluate({ period: "2026-09", ...facts })
    .won.map(({ personId }) => personId);
}

const four = nominees({ ann: "90", bob: "120", cho: "120", dee: "70" });

describe("who wins", () => {
  test.each([
    ["all who are equal at the last place", {}, ["bob", "cho"]],
    ["or none of them", { ties: "exclude" }, []],
    ["two places, no tie", { winners: 2 }, ["bob", "cho"]],
    ["the lowest", { best: "lowest" }, ["dee"]],
    ["a share, rounded down", { share: "0.74" }, ["bob", "cho"]],
    ["a share of less than one", { share: "0.2" }, []],
    ["more places than people", { winners: 9 }, ["bob", "cho", "ann", "dee"]],
  ] as const)("%s", (_name, rest, expected) => {
    expect(winners({ ...champion, ...rest }, { nominees: four })).toEqual(expected);
  });

  test("places, excess and standings", () => {
    const result = compileAward(champion).evaluate({ period: "2026-09", nominees: four });
    expect([result.value, result.places, result.excess]).toEqual(["2", 1, 1]);
    expect(result.standings.map(({ personId, rank, reason }) => [personId, rank, reason])).toEqual([
      ["ann", 3, "not_among_the_first"],
      ["bob", 1, "won"],
      ["cho", 1, "won"],
      ["dee", 4, "not_among_the_first"],
    ]);
    const none = compileAward({ ...champion, ties: "exclude" }).evaluate({
      period: "2026-09",
      nominees: four,
    });
    expect(none.standings[1]?.reason).toBe("tied_at_the_last_place");
    expect(none.excess).toBe(-1);
  });

  test("a second measure settles ties, the third where that is equal too", () => {
    const tieBreak = [{ field: "quota" }, { field: "complaints", best: "lowest" }] as const;
    const people = [
      { personId: "ann", measures: { sales: 9, quota: 1, complaints: 2 } },
      { personId: "bob", measures: { sales: 9, quota: 1, complaints: 1 } },
      { personId: "cho", measures: { sales: 9, quota: "0.9", complaints: 0 } },
    ];
    expect(winners({ ...champion, tieBreak }, { nominees: people })).toEqual(["bob"]);
    expect(compileAward({ ...champion, tieBreak }).inputs).toEqual(["complaints", "quota", "sales"]);
  });

  test("who is not eligible, or has no value, does not win", () => {
    const award: AwardRules = { ...champion, eligible: { field: "months", gte: 12 } };
    const people = [
      { personId: "ann", measures: { sales: 9, months: 11 } },
      { personId: "bob", measures: { sales: 8, months: null } },
      { personId: "cho", measures: { sales: null, months: 12 } },
      { personId: "dee", measures: { sales: 1, months: 12 } },
    ];
    const { standings } = compileAward(award).evaluate({ period: "2026", nominees: people });
    expect(standings.map(({ reason }) => reason)).toEqual([
      "not_eligible",
      "eligibility_missing",
      "missing_value",
      "won",
    ]);
    expect(standings[0]?.leaves).toEqual([
      { field: "months", operator: "gte", expected: "12", actual: "11", verdict: "unmet" },
    ]);
  });
});

test("a share is one of those who are eligible, and of nobody else", () => {
  const award: AwardRules = { ...champion, share: "0.5", eligible: { field: "sales", gte: 90 } };
  const result = compileAward(award).evaluate({ period: "2026-09", nominees: four });
  expect([result.places, result.excess]).toEqual([1, 1]);
});

describe("no second time", () => {
  const award: AwardRules = { ...champion, notAgainFor: 2 };
  const wonIn = (period: string, awardId = "champion") =>
    winners(award, {
      nominees: nominees({ ann: "1", bob: "2" }),
      history: [{ awardId, personId: "bob", period }],
    });

  test.each([
    ["2026-06", ["bob"]],
    ["2026-07", ["ann"]],
    ["2026-08", ["ann"]],
    ["2026-09", ["bob"]],
    ["2026-10", ["bob"]],
  ])("won in %s", (period, expected) => {
    expect(wonIn(period)).toEqual(expected);
  });

  test("a win of a period that is not over when this one begins is not looked at", () => {
    expect([wonIn("2026"), wonIn("2026-Q3"), wonIn("2026-Q2")]).toEqual([["bob"], ["bob"], ["bob"]]);
    expect(wonIn("2026-01-01/2026-09-01")).toEqual(["ann"]);
  });

  test("another award is another matter", () => {
    expect(wonIn("2026-08", "innovation")).toEqual(["bob"]);
  });

  test("a calendar that does not reach so far back", () => {
    const facts = { nominees: nominees({ ann: "1" }), history: [] };
    expect(compileAward({ ...award, notAgainFor: 1200 }).evaluate({ period: "0900", ...facts }).value).toBe(
      "1",
    );
  });
});

describe("votes", () => {
  const award: AwardRules = { kind: "award", id: "innovation", votes: { perVoter: 2, minimum: 2 } };
  const people = [{ personId: "ann" }, { personId: "bob" }, { personId: "cho" }];
  const vote = (voterId: string, nomineeId: string, id = `${voterId}-${nomineeId}`) => ({
    id,
    voterId,
    nomineeId,
  });

  test("the most votes win, with a minimum", () => {
    const votes = [vote("x", "ann"), vote("y", "ann"), vote("y", "bob")];
    const { standings } = compileAward(award).evaluate({ period: "2026", nominees: people, votes });
    expect(standings.map(({ value, reason }) => [value, reason])).toEqual([
      ["2", "won"],
      ["1", "too_few_votes"],
      ["0", "too_few_votes"],
    ]);
  });

  test("faults are told, and left out when they are only reported", () => {
    const votes = [
      vote("x", "ann"),
      vote("x", "ann", "again"),
      vote("ann", "ann"),
      vote("y", "zoe"),
      vote("z", "ann", "z1"),
      vote("z", "bob", "z2"),
      vote("z", "cho", "z3"),
      vote("w", "bob"),
    ];
    const facts = { period: "2026", nominees: people, votes };
    const compiled = compileAward({ ...award, votes: { perVoter: 2 } });
    const read = compiled.safeEvaluate(facts);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "tiers.too_many_votes /votes/0",
      "tiers.too_many_votes /votes/1",
      "tiers.self_vote /votes/2",
      "tiers.unknown_nominee /votes/3/nomineeId",
      "tiers.too_many_votes /votes/4",
      "tiers.too_many_votes /votes/5",
      "tiers.too_many_votes /votes/6",
    ]);
    const result = compiled.evaluate(facts, { onInvalid: "report" });
    expect(result.won.map(({ personId }) => personId)).toEqual(["bob"]);
    expect(result.leftOut?.map(({ id, stream }) => [id, stream])).toHaveLength(7);
  });

  test("two votes with one id do not count, whoever cast them", () => {
    const facts = { period: "2026", nominees: people, votes: [vote("x", "ann", "v"), vote("y", "ann", "v")] };
    const read = compileAward(award).safeEvaluate(facts);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "tiers.duplicate_vote /votes/0/id",
      "tiers.duplicate_vote /votes/1/id",
    ]);
  });

  test("an award by votes is not decided without them", () => {
    const decide = (votes: object) =>
      compileAward(award).safeEvaluate({ period: "2026", nominees: people, ...votes });
    const missing = decide({});
    expect(missing.ok ? [] : missing.issues.map(({ path }) => path)).toEqual(["/votes"]);
    expect(decide({ votes: [] }).ok).toBe(true);
  });

  test("a vote for oneself may count", () => {
    const rules: AwardRules = { ...award, votes: { selfVotes: "count" } };
    expect(winners(rules, { nominees: people, votes: [vote("ann", "ann")] })).toEqual(["ann"]);
  });
});

describe("facts at fault", () => {
  test("are all told", () => {
    const read = compileAward({ ...champion, eligible: { field: "role", is: "rep" } }).safeEvaluate({
      period: "2026-09",
      nominees: [
        { personId: "ann", measures: { sales: "x" }, attributes: { role: "rep" } },
        { personId: "bob", attributes: { role: "rep" } },
        { personId: "cho", measures: { sales: 1 }, attributes: { role: "rep" } },
        { personId: "cho", measures: { sales: 2 }, attributes: { role: "rep" } },
        { measures: { sales: 2 }, attributes: { role: "rep" } },
        null,
      ],
      votes: [],
      history: [{ awardId: "champion", personId: "ann", period: "2026-13" }],
    });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "decimal.not_decimal /nominees/0/measures/sales",
      "tiers.missing_nominee_measure /nominees/1/measures/sales",
      "tiers.duplicate_nominee /nominees/2/personId",
      "tiers.duplicate_nominee /nominees/3/personId",
      "document.missing_field /nominees/4/personId",
      "document.wrong_type /nominees/5",
      "tiers.votes_not_counted /votes",
      "period.not_a_period /history/0/period",
    ]);
  });

  test("a faulty nominee is left out where faults are reported", () => {
    const facts = {
      period: "2026-09",
      nominees: [...four, { personId: "eve", measures: { sales: "much" } }],
    };
    const result = compileAward(champion).evaluate(facts, { onInvalid: "report" });
    expect(result.won).toHaveLength(2);
    expect(result.leftOut).toEqual([
      { id: "eve", stream: "nominees", index: 4, reason: "decimal.not_decimal", amount: null },
    ]);
  });

  test("a period, facts or options that are none", () => {
    const compiled = compileAward(champion);
    for (const facts of [null, { nominees: [] }, { period: "x", nominees: [] }])
      expect(compiled.safeEvaluate(facts).ok).toBe(false);
  });
});

describe("documents", () => {
  test.each([
    ["tiers.measure_or_votes", "", { measure: undefined }],
    ["tiers.measure_or_votes", "", { votes: {} }],
    ["tiers.best_of_votes", "/best", { measure: undefined, votes: {}, best: "lowest" }],
    ["tiers.winners_or_share", "/share", { winners: 1, share: "0.1" }],
    ["tiers.winning_share_out_of_range", "/share", { share: "1.5" }],
    ["document.unknown_field", "/prize", { prize: 1 }],
    ["decimal.not_decimal", "/eligible/gte", { eligible: { field: "a", gte: "x" } }],
  ])("%s", (code, path, rest) => {
    const document = JSON.parse(
      JSON.stringify({ ...champion, ...rest, measure: "measure" in rest ? undefined : "m" }),
    );
    const read = safeCompileAward(document);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
    expect(lintAward(document).map((issue) => issue.code)).toContain(code);
  });

  test("lint", () => {
    expect(lintAward({ ...champion, share: "0" }).map(({ code, severity }) => [code, severity])).toEqual([
      ["tiers.no_winner", "warning"],
      ["tiers.same_winner_again", "hint"],
    ]);
  });

  test("ready-made ones compile, are frozen and have nothing to be linted", () => {
    for (const award of [salesChampionAward, bestOfMonthAward, employeeOfYearAward, innovationAward]) {
      expect(lintAward(award)).toEqual([]);
      expect(Object.isFrozen(award)).toBe(true);
      expect(Object.isFrozen(compileAward(award).document)).toBe(true);
    }
  });
});
