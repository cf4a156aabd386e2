import { readdirSync, readFileSync } from "node:fs";
import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import type { Facts, PeriodClose, PersonClose } from "../../src/program/types.js";

/** What a scenario says about one person; what it does not mention is not compared. */
interface ExpectedPerson {
  readonly pay: string | null;
  readonly statements: Readonly<Record<string, string | null>>;
  readonly goal?: string | null;
  /** The score, or the reason why there is none. */
  readonly score?: string;
  readonly grade?: string | null;
  /** The opening tier, the move proposed and the tier that it leads to. */
  readonly tier?: string;
  readonly training?: readonly string[];
}

interface ExpectedClose {
  readonly period: string;
  readonly value: string | null;
  readonly people: Readonly<Record<string, ExpectedPerson>>;
  readonly teamGoal?: string | null;
  readonly grades?: Readonly<Record<string, number>>;
  readonly ranking?: readonly string[];
  readonly unranked?: readonly string[];
  readonly issues: readonly string[];
}

interface Scenario {
  readonly title: string;
  readonly program: unknown;
  readonly facts: Omit<Facts, "period">;
  readonly closes: readonly ExpectedClose[];
}

const folder = `${root}test/golden/program`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const periods = scenario.closes.map(({ period }) => period);
    const { closes } = compileProgram(scenario.program).replay(periods, scenario.facts);
    test.each(scenario.closes.map((expected, index) => [expected.period, expected, closes[index]] as const))(
      "%s",
      (_period, expected, close) => {
        if (close === undefined) throw new Error("no close");
        expect(closeAs(close, expected)).toEqual(expected);
      },
    );
  });
}

function closeAs(close: PeriodClose, expected: ExpectedClose): unknown {
  const { period, value, people, issues, goals, teams, rankings } = close;
  const all = {
    period,
    value,
    people: Object.fromEntries(
      people.map((person) => [person.id, personAs(person, expected.people[person.id] ?? {})]),
    ),
    teamGoal: goals[0]?.value ?? null,
    grades: Object.fromEntries(
      (teams[0]?.distributions[0]?.counts ?? []).map(({ id, count }) => [id, count]),
    ),
    ranking: rankings[0]?.entries.map((entry) => `${entry.rank} ${entry.personId} ${entry.value}`),
    unranked: rankings[0]?.unranked,
    issues: issues.map(({ code }) => code),
  };
  return spokenOf(all, expected);
}

function personAs(person: PersonClose, expected: object): unknown {
  const { value, statements, goals, scores, tiers, training } = person;
  const [tier] = tiers;
  const all = {
    pay: value,
    statements: Object.fromEntries(statements.map((statement) => [statement.planId, statement.value])),
    goal: goals[0]?.value ?? null,
    score: scores[0]?.value ?? scores[0]?.reason,
    grade: scores[0]?.grade ?? null,
    tier: `${tier?.tierId}, ${tier?.proposal.move}: ${tier?.proposal.toTierId}`,
    training: training.map(({ courseId }) => courseId),
  };
  return spokenOf(all, expected);
}

/** Of what was found, what the scenario speaks of. */
function spokenOf(found: object, expected: object): unknown {
  return Object.fromEntries(Object.entries(found).filter(([name]) => Object.hasOwn(expected, name)));
}
