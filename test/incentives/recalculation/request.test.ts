import { compilePlan, type RecalculationEntry, safeRecalculate } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { credit, twoTiers } from "../clawback/plans.js";

const plan = compilePlan(twoTiers);
const facts = { period: "2026-01", credits: [credit("a", "2026-01-05", "150")] };
const statement = plan.evaluate(facts);
const closed = [{ statement, facts }];
const fixed = { period: "2026-01", credits: [credit("a", "2026-01-05", "200")] };

/** Asks with whatever it is, as a caller without types can. */
function ask(request: unknown, options?: unknown): readonly string[] {
  const run = safeRecalculate(plan, untyped(request), options === undefined ? {} : untyped(options));
  return run.ok ? [] : run.issues.map(({ code, path }) => `${code} ${path}`);
}

const computed = Object.defineProperty({}, "closed", {
  enumerable: true,
  get: () => {
    throw new Error("asked");
  },
});
const [entry] = booked();

function booked(): readonly RecalculationEntry[] {
  const run = safeRecalculate(plan, { closed, corrected: [{ facts: fixed }] });
  return run.ok ? run.data.entries : [];
}

describe("a request that is none", () => {
  test.each<readonly [string, unknown]>([
    ["document.wrong_type ", null],
    ["document.wrong_type ", "x"],
    ["document.accessor /closed", computed],
    ["document.unknown_field /close", { closed, close: 1 }],
    ["document.wrong_type /closed", { closed: "x" }],
    ["document.wrong_type /closed/0", { closed: [null] }],
    ["document.wrong_type /closed/0/statement", { closed: [{ facts }] }],
    [
      "document.wrong_type /closed/0/statement/lines",
      { closed: [{ facts, statement: { ...statement, lines: null } }] },
    ],
    [
      "decimal.not_decimal /closed/0/statement/lines/0/value",
      { closed: [{ facts, statement: { ...statement, lines: [{ id: "sales", value: "ten" }] } }] },
    ],
    [
      "document.wrong_type /closed/0/statement/state",
      { closed: [{ facts, statement: { ...statement, state: "x" } }] },
    ],
    ["document.wrong_type /closed/0/facts", { closed: [{ statement, facts: "x" }] }],
    ["document.wrong_type /closed/0/plan", { closed: [{ statement, facts, plan: {} }] }],
    ["document.wrong_type /corrected", { closed, corrected: "x" }],
    ["document.wrong_type /corrected/0", { closed, corrected: [null] }],
    ["document.wrong_type /corrected/0/facts", { closed, corrected: [{}] }],
    [
      "document.wrong_type /corrected/0/facts/credits/0",
      { closed, corrected: [{ facts: { ...facts, credits: [null] } }] },
    ],
    ["document.wrong_value /corrected/0/cause", { closed, corrected: [{ facts, cause: "weather" }] }],
    ["document.wrong_value /causes/0", { closed, causes: ["weather"] }],
    ["document.wrong_type /booked", { closed, booked: "x" }],
    ["decimal.not_decimal /booked/0/amount", { closed, booked: [{ ...entry, amount: "ten" }] }],
    ["incentives.duplicate_adjustment /booked/1/id", { closed, booked: [entry, { ...entry, amount: "1" }] }],
  ])("is refused with a code: %s", (expected, request) => {
    expect(ask(request)).toContain(expected);
  });

  test("is read, however faulty, where faults are to be reported", () => {
    const corrected = [{ facts: { ...fixed, credits: [null, ...fixed.credits] } }];
    expect(ask({ closed, corrected }, { onInvalid: "report" })).toEqual([]);
    expect(ask({ closed }, null)).not.toEqual([]);
  });
});

test("an entry that was booked and is handed over twice counts once", () => {
  const run = safeRecalculate(plan, {
    closed,
    corrected: [{ facts: fixed }],
    booked: [entry, entry].flatMap((each) => each ?? []),
  });
  expect(run.ok && run.data.entries).toEqual([]);
});
