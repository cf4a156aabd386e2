import { describe, expect, test } from "vitest";
import {
  compileProgram,
  type Facts,
  lintProgram,
  type PeriodClose,
  type Program,
  type ProgramState,
  safeCompileProgram,
} from "../../src/index.js";

const program: Program = {
  kind: "program",
  id: "p",
  measures: [{ id: "sales", unit: "money", given: true }],
  awards: [
    { kind: "award", id: "best", measure: "sales", notAgainFor: 1, eligible: { field: "role", is: "rep" } },
  ],
  plans: [
    {
      kind: "plan",
      id: "pay",
      currency: "USD",
      components: [
        {
          kind: "recognition",
          id: "prize",
          awards: [{ kind: "title", name: "Champion" }],
          when: { field: "award.best", equals: "1" },
        },
      ],
    },
  ],
  rankings: [
    {
      id: "sales",
      measure: "sales",
      distribution: {
        kind: "distribution",
        id: "thirds",
        minimumGroup: 1,
        levels: [
          { id: "top", share: "0.5" },
          { id: "rest", share: "0.5" },
        ],
      },
    },
  ],
};
const person = (id: string, role: string) => ({ id, assignments: [{ from: "2026-01-01", role }] });
const people = [person("ann", "rep"), person("bob", "rep"), person("lea", "lead")];
const factsOf = (period: string, values: readonly string[], state: ProgramState | null = null): Facts => ({
  period,
  people,
  measures: people.map(({ id }, index) => ({ personId: id, measure: "sales", value: values[index] ?? null })),
  state,
});

/** What closing by parts gives; it has to be what closing at once gives. */
function closed(facts: Facts): PeriodClose {
  const compiled = compileProgram(program);
  const close = compiled.evaluate(facts);
  const split = compiled.split(facts);
  const parts = split.shards.map((shard) => compiled.evaluatePerson(JSON.parse(JSON.stringify(shard))));
  expect(JSON.stringify(compiled.finish(JSON.parse(JSON.stringify(split)), parts))).toBe(
    JSON.stringify(close),
  );
  return close;
}

const titles = (close: PeriodClose) => close.people.map(({ recognition }) => recognition.length);

