import { type AgeFacts, type AgeRule, compileStageModel, type DealAge } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { change, sale } from "./sale.js";

const deal = { id: "d", createdOn: "2026-03-01" };

function agesWith(rule: AgeRule, facts: Partial<AgeFacts>): readonly DealAge[] {
  const model = compileStageModel({ ...sale, ...rule });
  return model.ages({ asOf: "2026-03-31", deals: [deal], activities: [], ...facts }).deals;
}

/** Status, start, days and days over of the one deal. */
function age(rule: AgeRule, facts: Partial<AgeFacts>): unknown {
  const [found] = agesWith(rule, facts);
  return found === undefined
    ? null
    : [
        found.status,
        found.since,
        found.days,
        found.daysOver,
        ...((found.reason ?? "") ? [found.reason] : []),
      ];
}

const inOffer = [change("d", "2026-03-02", "contact"), change("d", "2026-03-11", "offer", "contact")];
const activity = (id: string, more: object) => ({ id, ownerId: "p", type: "call", dealId: "d", ...more });

describe("four published rules", () => {
  test("Pipedrive: days since the last update of any kind, whatever is planned", () => {
    const rule: AgeRule = { maxAgeDays: 10, ageClock: "lastActivity" };
    const activities = [activity("1", { doneOn: "2026-03-15" }), activity("2", { dueOn: "2026-04-05" })];
    expect(age(rule, { changes: inOffer, activities })).toEqual(["late", "2026-03-15", 16, 6]);
    const fieldChanges = [
      { id: "f", dealId: "d", field: "amount", from: null, to: "5", changedOn: "2026-03-21" },
    ];
    expect(age(rule, { changes: inOffer, activities, fieldChanges })).toEqual([
      "inTime",
      "2026-03-21",
      10,
      0,
    ]);
  });

  test("Teamwork CRM: the same, but a planned activity that is not yet due stops it", () => {
    const rule: AgeRule = { maxAgeDays: 10, ageClock: "lastActivity", agePausedBy: ["futureActivity"] };
    const planned = (dueOn: string, doneOn?: string) =>
      age(rule, {
        changes: inOffer,
        activities: [activity("2", { dueOn, ...(doneOn === undefined ? {} : { doneOn }) })],
      });
    expect(planned("2026-03-31")).toEqual(["paused", "2026-03-11", 20, 10]);
    expect(planned("2026-03-30")).toEqual(["late", "2026-03-11", 20, 10]);
    expect(planned("2026-04-30", "2026-03-20")).toEqual(["late", "2026-03-20", 11, 1]);
    expect(planned("2026-04-30", "2026-04-20")).toEqual(["paused", "2026-03-11", 20, 10]);
  });

  test("Freshsales: the age since creation, for the whole pipeline", () => {
    const rule: AgeRule = { maxAgeDays: 30, ageClock: "creation" };
    expect(age(rule, { changes: inOffer })).toEqual(["inTime", "2026-03-01", 30, 0]);
    expect(age(rule, { changes: inOffer, asOf: "2026-04-01" })).toEqual(["late", "2026-03-01", 31, 1]);
  });

  test("Salesforce: one threshold for the days in a stage", () => {
    expect(age({ maxAgeDays: 14 }, { changes: inOffer })).toEqual(["late", "2026-03-11", 20, 6]);
  });
});

describe("the limit of a stage", () => {
  test("wins over that of the model, which is for open stages", () => {
    const stages = sale.stages.map((stage) =>
      stage.id === "offer"
        ? ({ ...stage, maxAgeDays: 30, ageClock: "creation" } as const)
        : stage.id === "service"
          ? { ...stage, maxAgeDays: 5 }
          : stage,
    );
    const model = compileStageModel({ ...sale, stages, maxAgeDays: 3 });
    const deals = ["contact", "offer", "paused", "signed", "service", "gone"].map((stageId, index) => ({
      id: `d-${index}`,
      stageId,
      createdOn: "2026-03-01",
    }));
    const changes = deals.map(({ id, stageId }) => change(id, "2026-03-02", stageId));
    const { value, deals: ages } = model.ages({ asOf: "2026-03-31", deals, changes });
    expect(ages.map(({ stageId, clock, maxAgeDays, days }) => [stageId, clock, maxAgeDays, days])).toEqual([
      ["contact", "stageEntry", 3, 29],
      ["offer", "creation", 30, 30],
      ["service", "stageEntry", 5, 29],
    ]);
    expect(value).toBe("2");
  });
});

