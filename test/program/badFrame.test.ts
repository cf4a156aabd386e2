import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { PeriodClose } from "../../src/program/types.js";
import { facts, program } from "./quarter.js";

const compiled = compileProgram(program);
const sound = { ...facts, period: "2026-Q3" };
const records = facts.records ?? {};

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

const state = { programId: "team-2026", period: "2026-Q2", people: [], customers: [] };
const tier = { tierId: "junior", since: "2026-01-01", periodsInTier: 1, periodsReached: 0, periodsMissed: 0 };

describe("what keeps a period from being closed, reported or not", () => {
  const rows: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
    ["a period that is none", { period: "2026-Q5" }, "period.not_a_period", "/period"],
    ["no period", { period: undefined }, "document.missing_field", "/period"],
    ["no people", { people: undefined }, "document.missing_field", "/people"],
    ["a field that is not known", { persons: [] }, "document.unknown_field", "/persons"],
    [
      "a state of another program",
      { state: { ...state, programId: "team-2025" } },
      "program.state_of_another_program",
      "/state/programId",
    ],
    [
      "a state that does not adjoin",
      { state: { ...state, period: "2026-Q1" } },
      "program.state_does_not_adjoin",
      "/state/period",
    ],
    [
      "a state with a ladder that there is not",
      { state: { ...state, people: [{ id: "ann", tiers: [{ id: "grades", state: tier }], plans: [] }] } },
      "program.state_of_unknown_document",
      "/state/people/0/tiers/0/id",
    ],
    [
      "a state with a tier that there is not",
      {
        state: {
          ...state,
          people: [{ id: "ann", tiers: [{ id: "levels", state: { ...tier, tierId: "master" } }], plans: [] }],
        },
      },
      "tiers.state_of_unknown_tier",
      "/state/people/0/tiers/0/state/tierId",
    ],
    [
      "a state with a plan that there is not",
      {
        state: {
          ...state,
          people: [
            {
              id: "ann",
              tiers: [],
              plans: [{ planId: "spiff", personId: "ann", period: "2026-Q2", components: [] }],
            },
          ],
        },
      },
      "program.state_of_unknown_document",
      "/state/people/0/plans/0/planId",
    ],
    [
      "a state with an amount that is none",
      {
        state: {
          ...state,
          people: [
            {
              id: "ann",
              tiers: [],
              plans: [
                {
                  planId: "commission",
                  personId: "ann",
                  period: "2026-Q2",
                  components: [{ id: "on-sales", quotaPeriod: "2026-Q2", measured: "?", earned: "0" }],
                },
              ],
            },
          ],
        },
      },
      "decimal.not_decimal",
      "/state/people/0/plans/0/components/0/measured",
    ],
    [
      "a state with a segment that there is not",
      { state: { ...state, customers: [{ id: "c1", segments: [{ id: "grade", segmentId: "Z" }] }] } },
      "program.state_of_unknown_document",
      "/state/customers/0/segments/0/segmentId",
    ],
    [
      "a state with one person twice",
      {
        state: {
          ...state,
          people: [
            { id: "ann", tiers: [], plans: [] },
            { id: "ann", tiers: [], plans: [] },
          ],
        },
      },
      "document.duplicate_id",
      "/state/people/1/id",
    ],
  ];

  test.each(rows)("%s", (_name, changes, code, path) => {
    expect(refused(changes)).toContainEqual([code, path]);
    const read = compiled.safeEvaluate({ ...sound, ...changes }, { onInvalid: "report" });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  test("a gap in the state of one person's plan is a fault of that person", () => {
    const plan = {
      planId: "commission",
      personId: "ann",
      period: "2026-07",
      components: [{ id: "on-sales", quotaPeriod: "2026-Q3", measured: "4000", earned: "200.00" }],
    };
    const opening = { ...state, period: "2026-08", people: [{ id: "ann", tiers: [], plans: [plan] }] };
    const changes = { period: "2026-09", state: opening };
    expect(refused(changes)).toEqual([["incentives.state_does_not_adjoin", "/state/people/0/plans/0"]]);
    const close = reported(changes);
    expect(close.people[0]?.issues.map(({ code }) => code)).toEqual([
      "incentives.state_does_not_adjoin",
      "program.unknown_pay",
      "incentives.no_opening_state",
    ]);
    // Nobody knows what was earned before, so that nothing is paid as if the quarter began here.
    expect(close.people[0]?.statements[0]).toMatchObject({ value: null, reason: "missing_opening" });
  });

  test("hostile facts are faults, never raw errors", () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("trap");
        },
      },
    );
    for (const given of [
      null,
      7,
      "x",
      [],
      hostile,
      { period: "2026-Q3", people: hostile },
      { ...sound, records: hostile },
      { ...sound, state: hostile },
    ])
      expect(compiled.safeEvaluate(given).ok).toBe(false);
    const getter = Object.defineProperty({ id: "d9", ownerId: "bob" }, "amount", {
      get: () => "1",
      enumerable: true,
    });
    expect(compiled.safeEvaluate({ ...sound, records: { ...records, deals: [getter] } }).ok).toBe(false);
  });
});