describe("awards in a program", () => {
  test("are won at the end of a period, and bring recognition in the next", () => {
    const july = closed(factsOf("2026-07", ["10", "20", "90"]));
    expect(july.awards?.[0]?.won).toEqual([{ awardId: "best", personId: "bob", period: "2026-07" }]);
    expect(titles(july)).toEqual([0, 0, 0]);
    expect(july.state.people[1]?.awards).toEqual([{ awardId: "best", period: "2026-07" }]);
    const august = closed(factsOf("2026-08", ["10", "20", "90"], july.state));
    expect(titles(august)).toEqual([0, 1, 0]);
    expect(august.awards?.[0]?.won.map(({ personId }) => personId)).toEqual(["ann"]);
    const september = closed(factsOf("2026-09", ["10", "20", "90"], august.state));
    expect(titles(september)).toEqual([1, 0, 0]);
    expect(september.awards?.[0]?.won.map(({ personId }) => personId)).toEqual(["bob"]);
  });

  test("are not won again within fiscal quarters either", () => {
    const fiscal = compileProgram({ ...program, fiscalYear: { firstMonth: 4, named: "startYear" } });
    const periods = ["FY2026-Q1", "FY2026-Q2", "FY2026-Q3"];
    const measures = periods.flatMap((period) => [...(factsOf(period, ["20", "10"]).measures ?? [])]);
    const dated = measures.map((fact, index) => ({
      ...fact,
      period: periods[Math.floor(index / people.length)] ?? "",
    }));
    const { closes } = fiscal.replay(periods, { people, measures: dated });
    expect(closes.map(({ awards }) => awards?.[0]?.won)).toEqual([
      [{ awardId: "best", personId: "ann", period: "FY2026-Q1" }],
      [{ awardId: "best", personId: "bob", period: "FY2026-Q2" }],
      [{ awardId: "best", personId: "ann", period: "FY2026-Q3" }],
    ]);
    expect(closes.flatMap(({ issues }) => issues)).toEqual([]);
  });

  test("keep the wins of somebody who left", () => {
    const july = closed(factsOf("2026-07", ["10", "20", "90"]));
    const gone = people.map((each) => (each.id === "bob" ? { ...each, leftOn: "2026-08-01" } : each));
    const august = closed({ ...factsOf("2026-08", ["10", "20", "90"], july.state), people: gone });
    expect(august.state.people[1]).toEqual(july.state.people[1]);
  });

  test("are linted with the program", () => {
    const [award] = program.awards ?? [];
    const told = lintProgram({ ...program, awards: [{ ...award, share: "0" }] });
    expect(told.map(({ code, path }) => `${code} ${path}`)).toContain("tiers.no_winner /awards/0/share");
  });

  test.each<[string, unknown, string]>([
    [
      "an award twice in a period",
      [
        { awardId: "best", period: "2026-07" },
        { awardId: "best", period: "2026-07-01/2026-08-01" },
      ],
      "document.duplicate_id /state/people/0/awards/1",
    ],
    [
      "what is no period",
      [{ awardId: "best", period: "July" }],
      "period.not_a_period /state/people/0/awards/0/period",
    ],
  ])("a state with %s is refused", (_, awards, expected) => {
    const { state } = closed(factsOf("2026-07", ["10", "20", "90"]));
    const people = state.people.map((each) => ({ ...each, awards }));
    const facts = { ...factsOf("2026-08", ["1"]), state: { ...state, people } };
    const told = compileProgram(program).safeEvaluate(facts);
    expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
  });

  test("by votes are refused", () => {
    const byVotes = { ...program, awards: [{ kind: "award", id: "idea", votes: {} }] };
    const built = safeCompileProgram(byVotes);
    expect(built.ok ? [] : built.issues.map(({ code, path }) => `${code} ${path}`)).toContain(
      "program.award_by_votes /awards/0/votes",
    );
  });

  test("a state of an award that is not there is told", () => {
    const { state } = closed(factsOf("2026-07", ["10", "20", "90"]));
    const { awards: _, plans: __, ...without } = program;
    const told = compileProgram(without).safeEvaluate(factsOf("2026-08", ["1", "2", "3"], state));
    expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path}`)).toContain(
      "program.state_of_unknown_document /state/people/1/awards/0/awardId",
    );
  });
});

describe("distributions of rankings", () => {
  test("suggest a level for everybody who has a value", () => {
    const { rankings } = closed(factsOf("2026-07", ["10", "20"]));
    const { distribution } = rankings[0] ?? {};
    expect(distribution?.items.map(({ id, levelId }) => [id, levelId])).toEqual([
      ["ann", "rest"],
      ["bob", "top"],
      ["lea", null],
    ]);
  });

  test("that these people cannot meet are told, and nothing else is lost", () => {
    const apart = compileProgram({
      ...program,
      rankings: (program.rankings ?? []).map((ranking) => ({
        ...ranking,
        distribution: { kind: "distribution", id: "d", groups: "apart", levels: [{ id: "a" }, { id: "b" }] },
      })),
    });
    // Nobody has a team.
    const close = apart.evaluate(factsOf("2026-07", ["10", "20"]));
    expect(close.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["calibration.missing_group", "/rankings/0/distribution", "warning"],
    ]);
    expect(close.rankings[0]?.entries).toHaveLength(2);
    expect(close.rankings[0]?.distribution).toBeUndefined();
  });

  test.each([
    [
      "shares of 90 %",
      {
        levels: [
          { id: "a", share: "0.5" },
          { id: "b", share: "0.4" },
        ],
      },
    ],
    ["ties broken by a field", { levels: [{ id: "a", share: "1" }], tieBreak: [{ field: "tenure" }] }],
  ])("%s are refused at their place", (_, change) => {
    const rankings = [
      { id: "r", measure: "sales", distribution: { kind: "distribution", id: "d", ...change } },
    ];
    const built = safeCompileProgram({ ...program, rankings });
    const paths = built.ok ? [] : built.issues.map(({ path }) => path);
    expect(paths.every((path) => path.startsWith("/rankings/0/distribution"))).toBe(true);
    expect(paths.length).toBe(1);
  });
});
