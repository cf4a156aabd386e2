import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { PersonClose, ProgramShards } from "../../src/program/types.js";
import { facts, program } from "./quarter.js";

const compiled = compileProgram(program);
const quarter = { ...facts, period: "2026-Q3" };
const { shards, ...common } = compiled.split(quarter);
const people = shards.map((shard) => compiled.evaluatePerson(shard));
const [first] = people;

/** The issues of finishing what is not what was handed out. */
function refused(given: unknown, closed: unknown): readonly (readonly [code: string, path: string])[] {
  try {
    // What comes over a wire may be anything.
    compiled.finish(given as Omit<ProgramShards, "shards">, closed as readonly PersonClose[]);
  } catch (error) {
    // Anything but issues would be a raw error, which has none to be listed.
    const { issues } = error as { readonly issues: readonly { code: string; path: string }[] };
    return issues.map(({ code, path }) => [code, path]);
  }
  return [];
}

describe("finishing what came back", () => {
  test("a close of another period is refused", () => {
    const others = [{ ...first, period: "2026-09" }, ...people.slice(1)];
    expect(refused(common, others)).toEqual([["document.wrong_value", "/people/0/period"]]);
  });

  test("a person who came back twice is not paid twice", () => {
    const found = refused(common, [...people, first]);
    expect(found).toEqual([["program.duplicate_person", `/people/${people.length}/id`]]);
  });

  test("a worker that failed is told with its place", () => {
    expect(refused(common, [{ error: "timeout" }])).toContainEqual(["document.wrong_type", "/people/0/id"]);
    expect(refused(common, [null])).toEqual([["document.wrong_type", "/people/0"]]);
  });

  test.each([
    ["nothing", null, people, "document.wrong_type", ""],
    ["no people", common, undefined, "document.wrong_type", "/people"],
    ["no period", { ...common, period: 7 }, people, "period.not_a_period", "/period"],
    ["issues that are none", { ...common, issues: [{}] }, people, "document.wrong_type", "/issues/0/code"],
    ["no list of what is left out", { ...common, leftOut: 1 }, people, "document.wrong_type", "/leftOut"],
    ["nothing carried", { ...common, carried: null }, people, "document.wrong_type", "/carried"],
    [
      "a carried state that is none",
      { ...common, carried: { people: [7], customers: [] } },
      people,
      "document.wrong_type",
      "/carried/people/0",
    ],
    ["no tiers", common, [{ ...first, tiers: 1 }], "document.wrong_type", "/people/0/tiers"],
    ["no tier", common, [{ ...first, tiers: [{}] }], "document.wrong_type", "/people/0/tiers/0/ladderId"],
    [
      "no nominations",
      common,
      [{ ...first, nominations: null }],
      "document.wrong_type",
      "/people/0/nominations",
    ],
    [
      "a nomination for no award",
      common,
      [{ ...first, nominations: [{ awardId: "x", nominee: { personId: first?.id } }] }],
      "document.wrong_value",
      "/people/0/nominations/0/awardId",
    ],
    [
      "a nominee who is somebody else",
      common,
      [{ ...first, nominations: [{ awardId: "x", nominee: { personId: "eve" } }] }],
      "document.wrong_value",
      "/people/0/nominations/0/nominee/personId",
    ],
    [
      "a nominee with a number that is none",
      common,
      [{ ...first, nominations: [{ awardId: "x", nominee: { personId: first?.id, measures: { a: "b" } } }] }],
      "decimal.not_decimal",
      "/people/0/nominations/0/nominee/measures/a",
    ],
    [
      "a statement that is none",
      common,
      [{ ...first, statements: [null] }],
      "document.wrong_type",
      "/people/0/statements/0",
    ],
    [
      "a ratio over zero",
      common,
      [
        {
          ...first,
          measures: [
            {
              id: "a",
              period: "2026-Q3",
              unit: "ratio",
              value: "1",
              ratio: { numerator: "1", denominator: "0" },
            },
          ],
        },
      ],
      "document.wrong_value",
      "/people/0/measures/0/ratio/denominator",
    ],
    [
      "the state of somebody else",
      common,
      [{ ...first, state: { ...first?.state, id: "eve" } }],
      "document.wrong_value",
      "/people/0/state/id",
    ],
    ["no issues", common, [{ ...first, issues: 1 }], "document.wrong_type", "/people/0/issues"],
    ["no ranked", common, [{ ...first, ranked: 1 }], "document.wrong_type", "/people/0/ranked"],
    ["no state", common, [{ ...first, state: 1 }], "document.wrong_type", "/people/0/state"],
  ])("%s is a fault, never a raw error", (_name, given, closed, code, path) => {
    expect(refused(given, closed)).toContainEqual([code, path]);
  });

  test("a computed property is not run", () => {
    const close = Object.defineProperty({ ...first }, "value", {
      enumerable: true,
      get: () => {
        throw new TypeError("computed");
      },
    });
    expect(refused(common, [close])).toEqual([["document.accessor", "/people/0/value"]]);
  });

  test("the result holds nothing of what was handed over", () => {
    const close = compiled.finish(common, people);
    expect(close.people[0]).toEqual(first);
    expect(close.people.some((person) => people.includes(person))).toBe(false);
  });
});

describe("more issues than are listed", () => {
  const deals = Array.from({ length: 30 }, (_, index) => ({
    id: `bad-${index}`,
    ownerId: index < 20 ? "ann" : "bob",
    stageId: "won",
    amount: "?",
    closedOn: "2026-08-01",
  }));
  const faulty = { ...quarter, records: { ...facts.records, deals } };
  const report = { onInvalid: "report" } as const;

  test("are counted over all people", () => {
    const all = compiled.evaluate(faulty, report).issues.length;
    const { issues } = compiled.evaluate(faulty, { ...report, maxIssues: 5 });
    expect(issues).toHaveLength(6);
    expect(issues.at(-1)).toMatchObject({ code: "document.more_issues", params: { rest: all - 5 } });
  });

  test("are those of people who were closed one by one", () => {
    const options = { ...report, maxIssues: 5 };
    const cut = compiled.split(faulty, options);
    const closed = cut.shards.map((shard) => compiled.evaluatePerson(shard, options));
    const { shards: _, ...rest } = cut;
    expect(compiled.finish(rest, closed, options)).toEqual(compiled.evaluate(faulty, options));
  });

  test("may be more than a thousand of one person", () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({ ...deals[0], id: `bad-${index}` }));
    const { issues } = compiled.evaluate(
      { ...quarter, records: { ...facts.records, deals: many } },
      { ...report, maxIssues: 5000 },
    );
    expect(issues.filter(({ code }) => code === "document.more_issues")).toEqual([]);
    expect(issues.length).toBeGreaterThanOrEqual(1200);
  });
});
