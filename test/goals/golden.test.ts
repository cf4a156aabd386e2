import { readdirSync, readFileSync } from "node:fs";
import {
  type CascadeOptions,
  type CascadeShare,
  cascadeGoal,
  compileGoalTree,
  type Goal,
  type GoalFacts,
  type GoalTree,
} from "attainment/goals";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

/** What a scenario says about one evaluation; what it does not mention is not compared. */
interface Expected {
  readonly value?: string | null;
  readonly reason?: string;
  readonly progress?: Readonly<Record<string, string | null>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly weights?: Readonly<Record<string, string>>;
  readonly actuals?: Readonly<Record<string, string | null>>;
  readonly targets?: Readonly<Record<string, string | null>>;
  readonly statuses?: Readonly<Record<string, string | null>>;
  /** The progress that was expected by the day of the facts. */
  readonly expectations?: Readonly<Record<string, string | null>>;
}

interface Scenario {
  readonly title: string;
  /** Cascades that make the goals below those that are written, each from a goal that is there by then. */
  readonly cascades?: readonly {
    readonly goalId: string;
    readonly shares: readonly CascadeShare[];
    readonly options?: CascadeOptions;
    readonly targets: Readonly<Record<string, string>>;
  }[];
  readonly tree: GoalTree;
  readonly evaluations: readonly { readonly facts: GoalFacts; readonly expected: Expected }[];
}

const folder = `${root}test/golden/goals`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const goals: Goal[] = [...scenario.tree.goals];
    for (const { goalId, shares, options, targets } of scenario.cascades ?? []) {
      const above = goals.find(({ id }) => id === goalId);
      if (above === undefined) throw new Error(`no goal ${goalId}`);
      const cascaded = cascadeGoal(above, shares, options ?? {}).goals;
      goals.push(...cascaded);
      test(`${goalId} is cascaded`, () => {
        expect(Object.fromEntries(cascaded.map(({ id, target }) => [id, target]))).toEqual(targets);
      });
    }
    const compiled = compileGoalTree({ ...scenario.tree, goals });
    test.each(scenario.evaluations)("evaluation %#", ({ facts, expected }) => {
      const { value, reason, goals: found } = compiled.evaluate(facts);
      const each = <T>(pick: (goal: (typeof found)[number]) => T | undefined) =>
        Object.fromEntries(
          found.flatMap((goal) => {
            const picked = pick(goal);
            return picked === undefined ? [] : [[goal.id, picked]];
          }),
        );
      const all: Expected = {
        value,
        ...(reason === undefined ? {} : { reason }),
        progress: each((goal) => goal.progress),
        reasons: each((goal) => goal.reason),
        weights: each((goal) => goal.weight),
        actuals: each((goal) => goal.actual),
        targets: each((goal) => goal.target),
        statuses: each((goal) => goal.status),
        expectations: each((goal) => goal.pace?.expected),
      };
      const spoken = Object.entries(all).filter(([name]) => Object.hasOwn(expected, name));
      expect(Object.fromEntries(spoken)).toEqual(expected);
    });
  });
}
