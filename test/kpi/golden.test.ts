import { readdirSync, readFileSync } from "node:fs";
import { compileRubric, type RubricFacts, type RubricResult } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

/** What a scenario says about one evaluation; what it does not mention is not compared. */
interface Expected {
  readonly value?: string | null;
  readonly reason?: string;
  readonly grade?: string | null;
  readonly coefficient?: string | null;
  readonly dimensions?: Readonly<Record<string, string | null>>;
  readonly ratios?: Readonly<Record<string, string | null>>;
  readonly contributions?: Readonly<Record<string, string>>;
  readonly weights?: Readonly<Record<string, string>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly training?: Readonly<Record<string, readonly string[]>>;
  readonly issues?: readonly string[];
}

interface Scenario {
  readonly title: string;
  readonly rubric: unknown;
  readonly evaluations: readonly { readonly facts: RubricFacts; readonly expected: Expected }[];
}

const folder = `${root}test/golden/kpi`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const rubric = compileRubric(scenario.rubric);
    for (const { facts, expected } of scenario.evaluations) {
      test(`${facts.period}: ${JSON.stringify(facts.measures)}`, () => {
        const spoken = Object.entries(asExpected(rubric.evaluate(facts))).filter(([name]) =>
          Object.hasOwn(expected, name),
        );
        expect(Object.fromEntries(spoken)).toEqual(expected);
      });
    }
  });
}

function asExpected({ indicators, dimensions, issues, ...result }: RubricResult): Expected {
  const { value, reason, grade, coefficient } = result;
  return {
    value,
    ...(reason === undefined ? {} : { reason }),
    grade,
    coefficient,
    dimensions: Object.fromEntries((dimensions ?? []).map(({ id, ratio }) => [id, ratio])),
    ratios: Object.fromEntries(indicators.map(({ id, ratio }) => [id, ratio])),
    contributions: Object.fromEntries(indicators.map(({ id, contribution }) => [id, contribution])),
    weights: Object.fromEntries(indicators.map(({ id, weight }) => [id, weight])),
    reasons: present(indicators, (line) => line.reason),
    training: present(indicators, (line) => line.training),
    issues: issues.map(({ code }) => code),
  };
}

/** By id, what the indicators that have it hold. */
function present<T>(
  indicators: RubricResult["indicators"],
  read: (line: RubricResult["indicators"][number]) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    indicators.flatMap((line) => {
      const value = read(line);
      return value === undefined ? [] : [[line.id, value]];
    }),
  );
}
