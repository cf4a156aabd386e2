import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { Facts, PersonClose, Program } from "../../src/program/types.js";
import { facts, months, program } from "./quarter.js";

const compiled = compileProgram(program);
const replayed = compiled.replay(months, facts).closes;

function personIn(people: readonly PersonClose[] | undefined, id: string): PersonClose | undefined {
  return people?.find((person) => person.id === id);
}

function closeOf(changes: Partial<Program>, more: Partial<Facts> = {}, period = "2026-07") {
  return compileProgram({ ...program, ...changes }).evaluate({ ...facts, period, ...more });
}

describe("what falls due", () => {
  test("with each month only what runs by the month, with the last one of the quarter the rest", () => {
    const statements = replayed.map(({ people }) =>
      personIn(people, "ann")?.statements.map(({ planId }) => planId),
    );
    expect(statements).toEqual([["commission"], ["commission"], ["commission", "bonus"]]);
    const scores = replayed.map(({ people }) => personIn(people, "ann")?.scores.length);
    expect(scores).toEqual([0, 0, 1]);
  });

  test("a quarter's document looks at the whole quarter, a month's at the month", () => {
    const sales = personIn(replayed[2]?.people, "ann")?.measures.filter(({ id }) => id === "sales");
    expect(sales?.map(({ period, value }) => [period, value])).toEqual([
      ["2026-09", "6000.5"],
      ["2026-Q3", "10000.5"],
    ]);
  });

  test("pay runs on from month to month, over the bound of the second one", () => {
    expect(replayed.map(({ people }) => personIn(people, "ann")?.statements[0]?.value)).toEqual([
      "200.00",
      "0.00",
      "550.05",
    ]);
  });

  test("a measure of a document that is not due is null, with the reason", () => {
    const measures = personIn(replayed[0]?.people, "ann")?.measures;
    expect(measures?.find(({ id }) => id === "kpi.score")).toEqual({
      id: "kpi.score",
      period: "2026-07",
      unit: "score",
      value: null,
      reason: "not_due",
    });
  });

  test("a period longer than a cycle is refused", () => {
    const read = compiled.safeEvaluate({ ...facts, period: "2026-H2" });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toContain("program.period_longer_than_cycle");
  });

  test("a part runs only on its dates", () => {
    const parts = [{ documentId: "commission", effective: { from: "2026-08-01" } }];
    expect(closeOf({ parts: [...(program.parts ?? []), ...parts] }).people[0]?.statements).toEqual([]);
    expect(
      closeOf({ parts: [...(program.parts ?? []), ...parts] }, {}, "2026-08").people[0]?.statements,
    ).toHaveLength(1);
  });

  test("a plan is paid by the version in force, and not at all before the first one", () => {
    const [commission, bonus] = program.plans ?? [];
    if (commission === undefined || bonus === undefined) throw new Error("plans");
    const versions = [
      { ...commission, effective: { from: "2026-07-01", to: "2026-08-01" } },
      { ...commission, version: "2", effective: { from: "2026-08-01" } },
    ];
    expect(closeOf({ plans: [...versions, bonus] }, {}, "2026-05").people[0]?.statements).toEqual([]);
    expect(closeOf({ plans: [...versions, bonus] }, {}, "2026-08").people[0]?.statements[0]?.version).toBe(
      "2",
    );
  });

  test("quarters follow the fiscal year", () => {
    const fiscal = compileProgram({ ...program, fiscalYear: { firstMonth: 2, named: "endYear" } });
    const close = fiscal.replay(["2026-08", "2026-09", "2026-10"], facts).closes;
    expect(close.map(({ people }) => people[0]?.scores[0]?.period)).toEqual([
      undefined,
      undefined,
      "FY2027-Q3",
    ]);
  });
});