describe("days on hold", () => {
  const held = [
    change("d", "2026-03-02", "offer"),
    change("d", "2026-03-12", "paused", "offer"),
    change("d", "2026-03-24", "offer", "paused"),
  ];

  test("are counted unless they pause the clock", () => {
    const creation: AgeRule = { maxAgeDays: 9, ageClock: "creation" };
    expect(age(creation, { changes: held })).toEqual(["late", "2026-03-01", 30, 21]);
    expect(age({ ...creation, agePausedBy: ["onHold"] }, { changes: held })).toEqual([
      "late",
      "2026-03-01",
      18,
      9,
    ]);
  });

  test("do not break a visit where they pause the clock", () => {
    expect(age({ maxAgeDays: 9 }, { changes: held })).toEqual(["inTime", "2026-03-24", 7, 0]);
    expect(age({ maxAgeDays: 9, agePausedBy: ["onHold"] }, { changes: held })).toEqual([
      "late",
      "2026-03-02",
      17,
      8,
    ]);
    const last: AgeRule = { maxAgeDays: 9, ageClock: "lastActivity", agePausedBy: ["onHold"] };
    const activities = [activity("1", { doneOn: "2026-03-26" })];
    expect(age(last, { changes: held, activities })).toEqual(["inTime", "2026-03-26", 5, 0]);
  });

  test("that are not known leave the age unknown, and so does an unknown start", () => {
    const gap = [change("d", "2026-03-02", "offer"), change("d", "2026-03-24", "offer", "paused")];
    const rule: AgeRule = { maxAgeDays: 9, ageClock: "creation", agePausedBy: ["onHold"] };
    expect(age(rule, { changes: gap })).toEqual(["unknown", "2026-03-01", null, null, "unknown_hold"]);
    const midway = [change("d", "2026-04-02", "offer", "contact")];
    expect(age({ maxAgeDays: 9 }, { changes: midway })).toEqual([
      "unknown",
      null,
      null,
      null,
      "unknown_start",
    ]);
  });
});

describe("ages", () => {
  const model = compileStageModel({ ...sale, maxAgeDays: 9, ageClock: "lastActivity" });

  test("need the activities that a rule looks at", () => {
    const read = model.safeAges({ asOf: "2026-03-31", deals: [deal] });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["document.missing_field", "/activities"],
    ]);
  });

  test("leave faulty activities out and tell them; those of other deals do not matter", () => {
    const activities = [
      activity("1", { doneOn: "2026-02-30" }),
      activity("2", { dealId: "other", doneOn: "2026-03-30" }),
      activity("3", { doneOn: "2026-03-25" }),
      activity("3", { doneOn: "2026-03-29" }),
      { id: "4", ownerId: "p", type: "call", doneOn: "2026-03-29" },
    ];
    const facts = { asOf: "2026-03-31", deals: [deal], changes: inOffer, activities };
    const result = model.ages(facts, { onInvalid: "report" });
    expect(result.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([
      ["1", "date.not_a_date"],
      ["3", "pipeline.duplicate_event"],
      ["3", "pipeline.duplicate_event"],
    ]);
    expect(result.deals[0]?.since).toBe("2026-03-11");
    expect(() => model.ages(facts)).toThrow();
  });

  test("tell gaps of the histories that they stand on", () => {
    const changes = [change("d", "2026-03-02", "signed"), change("d", "2026-03-05", "offer", "contact")];
    const { issues } = model.ages({ asOf: "2026-03-31", deals: [deal], changes, activities: [] });
    expect(issues.map(({ code }) => code)).toEqual(["pipeline.history_gap"]);
  });
});
