import { readdirSync, readFileSync } from "node:fs";
import { compileStageModel, type PipelineFacts, type PipelineResult } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

/** What a scenario says about one evaluation; what it does not mention is not compared. */
interface Expected {
  readonly value?: string | null;
  readonly all?: PipelineResult["all"];
  /** Count, amount, and how many have no amount. */
  readonly totals?: Readonly<Record<string, readonly [number, string, number]>>;
  readonly metrics?: Readonly<Record<string, string | null>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly samples?: Readonly<Record<string, number>>;
  readonly issues?: readonly string[];
}

interface Scenario {
  readonly title: string;
  readonly model: unknown;
  readonly evaluations: readonly { readonly facts: PipelineFacts; readonly expected: Expected }[];
}

const folder = `${root}test/golden/pipeline`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const model = compileStageModel(scenario.model);
    for (const [index, { facts, expected }] of scenario.evaluations.entries()) {
      test(`${index + 1}: ${facts.period}`, () => {
        expect(asExpected(model.evaluate(facts), expected)).toEqual(expected);
      });
    }
  });
}

/** Of the result, what the scenario speaks of. */
function asExpected({ value, all, totals, metrics, issues }: PipelineResult, expected: Expected): Expected {
  const told: Expected = {
    value,
    all,
    totals: Object.fromEntries(
      totals.map(({ id, count, amount, withoutAmount }) => [id, [count, amount, withoutAmount] as const]),
    ),
    metrics: Object.fromEntries(metrics.map((each) => [each.id, each.value])),
    reasons: Object.fromEntries(
      metrics.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]])),
    ),
    samples: Object.fromEntries(metrics.map(({ id, sample }) => [id, sample])),
    issues: issues.map(({ code }) => code),
  };
  return Object.fromEntries(Object.entries(told).filter(([name]) => Object.hasOwn(expected, name)));
}
