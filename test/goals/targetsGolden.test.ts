import { readdirSync, readFileSync } from "node:fs";
import {
  type CascadeLevel,
  cascadeLevels,
  type Goal,
  setTargets,
  type TargetRequest,
  type TargetsOptions,
} from "attainment/goals";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

interface Scenario {
  readonly title: string;
  readonly requests: readonly TargetRequest[];
  readonly options: TargetsOptions;
  readonly expected: {
    readonly bottomUp: string;
    readonly gap: string;
    readonly value: string;
    readonly targets: Readonly<Record<string, string>>;
  };
  readonly goal: Goal;
  readonly levels: readonly CascadeLevel[];
  /** The targets of some of the new goals. */
  readonly cascaded: Readonly<Record<string, string>>;
}

const folder = `${root}test/golden/targets`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    test("targets are set and reconciled", () => {
      const { bottomUp, gap, value, targets } = setTargets(scenario.requests, scenario.options);
      const final = Object.fromEntries(targets.map(({ id, target }) => [id, target]));
      expect({ bottomUp, gap, value, targets: final }).toEqual(scenario.expected);
    });

    test("and cascaded", () => {
      const { goals } = cascadeLevels(scenario.goal, scenario.levels);
      const named = goals.filter(({ id }) => Object.hasOwn(scenario.cascaded, id));
      expect(Object.fromEntries(named.map(({ id, target }) => [id, target]))).toEqual(scenario.cascaded);
    });
  });
}
