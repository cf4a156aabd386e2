import { compileLeadScoring, type Lead, lintLeadScoring, safeCompileLeadScoring } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { fourteenLeads, odooScoring } from "./publishedLeads.js";

const plain = { kind: "leadScoring", id: "plain", fields: [{ id: "source" }] } as const;
const closed = (id: string, outcome: "won" | "lost", source: Lead["source"]): Lead => ({
  id,
  outcome,
  source,
});
const many = (outcome: "won" | "lost", source: Lead["source"], count: number) =>
  Array.from({ length: count }, (_, index) =>
    closed(`${outcome} ${String(source)} ${index}`, outcome, source),
  );

describe("another table of the same kind: the textbook's naive Bayes, without smoothing and clamp", () => {
  // 6 won of which 4 by fair and 2 by web; 4 lost of which 1 by fair and 3 by web.
  const leads = [
    ...many("won", "fair", 4),
    ...many("won", "web", 2),
    ...many("lost", "fair", 1),
    ...many("lost", "web", 3),
  ];

  test.each([
    ["fair", "0", "80.00"],
    ["web", "0", "40.00"],
    // With one added to each count: 0.6 * 5/8 against 0.4 * 2/6.
    ["fair", "1", "73.77"],
    ["mail", "1", "60.00"],
  ])("%s, smoothing %s", (source, smoothing, expected) => {
    const scoring = compileLeadScoring({ ...plain, smoothing, clamp: "none" });
    const { frequencies } = scoring.count(leads);
    expect(scoring.evaluate({ lead: { id: "x", source }, frequencies }).value).toBe(expected);
  });

  test("with a prior of one's own", () => {
    const scoring = compileLeadScoring({ ...plain, smoothing: "0", prior: { won: "0.5" } });
    const { frequencies } = scoring.count(leads);
    const score = scoring.evaluate({ lead: { id: "x", source: "fair" }, frequencies }, { trace: true });
    // 4/6 against 1/4.
    expect([score.value, score.prior]).toEqual(["72.73", "0.5"]);
    expect(replayFinding(score)).toBeNull();
  });

  test("what was never won makes a lead hopeless, and what was neither leaves nothing to go by", () => {
    const scoring = compileLeadScoring({
      ...plain,
      fields: [{ id: "source" }, { id: "size" }],
      smoothing: "0",
      clamp: "none",
    });
    const { frequencies } = scoring.count([
      { id: "1", outcome: "won", source: "fair", size: "big" },
      { id: "2", outcome: "lost", source: "web", size: "small" },
    ]);
    const score = (lead: object) =>
      scoring.evaluate({ lead: { id: "x", ...lead }, frequencies }, { trace: true });
    expect(score({ source: "web" }).value).toBe("0.00");
    const torn = score({ source: "web", size: "big" });
    expect(torn).toMatchObject({ value: null, reason: "no_evidence", probability: null });
    expect(replayFinding(torn)).toBeNull();
  });
});

describe("what a value says", () => {
  const scoring = compileLeadScoring({
    ...plain,
    fields: [
      { id: "source" },
      { id: "phone", unset: "count" },
      { id: "tags", multiple: true, minimum: 3 },
      { id: "size" },
    ],
  });
  const { frequencies } = scoring.count([
    { id: "1", outcome: "won", source: "fair", phone: true, tags: ["hot", "vip"] },
    { id: "2", outcome: "won", source: "fair", tags: ["hot", "hot"] },
    { id: "3", outcome: "lost", source: "web", phone: true, tags: ["hot"] },
    { id: "4", source: "web" },
  ]);

  test("and why it says nothing", () => {
    const lead = { id: "x", source: 7, tags: ["vip", "hot"], size: "big" };
    const { signs } = scoring.evaluate({ lead, frequencies });
    expect(signs.map(({ id, value, won, lost, reason }) => [id, value, won, lost, reason])).toEqual([
      ["source", "7", null, null, "unseen_value"],
      ["phone", null, "1.1", "0.1", undefined],
      ["tags", "hot", "2.1", "1.1", undefined],
      ["tags", "vip", null, null, "too_few_leads"],
      ["size", "big", null, null, "unseen_value"],
    ]);
    expect(scoring.evaluate({ lead: { id: "x" }, frequencies }).signs[0]?.reason).toBe("unset");
  });

  test("rare ones are no part of what the others are divided by", () => {
    const { signs } = scoring.evaluate({ lead: { id: "x", tags: ["hot"] }, frequencies });
    expect(signs.find(({ id }) => id === "tags")).toMatchObject({ wonTotal: "2.1", score: "0.5" });
  });

  test("texts, numbers and flags are counted as text", () => {
    expect(frequencies.counts.filter(({ field }) => field === "phone")).toEqual([
      { team: null, field: "phone", value: null, won: 1, lost: 0 },
      { team: null, field: "phone", value: "true", won: 1, lost: 1 },
    ]);
  });
});