describe("for whom it is", () => {
  const only = (lists: NonNullable<Program["parts"]>[number]["for"]): Partial<Program> => ({
    parts: [{ documentId: "commission", ...(lists === undefined ? {} : { for: lists }) }],
    plans: program.plans?.slice(0, 1) ?? [],
    rankings: [],
  });
  const paid = (changes: Partial<Program>, more: Partial<Facts> = {}) =>
    closeOf(changes, more).people.flatMap(({ id, statements }) => (statements.length > 0 ? [id] : []));

  test.each([
    ["everybody", undefined, ["ann", "bob", "eve"]],
    ["people by id", { personIds: ["bob"] }, ["bob"]],
    ["people by role", { roles: ["lead"] }, ["eve"]],
    ["people by team", { teamIds: ["south"] }, []],
    ["people by opening tier", { tierIds: ["junior"] }, ["ann", "bob", "eve"]],
    ["those in every list", { roles: ["seller"], personIds: ["ann", "eve"] }, ["ann"]],
  ])("%s", (_name, lists, ids) => {
    expect(paid(only(lists))).toEqual(ids);
  });

  test("the opening tier is that of the state", () => {
    const state = {
      programId: "team-2026",
      period: "2026-06",
      people: [
        {
          id: "bob",
          tiers: [
            {
              id: "levels",
              state: {
                tierId: "senior",
                since: "2026-01-01",
                periodsInTier: 2,
                periodsReached: 0,
                periodsMissed: 0,
              },
            },
          ],
          plans: [],
        },
      ],
      customers: [],
    };
    expect(paid(only({ tierIds: ["senior"] }), { state })).toEqual(["bob"]);
  });

  test("a measure of a document that is for others is null, with the reason", () => {
    const parts = [{ documentId: "score", for: { roles: ["seller"] } }];
    const eve = closeOf({ parts }, {}, "2026-Q3").people.find(({ id }) => id === "eve");
    expect(eve?.scores).toEqual([]);
    expect(eve?.measures.find(({ id }) => id === "kpi.score")?.reason).toBe("not_for_person");
  });

  test("who is on no ladder has no tier", () => {
    const parts = [{ documentId: "levels", for: { roles: ["seller"] } }];
    const eve = closeOf({ parts }, {}, "2026-Q3").people.find(({ id }) => id === "eve");
    expect(eve?.tiers).toEqual([]);
    expect(eve?.measures.find(({ id }) => id === "tier.levels.rateFactor")?.reason).toBe("not_for_person");
    expect(eve?.reason).toBe("missing_pay");
  });
});

describe("whom the period is closed for", () => {
  const hired = { id: "new", hiredOn: "2026-08-10", assignments: [{ from: "2026-08-10", role: "seller" }] };
  const left = {
    id: "old",
    leftOn: "2026-08-10",
    assignments: [{ from: "2020-01-01", role: "seller", teamId: "north" }],
  };

  test("not for people before their first day, which a hint tells", () => {
    const close = closeOf({}, { people: [...facts.people, hired] });
    expect(close.people.map(({ id }) => id)).not.toContain("new");
    expect(close.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["program.not_employed", "/people/3", "hint"],
    ]);
  });

  test("for people who left, only with what they worked for, by the role of their last day", () => {
    const close = closeOf({}, { people: [...facts.people, left] }, "2026-09");
    const old = close.people.find(({ id }) => id === "old");
    expect(old?.statements.map(({ planId }) => planId)).toEqual(["bonus"]);
    expect([old?.role, old?.teamId]).toEqual(["seller", "north"]);
  });

  test("service is counted to the end of the period", () => {
    const [rubric] = program.rubrics ?? [];
    const tooNew = {
      all: [
        { field: "person.serviceMonths", lt: "3" },
        { field: "person.serviceDays", gte: "0" },
      ],
    };
    if (rubric === undefined) throw new Error("rubric");
    const close = closeOf({ rubrics: [{ ...rubric, tooNew }] }, {}, "2026-Q3");
    const service = close.people.map(({ measures }) =>
      measures.filter(({ id }) => id.startsWith("person.")).map(({ value, reason }) => value ?? reason),
    );
    expect(service).toEqual([
      ["944", "31"],
      ["259", "8"],
      ["no_first_day", "no_first_day"],
    ]);
  });
});
