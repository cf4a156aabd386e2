import { compileLeadScoring, type Lead } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { fourteenLeads, odooScoring } from "./publishedLeads.js";

// Source of the numbers: odoo/odoo, addons/crm/tests/test_crm_pls.py @01d145f.
const scoring = compileLeadScoring(odooScoring);
const { frequencies } = scoring.count(fourteenLeads);
const leadOf = (index: number, changes: Partial<Lead> = {}): Lead => {
  const lead = fourteenLeads[index];
  if (lead === undefined) throw new RangeError(`no lead ${index}`);
  return { ...lead, ...changes };
};

describe("pls-main: the scores of Odoo's test", () => {
  test.each([
    ["lead 3", leadOf(3), "33.49"],
    ["lead 8", leadOf(8), "7.74"],
    ["lead 13 of team 3", leadOf(13), "35.09"],
    ["lead 13 without a team", leadOf(13, { team: null }), "35.19"],
    ["lead 3 moved to the first stage", leadOf(3, { stageId: "s0" }), "20.87"],
  ])("%s", (_name, lead, expected) => {
    expect(scoring.evaluate({ lead, frequencies }).value).toBe(expected);
  });

  // In the test lead 4 is lost and lead 9 won before these are read.
  test.each([
    ["lead 8 moved to the first stage", leadOf(8, { stageId: "s0" }), "2.43"],
    ["lead 8 there, from another country", leadOf(8, { stageId: "s0", country: "c1" }), "34.38"],
  ])("after two more are closed: %s", (_name, lead, expected) => {
    const closed = [leadOf(4, { outcome: "lost" }), leadOf(9, { outcome: "won" })];
    const later = scoring.count(closed, { frequencies }).frequencies;
    expect(scoring.evaluate({ lead, frequencies: later }).value).toBe(expected);
  });

  test("a team that has no closed leads is scored by those of all", () => {
    const score = scoring.evaluate({ lead: leadOf(13, { team: "9" }), frequencies });
    expect([score.value, score.scope, score.sample]).toEqual(["35.19", "all", { won: 3, lost: 6 }]);
    expect(scoring.evaluate({ lead: leadOf(13), frequencies }).scope).toEqual({ team: "3" });
  });

  test("many at once get the scores that they get one by one", () => {
    const open = [3, 4, 8, 9, 13].map((index) => leadOf(index));
    const lines = scoring.evaluateMany({ leads: open, frequencies });
    expect(lines.map(({ value }) => value)).toEqual(
      open.map((lead) => scoring.evaluate({ lead, frequencies }).value),
    );
  });
});

describe("pls-freq: the frequencies before scoring", () => {
  const row = (field: string, value: string | null) =>
    frequencies.counts.find((each) => each.team === "1" && each.field === field && each.value === value);

  test.each([
    ["stageId", "s0", [1, 2]],
    ["stageId", "won", [1, 0]],
    ["country", "c1", [0, 1]],
    ["email", null, [1, 2]],
  ])("%s %s", (field, value, expected) => {
    const found = row(field, value);
    expect([found?.won, found?.lost]).toEqual(expected);
  });

  test("signs tell them with what is added", () => {
    const { signs } = scoring.evaluate({ lead: leadOf(4), frequencies });
    expect(signs.map(({ id, won, lost }) => [id, won, lost]).slice(0, 4)).toEqual([
      ["stageId", "1.1", "2.1"],
      ["country", "0.1", "1.1"],
      ["state", "0.1", "1.1"],
      ["email", "1.1", "2.1"],
    ]);
  });
});

describe("pls-explain: what each field says", () => {
  const at = (country: string | null, state: string | null, phone: string, source: string | null) => ({
    team: "5",
    country,
    state,
    email: "correct",
    phone,
    source,
  });
  const leads: readonly Lead[] = [
    { id: "1", ...at("c0", "st0", "correct", "u1"), stageId: "s0", outcome: "won" },
    { id: "2", ...at("c1", "st0", "correct", null), stageId: "s0", outcome: "won" },
    { id: "3", ...at(null, null, "incorrect", "u0"), stageId: "s0", outcome: "lost" },
    { id: "4", ...at("c0", null, "incorrect", "u0"), stageId: "s0", outcome: "lost" },
    { id: "5", ...at(null, "st1", "correct", null), stageId: "s2", outcome: "lost" },
  ];
  const lead: Lead = { id: "6", ...at("c0", "st0", "correct", "u0"), stageId: "s1" };
  const score = scoring.evaluate({ lead, frequencies: scoring.count(leads).frequencies });

  test("the score", () => {
    expect(score.value).toBe("74.30");
    expect(score.probability).toBe("0.743");
  });

  test.each([
    ["source", 0.08],
    ["country", 0.353],
    ["email", 0.5],
    ["state", 0.92],
    ["phone", 0.735],
    ["stageId", 0.645],
  ])("%s", (field, expected) => {
    const sign = score.signs.find(({ id }) => id === field);
    expect(Number(sign?.score)).toBeCloseTo(expected, 3);
  });
});

describe("pls-clamp: an open lead is never sure", () => {
  const sure = (won: number, lost: number) => ({
    kind: "leadFrequencies" as const,
    scoringId: "odoo",
    leads: [{ team: null, won, lost }],
    counts: [{ team: null, field: "stageId", value: "s0", won, lost }],
  });

  test.each([
    [10_000_000, 1, "99.99"],
    [1, 10_000_000, "0.01"],
  ])("%i won and %i lost", (won, lost, expected) => {
    expect(scoring.evaluate({ lead: { id: "a", stageId: "s0" }, frequencies: sure(won, lost) }).value).toBe(
      expected,
    );
  });
});