describe("stages", () => {
  const scoring = compileLeadScoring(odooScoring);
  const { frequencies } = scoring.count(fourteenLeads);
  const by = (missing: "zero" | "skip" | "refuse") =>
    compileLeadScoring({ ...odooScoring, stages: { ...odooScoring.stages, missing } });

  test("a stage that is won is sure, whatever was counted", () => {
    const won = scoring.evaluate({ lead: { id: "x", stageId: "won" }, frequencies }, { trace: true });
    expect(won).toMatchObject({ value: "100.00", probability: "1", rule: "won_stage" });
    expect(replayFinding(won)).toBeNull();
    expect(
      scoring.evaluate({ lead: { id: "x", stageId: "won" }, frequencies: scoring.merge([]) }).value,
    ).toBe("100.00");
  });

  test.each([
    ["zero", "0.00", "missing_stage", undefined],
    ["refuse", null, undefined, "missing_stage"],
    // 3.3 of 9.6: each of three teams has 0.1 added to its own row.
    ["skip", "34.38", undefined, undefined],
  ] as const)("no stage: %s", (missing, value, rule, reason) => {
    const score = by(missing).evaluate({ lead: { id: "x" }, frequencies }, { trace: true });
    expect([score.value, score.rule, score.reason]).toEqual([value, rule, reason]);
    expect(replayFinding(score)).toBeNull();
  });

  test("nothing won, nothing lost, nothing at all", () => {
    const reasonOf = (leads: readonly Lead[]) =>
      scoring.evaluate({ lead: { id: "x", stageId: "s0" }, frequencies: scoring.count(leads).frequencies })
        .reason;
    expect(reasonOf([])).toBe("no_won_leads");
    expect(reasonOf([{ id: "1", outcome: "won" }])).toBe("no_lost_leads");
    expect(reasonOf([{ id: "1", outcome: "lost", stageId: "s1" }])).toBe("no_won_leads");
  });

  test("explain themselves", () => {
    for (const lead of fourteenLeads.filter(({ outcome }) => outcome === null))
      expect(replayFinding(scoring.evaluate({ lead, frequencies }, { trace: true }))).toBeNull();
  });
});

