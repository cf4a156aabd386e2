import { deepFreeze, type Issue, quoted, type Result } from "../kernel/issue/index.js";
import { buildAdjusting } from "./adjust/buildAdjusting.js";
import { buildLevelCaps } from "./adjust/buildLevelCaps.js";
import { buildLimits } from "./adjust/buildLimits.js";
import { buildGrading } from "./buildGrading.js";
import { buildGroups } from "./buildGroups.js";
import { readCondition } from "./buildIndicator.js";
import { buildRounding } from "./buildRounding.js";
import { checkBounds, sharesOf } from "./checkBounds.js";
import { checkIds } from "./checkIds.js";
import { buildIncidents } from "./incidents/buildIncidents.js";
import { indicatorIds } from "./indicatorIds.js";
import { kpiIssue } from "./kpiIssue.js";
import { readOutOf } from "./readOutOf.js";
import type { RubricFunction } from "./rubricFunction.js";
import { needsOf, readsOwn } from "./rubricNeeds.js";
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
  return {
    ok: true,
    data: {
      document: deepFreeze(document),
      parts,
      needs: needsOf(parts),
      score: (reading, trace, incidents) => scorePerson(parts, reading, trace, incidents),
    },
  };
}

function buildParts(document: Rubric, ref: string, issues: Issue[]): RubricParts | null {
  const range = readOutOf(document, ref, issues);
  const built = buildGroups(document, ref, issues);
  const shares = built === null ? null : sharesOf(built.groups, built.weighting);
  checkBounds(document, ref, shares, issues);
  const policies = readPolicies(document, ref, issues);
  const tooNew =
    document.tooNew === undefined
      ? null
      : readCondition(document.tooNew, `${ref}/tooNew`, `${document.id}.tooNew`, issues);
  const limits = buildLimits(document, ref, indicatorIds(document), issues);
  const incidents = buildIncidents(document, ref, issues);
  const adjusting = buildAdjusting(document, ref, issues);
  const levelCaps = buildLevelCaps(document, ref, issues);
  for (const issue of checkIds(document, ref)) issues.push(issue);
  const grading = buildGrading(document, ref, issues);
  if (range === null || built === null || policies === null || grading === null) return null;
  if (limits === null || adjusting === null || levelCaps === null) return null;
  const rounding = buildRounding(document, ref);
  const parts = { document, ref, range, ...built, policies, tooNew, limits, incidents };
  const readers = { limits, adjusting, levelCaps, grading };
  return { ...parts, ...readers, rounding, readsOwn: readsOwn(readers, document) };
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
