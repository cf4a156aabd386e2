import { NO_READINGS } from "../../kernel/condition/index.js";
import { type Fraction, formatFixed, formatFraction, roundFraction } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { buildScale, type Scale, type ScaleFunction } from "../../kernel/scale/index.js";
import { goalIssue } from "../goalIssue.js";
import type { GoalTree } from "../types.js";
import type { GoalStatusRule } from "./types.js";

/** A scale that tells names or points of a number alone. */
export interface Verdicts {
  /** The bands, from the first to the last; empty for a scale that gives points. */
  readonly bands: readonly string[];
  of(value: Fraction): string | null;
}

/** How a tree names where its goals stand. */
export interface Standing {
  readonly status:
    | (Pick<GoalStatusRule, "by" | "achieved" | "parents"> & { readonly verdicts: Verdicts })
    | null;
  readonly grades: { readonly committed: Verdicts; readonly aspirational: Verdicts } | null;
}

/** Reads the status rule and the grades of a tree. */
export function readStanding({ status, grades }: GoalTree, ref: string, issues: Issue[]): Standing {
  const verdicts =
    status === undefined ? null : readVerdicts(status.scale, `${ref}/status/scale`, true, issues);
  const committed =
    grades === undefined ? null : readVerdicts(grades.committed, `${ref}/grades/committed`, false, issues);
  const aspirational =
    grades?.aspirational === undefined
      ? committed
      : readVerdicts(grades.aspirational, `${ref}/grades/aspirational`, false, issues);
  return {
    status: status === undefined || verdicts === null ? null : { ...status, verdicts },
    grades: committed === null || aspirational === null ? null : { committed, aspirational },
  };
}

function readVerdicts(scale: Scale, ref: string, isNamed: boolean, issues: Issue[]): Verdicts | null {
  const built = buildScale(scale, ref);
  if (!built.ok) {
    issues.push(...built.issues);
    return null;
  }
  const { grades, needsQuota, measures, fields } = built.data;
  if (needsQuota || measures.length > 0 || fields.length > 0 || scale.kind === "matrix") {
    const message =
      "The scale asks for more than the number of a goal. Leave out its quota, axes, measures and conditions.";
    issues.push(goalIssue("goals.scale_needs_facts", ref, message));
    return null;
  }
  if (isNamed && !grades) {
    const message = "The scale of statuses pays amounts. Write bands with an id, without rate and amount.";
    issues.push(goalIssue("goals.not_grades", ref, message));
    return null;
  }
  const bands = grades && scale.kind === "bands" ? scale.bands.map(({ id, from }) => id ?? String(from)) : [];
  return { bands, of: (value) => verdictOf(built.data, bands, value) };
}

/** What lies below the first band is in it. */
function verdictOf(scale: ScaleFunction, bands: readonly string[], value: Fraction): string | null {
  const { grade, exact, fixed, reason } = scale.at({ value }, NO_READINGS);
  if (grade !== null) return grade;
  if (reason === "below_first_band") return bands[0] ?? null;
  if (exact === null) return null;
  return fixed === undefined
    ? formatFraction(exact)
    : formatFixed(roundFraction(exact, { places: fixed, mode: "halfUp" }), fixed);
}
