import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { PeriodClose } from "../../src/program/types.js";
import { facts, program } from "./quarter.js";

const compiled = compileProgram(program);
const sound = { ...facts, period: "2026-Q3" };
const records = facts.records ?? {};
const [bob, ann, eve] = facts.people;

type Found = readonly [code: string, path: string];

/** What a rejecting evaluation says. */
function refused(changes: Record<string, unknown>): readonly Found[] {
  const read = compiled.safeEvaluate({ ...sound, ...changes });
  return read.ok ? [] : read.issues.map(({ code, path }): Found => [code, path]);
}

/** What a reporting evaluation gives; it never throws for a fault in a single fact. */
function reported(changes: Record<string, unknown>): PeriodClose {
  const read = compiled.safeEvaluate({ ...sound, ...changes }, { onInvalid: "report" });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.data;
}

function withRecord(stream: string, record: Record<string, unknown>): Record<string, unknown> {
  return { records: { ...records, [stream]: [...(records[stream] ?? []), record] } };
}

const state = { programId: "team-2026", period: "2026-Q2", people: [], customers: [] };
const tier = { tierId: "junior", since: "2026-01-01", periodsInTier: 1, periodsReached: 0, periodsMissed: 0 };

describe("facts that are left out", () => {
  const rows: readonly (readonly [
    name: string,
    changes: Record<string, unknown>,
    code: string,
    path: string,
    leftOut: readonly [stream: string, id: string, amount: string | null],
  ])[] = [
    [
      "a person without a role",
      { people: [bob, ann, { ...eve, assignments: [] }] },
      "program.missing_role",
      "/people/2/assignments",
      ["people", "eve", null],
    ],
    [
      "two people of one id",
      { people: [bob, ann, eve, { ...bob }] },
      "program.duplicate_person",
      "/people/0/id",
      ["people", "bob", null],
    ],
    [
      "a person with overlapping assignments",
      {
        people: [
          bob,
          ann,
          { ...eve, assignments: [...(eve?.assignments ?? []), { from: "2026-01-01", role: "seller" }] },
        ],
      },
      "program.overlapping_assignments",
      "/people/2/assignments/1",
      ["people", "eve", null],
    ],
    [
      "a person with a date that is none",
      { people: [bob, ann, { ...eve, hiredOn: "2026-02-30" }] },
      "date.not_a_date",
      "/people/2/hiredOn",
      ["people", "eve", null],
    ],
    [
      "a deal of an unknown owner",
      withRecord("deals", {
        id: "d9",
        ownerId: "zoe",
        stageId: "won",
        amount: "800",
        closedOn: "2026-08-01",
      }),
      "program.unknown_owner",
      "/records/deals/5/ownerId",
      ["deals", "d9", "800"],
    ],
    [
      "a deal of nobody that would count",
      withRecord("deals", { id: "d9", stageId: "won", amount: "800", closedOn: "2026-08-01" }),
      "measure.missing_person",
      "/records/deals/5/ownerId",
      ["deals", "d9", "800"],
    ],
    [
      "two deals of one id",
      withRecord("deals", { id: "d5", ownerId: "bob", stageId: "open", amount: "1" }),
      "document.duplicate_id",
      "/records/deals/5/id",
      ["deals", "d5", "9000"],
    ],
    [
      "an amount that is none",
      withRecord("deals", {
        id: "d9",
        ownerId: "bob",
        stageId: "won",
        amount: "a lot",
        closedOn: "2026-08-01",
      }),
      "measure.not_decimal",
      "/records/deals/5/amount",
      ["deals", "d9", null],
    ],
    [
      "a stage change of a deal that there is not",
      {
        records: {
          ...records,
          stageChanges: [{ id: "s1", dealId: "d9", stageId: "won", changedOn: "2026-08-01" }],
        },
      },
      "pipeline.unknown_deal",
      "/records/stageChanges/0/dealId",
      ["stageChanges", "s1", null],
    ],
    [
      "a customer with a field that is nothing plain",
      withRecord("customers", { id: "c9", ownerId: "bob", revenue: { of: 2025 } }),
      "document.wrong_type",
      "/records/customers/2/revenue",
      ["customers", "c9", null],
    ],
    [
      "a rating off its scale",
      withRecord("answers", {
        id: "n9",
        personId: "eve",
        raterId: "bob",
        groupId: "manager",
        itemId: "shares",
        rating: "6",
      }),
      "reviews.rating_off_scale",
      "/records/answers/2/rating",
      ["answers", "n9", null],
    ],
    [
      "an answer to a review that there is not",
      withRecord("answers", {
        id: "n9",
        personId: "eve",
        raterId: "bob",
        groupId: "manager",
        itemId: "shares",
        rating: "4",
        reviewId: "other",
      }),
      "program.unknown_review",
      "/records/answers/2/reviewId",
      ["answers", "n9", null],
    ],
    [
      "a value for a measure that is not declared",
      { measures: [{ personId: "ann", measure: "turnover", value: "5" }] },
      "program.undeclared_measure",
      "/measures/0/measure",
      ["measures", "#0", "5"],
    ],
    [
      "a value for somebody unknown",
      { measures: [...(facts.measures ?? []), { personId: "zoe", measure: "satisfaction", value: "5" }] },
      "program.unknown_person",
      "/measures/2/personId",
      ["measures", "#2", "5"],
    ],
    [
      "a value that is no decimal",
      { measures: [{ personId: "ann", measure: "satisfaction", value: "good" }] },
      "measure.not_decimal",
      "/measures/0/value",
      ["measures", "#0", null],
    ],
    [
      "a decision about somebody unknown",
      { decisions: [{ personId: "zoe", ladderId: "levels", toTierId: "senior" }] },
      "program.unknown_person",
      "/decisions/0/personId",
      ["decisions", "#0", null],
    ],
    [
      "a decision on a ladder that there is not",
      { decisions: [{ personId: "ann", ladderId: "grades", toTierId: "senior" }] },
      "program.unknown_ladder",
      "/decisions/0/ladderId",
      ["decisions", "#0", null],
    ],
    [
      "a decision for a tier that there is not",
      { decisions: [{ personId: "ann", ladderId: "levels", toTierId: "master" }] },
      "tiers.unknown_tier",
      "/decisions/0/toTierId",
      ["decisions", "#0", null],
    ],
    [
      "two decisions about one person",
      {
        decisions: [
          { personId: "ann", ladderId: "levels", toTierId: "senior" },
          { personId: "ann", ladderId: "levels", toTierId: "junior" },
        ],
      },
      "program.duplicate_decision",
      "/decisions/1",
      ["decisions", "#1", null],
    ],
    [
      "an attribute that is none",
      { people: [bob, { ...ann, attributes: { region: ["north"] } }, eve] },
      "document.wrong_type",
      "/people/1/attributes/region",
      ["attributes", "region", null],
    ],
  ];

  test.each(rows)("%s", (_name, changes, code, path, [stream, id, amount]) => {
    expect(refused(changes)).toContainEqual([code, path]);
    const close = reported(changes);
    expect(close.issues).toContainEqual(expect.objectContaining({ code, path, severity: "error" }));
    expect(close.leftOut).toContainEqual(expect.objectContaining({ stream, id, amount }));
  });

  test("every fault is told at once, those of each person and those of nobody", () => {
    const found = refused({
      ...withRecord("deals", { id: "d9", ownerId: "zoe" }),
      people: [bob, ann, { ...eve, assignments: [] }],
      measures: [{ personId: "bob", measure: "satisfaction", value: "good" }],
    });
    expect(found.map(([code]) => code).sort()).toEqual([
      "measure.not_decimal",
      "program.missing_role",
      "program.unknown_owner",
    ]);
  });

  test("the close says per person what was left out, and the others are as they were", () => {
    const close = reported(
      withRecord("deals", { id: "d9", ownerId: "bob", stageId: "won", amount: "x", closedOn: "2026-08-01" }),
    );
    const whole = compiled.evaluate(sound);
    const [first, second] = close.people;
    expect(first).toEqual(whole.people[0]);
    expect(second?.leftOut).toEqual([
      { id: "d9", stream: "deals", index: 5, reason: "measure.not_decimal", amount: null },
    ]);
    expect(second?.value).toBe(whole.people[1]?.value);
  });

  test("a person who is left out keeps the state", () => {
    const opening = { ...state, people: [{ id: "eve", tiers: [{ id: "levels", state: tier }], plans: [] }] };
    const close = reported({ people: [bob, ann, { ...eve, assignments: [] }], state: opening });
    expect(close.people.map(({ id }) => id)).toEqual(["ann", "bob"]);
    expect(close.state.people.find(({ id }) => id === "eve")).toEqual(opening.people[0]);
    expect(close.teams[0]?.people).toBe(2);
  });

  test("records of nobody that count for nothing are a hint", () => {
    const changes = withRecord("deals", { id: "d9", stageId: "open", amount: "800" });
    expect(refused(changes)).toEqual([]);
    expect(compiled.evaluate({ ...sound, ...changes }).issues).toMatchObject([
      { code: "program.unowned_records", severity: "hint", path: "/records/deals", params: { count: 1 } },
    ]);
  });

  test("a stream that is absent is told once, not for everybody", () => {
    const { activities: _, ...rest } = records;
    const { issues } = compiled.evaluate({ ...sound, records: rest });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["measure.missing_stream", "/records/activities"],
    ]);
  });

  test("a decision where the ladder does not judge would be lost", () => {
    const decisions = [{ personId: "ann", ladderId: "levels", toTierId: "senior" }];
    const read = compiled.safeEvaluate({ ...facts, period: "2026-07", decisions });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["program.decision_without_effect", "/decisions/0"],
    ]);
  });

  test("a value for the month is not taken for that of the quarter, which a warning tells", () => {
    const measures = [{ personId: "ann", measure: "satisfaction", value: "8" }];
    const before = compiled.replay(["2026-07", "2026-08"], { ...facts, measures: [] }).state;
    const [person] = compiled.evaluate({ ...facts, period: "2026-09", measures, state: before }).people;
    const found = person?.issues.map(({ code, params: { period } }) => `${code} ${period ?? ""}`);
    expect(found).toEqual(["program.unknown_pay ", "program.given_for_another_period 2026-Q3"]);
    expect(person?.scores[0]?.value).toBe(null);
  });
});
