import { fractionOf, scaled } from "../kernel/decimal/index.js";
import { deepFreeze, documentIssue, type Issue, quoted, type Result } from "../kernel/issue/index.js";
import { buildSteps } from "../kernel/steps/index.js";
import { buildGrading } from "./buildGrading.js";
import { buildGroups } from "./buildGroups.js";
import { readCondition } from "./buildIndicator.js";
import { buildRounding } from "./buildRounding.js";
import { checkBounds, sharesOf } from "./checkBounds.js";
import { kpiIssue } from "./kpiIssue.js";
import { readPositive } from "./readPositive.js";
import type { RubricFunction } from "./rubricFunction.js";
import type { RubricParts } from "./rubricParts.js";
import { scorePerson } from "./scorePerson.js";
import type { Rubric } from "./types.js";
import type { Policies } from "./weighPerson.js";

/** A rubric with its insides, which its lints look at. */
export interface BuiltRubric extends RubricFunction {
  readonly parts: RubricParts;
}

/**
 * Builds a rubric from a document that its schema has accepted, or tells every other fault of it. `ref` is the JSON
 * pointer of the rubric, which every path starts with.
 */
export function buildRubric(document: Rubric, ref: string): Result<BuiltRubric> {
  const issues: Issue[] = [];
  const parts = buildParts(document, ref, issues);
  if (parts === null || issues.length > 0) return { ok: false, issues };
  const { groups, grading, steps, tooNew } = parts;
  const indicators = groups.flatMap((group) => group.indicators);
  const built = [...indicators, grading, steps];
  return {
    ok: true,
    data: {
      document: deepFreeze(document),
      parts,
      needs: {
        measures: sorted(built.flatMap(({ measures }) => measures)),
        fields: sorted([...(tooNew?.fields ?? []), ...built.flatMap(({ fields }) => fields)]),
      },
      score: (reading, trace) => scorePerson(parts, reading, trace),
    },
  };
}

function buildParts(document: Rubric, ref: string, issues: Issue[]): RubricParts | null {
  const outOf =
    document.outOf === undefined
      ? fractionOf(scaled(100, 0))
      : readPositive(document.outOf, `${ref}/outOf`, issues);
  const built = buildGroups(document, ref, issues);
  const shares = built === null ? null : sharesOf(built.groups, built.weighting);
  checkBounds(document, ref, shares, issues);
  const policies = readPolicies(document, ref, issues);
  const tooNew =
    document.tooNew === undefined
      ? null
      : readCondition(document.tooNew, `${ref}/tooNew`, `${document.id}.tooNew`, issues);
  const steps = buildSteps(document.steps ?? [], `${ref}/steps`);
  if (!steps.ok) for (const issue of steps.issues) issues.push(issue);
  for (const issue of stepIds(document, ref)) issues.push(issue);
  const grading = buildGrading(document, ref, issues);
  if (outOf === null || built === null || policies === null || grading === null || !steps.ok) return null;
  const rounding = buildRounding(document, ref);
  return { document, ref, outOf, ...built, policies, tooNew, steps: steps.data, rounding, grading };
}

function readPolicies(rubric: Rubric, ref: string, issues: Issue[]): Policies | null {
  const { missing = "refuse", notApplicable = "reweight" } = rubric;
  if (typeof missing === "string") return { missing, notApplicable };
  const { moveTo } = missing;
  const groups = rubric.dimensions ?? [rubric];
  for (const [group, { indicators }] of groups.entries()) {
    const index = indicators.findIndex(({ id }) => id === moveTo);
    if (index >= 0) return { notApplicable, missing: { moveTo: { group, index } } };
  }
  const message = `There is no indicator ${quoted(moveTo)} that weight could move to. Name one of the rubric.`;
  const params = { id: moveTo.slice(0, 80) };
  issues.push(kpiIssue("kpi.unknown_indicator", `${ref}/missing/moveTo`, message, params));
  return null;
}

/** Steps whose id an indicator or a dimension has: a trace could not tell them apart. */
function stepIds(rubric: Rubric, ref: string): readonly Issue[] {
  const groups = rubric.dimensions ?? [rubric];
  const taken = new Set(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  for (const { id } of rubric.dimensions ?? []) taken.add(id);
  return (rubric.steps ?? []).flatMap(({ id }, index) => {
    if (!taken.has(id)) return [];
    const message = `An indicator or dimension has the id ${quoted(id)} too. Give the step its own.`;
    return [
      documentIssue("document.duplicate_id", `${ref}/steps/${index}/id`, message, { id: id.slice(0, 80) }),
    ];
  });
}

function sorted(names: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(names)].sort());
}
