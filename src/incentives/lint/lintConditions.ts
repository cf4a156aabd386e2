import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { LintCode } from "./codes.js";
import { conditionsOf, conditionsOfSteps, type PlacedCondition } from "./conditionsOf.js";
import { neverMet } from "./neverMet.js";

/** Conditions that no facts can meet, such as a release of what is held that never comes. */
export function lintConditions(version: CompiledVersion): readonly Issue[] {
  return placedConditions(version)
    .filter(({ condition }) => neverMet(condition))
    .map(({ path }) => {
      const message =
        "The tests of this condition contradict each other, so that nothing can meet it. Mend them, or remove what it decides.";
      return issueOf<LintCode>("incentives.never_met", path, message, {}, "warning");
    });
}

function placedConditions({ plan, at, contexts }: CompiledVersion): readonly PlacedCondition[] {
  const { eligibility, settlement = [], steps = [] } = plan;
  const components = plan.components.flatMap((component, index) => {
    const context = contexts[index];
    return context === undefined ? [] : conditionsOf(component, context);
  });
  const releases = settlement.flatMap((each, index) =>
    each.kind === "holdback" && each.release.kind === "condition"
      ? [{ condition: each.release.when, path: `${at}/settlement/${index}/release/when` }]
      : [],
  );
  return [
    ...(eligibility === undefined ? [] : [{ condition: eligibility, path: `${at}/eligibility` }]),
    ...components,
    ...conditionsOfSteps(steps, `${at}/steps`),
    ...releases,
  ];
}