describe("counting", () => {
  const scoring = compileLeadScoring(odooScoring);
  const { frequencies } = scoring.count(fourteenLeads);

  test("tells how many it counted, and leaves no empty row", () => {
    expect(scoring.count(fourteenLeads)).toMatchObject({ won: 3, lost: 6, open: 5, issues: [] });
    expect(scoring.uncount(fourteenLeads, { frequencies }).frequencies).toEqual(scoring.merge([]));
  });

  test("a lead that is opened again is taken out, and one that changed is counted anew", () => {
    const [lost] = fourteenLeads;
    if (lost === undefined) throw new RangeError("no lead");
    const without = scoring.uncount([lost], { frequencies }).frequencies;
    expect(without.leads).toContainEqual({ team: "1", won: 1, lost: 1 });
    expect(scoring.count([lost], { frequencies: without }).frequencies).toEqual(frequencies);
  });

  test("one that was never counted like this cannot be taken out", () => {
    const lead: Lead = { id: "x", team: "1", outcome: "won", country: "c9", stageId: "s0" };
    const read = scoring.safeUncount([lead], { frequencies });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.lead_never_counted", "/leads/0"],
    ]);
    const told = scoring.uncount([lead], { frequencies, onInvalid: "report" });
    expect(told).toMatchObject({ frequencies, won: 0, leftOut: [{ id: "x", stream: "leads" }] });
  });

  test.each([
    ["an outcome that is none", { outcome: "closed" }, "pipeline.bad_lead_outcome", "/leads/0/outcome"],
    ["a lost lead without a stage", { outcome: "lost" }, "pipeline.missing_lead_stage", "/leads/0/stageId"],
    [
      "a stage that there is not",
      { outcome: "lost", stageId: "s9" },
      "pipeline.unknown_lead_stage",
      "/leads/0/stageId",
    ],
    [
      "a list where one value is asked for",
      { country: ["c0"] },
      "pipeline.bad_lead_value",
      "/leads/0/country",
    ],
    ["a number that is none", { country: Number.NaN }, "pipeline.bad_lead_value", "/leads/0/country"],
  ])("%s is a fault", (_name, fields, code, path) => {
    const read = scoring.safeCount([{ id: "x", ...fields }]);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test("of two leads of one id neither counts", () => {
    const twice = [closed("x", "won", "a"), closed("x", "lost", "a"), { ...closed("y", "won", "a") }];
    const told = compileLeadScoring(plain).count(twice, { onInvalid: "report" });
    expect(told.won).toBe(1);
    expect(told.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([
      ["x", "pipeline.duplicate_lead"],
      ["x", "pipeline.duplicate_lead"],
    ]);
  });
});

describe("frequencies that are handed over", () => {
  const scoring = compileLeadScoring(plain);
  const empty = scoring.merge([]);
  const row = { team: null, field: "source", value: "web", won: 1, lost: 0 };

  test.each([
    [
      "of another scoring",
      { ...empty, scoringId: "other" },
      "pipeline.other_lead_scoring",
      "/frequencies/scoringId",
    ],
    [
      "with half a lead",
      { ...empty, counts: [{ ...row, won: 0.5 }] },
      "pipeline.bad_lead_frequency",
      "/frequencies/counts/0",
    ],
    [
      "with a row twice",
      { ...empty, counts: [row, row] },
      "pipeline.bad_lead_frequency",
      "/frequencies/counts/1",
    ],
    ["of another kind", { ...empty, kind: "table" }, "document.wrong_value", "/frequencies/kind"],
  ])("%s are refused", (_name, frequencies, code, path) => {
    const read = scoring.safeEvaluate({ lead: { id: "x" }, frequencies });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });
});

describe("documents", () => {
  test.each([
    [
      "a field with two uses",
      { fields: [{ id: "a" }, { id: "a" }] },
      "pipeline.lead_field_twice",
      "/fields/1/id",
    ],
    ["an id as a sign", { fields: [{ id: "outcome" }] }, "pipeline.lead_field_twice", "/fields/0/id"],
    ["less than nothing added", { smoothing: "-0.1" }, "pipeline.bad_lead_number", "/smoothing"],
    ["a sure prior", { prior: { won: 1 } }, "pipeline.bad_lead_number", "/prior/won"],
    ["a clamp upside down", { clamp: { least: 60, most: 40 } }, "pipeline.bad_lead_number", "/clamp"],
    ["a prior of no stage", { prior: "firstStage" }, "pipeline.no_lead_stages", "/prior"],
    [
      "a first stage that is won",
      { stages: { list: [{ id: "w", isWon: true }] } },
      "pipeline.first_lead_stage_won",
      "/stages/list/0/isWon",
    ],
    [
      "a stage twice",
      { stages: { list: [{ id: "a" }, { id: "a" }] } },
      "document.duplicate_id",
      "/stages/list/1/id",
    ],
    ["a word that is unknown", { smooth: 1 }, "document.unknown_field", "/smooth"],
  ])("%s is refused", (_name, change, code, path) => {
    const read = safeCompileLeadScoring({ ...plain, ...change });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    expect(lintLeadScoring({ ...plain, ...change }).map((issue) => issue.code)).toEqual([code]);
  });

  test("lint tells what is seldom meant", () => {
    const found = lintLeadScoring({
      ...plain,
      smoothing: 0,
      clamp: "none",
      fields: [{ id: "tags", multiple: true, minimum: 1 }],
    });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["pipeline.no_lead_smoothing", "warning"],
      ["pipeline.rare_values_decide", "warning"],
      ["pipeline.no_lead_clamp", "warning"],
    ]);
    expect(lintLeadScoring({ ...plain, fields: [] }).map(({ code }) => code)).toEqual([
      "pipeline.no_lead_fields",
    ]);
    expect(lintLeadScoring(odooScoring)).toEqual([]);
  });
});
