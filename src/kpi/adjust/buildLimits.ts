import type { Step } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { quoted } from "../../kernel/issue/index.js";
import { buildSteps, type StepList } from "../../kernel/steps/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Rubric } from "../types.js";

/** A limit on ratios: a cap, and whom it holds for. */
export interface LimitFunction {
  readonly cap: StepList;
  /** The ids of indicators; null for all of them. */
  readonly indicators: ReadonlySet<string> | null;
}

/** Builds the limits of a rubric; null where one is faulty, with every fault in `issues`. */
export function buildLimits(
  { limits = [] }: Rubric,
  ref: string,
  known: ReadonlySet<string>,
  issues: Issue[],
): readonly LimitFunction[] | null {
  const steps = limits.map(
    ({ id, title, when, at }): Step => ({
      kind: "cap",
      id,
      ...(title === undefined ? {} : { title }),
      when,
      at,
    }),
  );
  const built = buildSteps(steps, `${ref}/limits`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  const before = issues.length;
  limits.forEach(({ indicators = [] }, index) => {
    indicators.forEach((id, place) => {
      if (known.has(id)) return;
      const message = `There is no indicator ${quoted(id)} that could be limited. Name one of the rubric.`;
      const path = `${ref}/limits/${index}/indicators/${place}`;
      issues.push(kpiIssue("kpi.unknown_indicator", path, message, { id: id.slice(0, 80) }));
    });
  });
  if (!built.ok || issues.length > before) return null;
  return limits.map(({ indicators }, index) => ({
    cap: built.data.slice(index, index + 1),
    indicators: indicators === undefined ? null : new Set(indicators),
  }));
}
