import { buildCondition, type ConditionFunction } from "../../kernel/condition/index.js";
import { type Fraction, fractionOf, ONE, quotient, readLiteral, scaled } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted, type Result } from "../../kernel/issue/index.js";
import type { DevelopmentCode } from "./codes.js";
import type { Development, RequiredLevel } from "./types.js";

/** A level with its constants read. */
export interface BuiltLevel {
  readonly level: Fraction;
  readonly title: string | undefined;
  readonly when: ConditionFunction | null;
}

/** A competency with its levels, of which the first that is met counts. */
export interface BuiltStanding {
  readonly id: string;
  readonly measure: string;
  readonly levels: readonly BuiltLevel[];
}

export interface BuiltDevelopment {
  readonly document: Development;
  /** In the order in which they are first named. */
  readonly competencies: readonly BuiltStanding[];
  readonly strengthFrom: Fraction;
  readonly measures: readonly string[];
  /** What conditions look at, sorted. */
  readonly fields: readonly string[];
}

/** Reads the constants of required levels; `ref` is where they stand in the outermost document. */
export function buildDevelopment(document: Development, ref: string): Result<BuiltDevelopment> {
  const issues: Issue[] = [];
  const competencies = new Map<string, BuiltLevel[]>();
  for (const [index, level] of document.levels.entries()) {
    const path = `${ref}/levels/${index}`;
    const before = competencies.get(level.competencyId) ?? [];
    if (before.some(({ when }) => when === null)) issues.push(unreachable(level, path));
    competencies.set(level.competencyId, [...before, readLevel(level, path, issues)]);
  }
  const strengthFrom = readStrength(document, `${ref}/strengthFrom`, issues);
  if (issues.length > 0) return { ok: false, issues };
  const built = [...competencies].map(([id, levels]) => ({
    id,
    measure: `review.${document.reviewId}.${id}`,
    levels,
  }));
  const fields = built.flatMap(({ levels }) => levels.flatMap(({ when }) => when?.fields ?? []));
  return {
    ok: true,
    data: {
      document,
      competencies: built,
      strengthFrom,
      measures: built.map(({ measure }) => measure),
      fields: [...new Set(fields)].sort(),
    },
  };
}

function readLevel({ level, title, when }: RequiredLevel, path: string, issues: Issue[]): BuiltLevel {
  const built = when === undefined ? null : buildCondition(when, `${path}/when`);
  if (built !== null && !built.ok) issues.push(...built.issues);
  return {
    level: readLiteral(level, `${path}/level`, issues) ?? fractionOf(ONE),
    title,
    when: built?.ok === true ? built.data : null,
  };
}

function readStrength({ strengthFrom }: Development, path: string, issues: Issue[]): Fraction {
  const half = quotient(ONE, scaled(2, 0));
  if (strengthFrom === undefined) return half;
  const read = readLiteral(strengthFrom, path, issues) ?? half;
  if (read.numerator.units >= 0) return read;
  const message =
    "How far above its level a competency is a strength is below zero, so that a gap would be one. Write zero or more.";
  issues.push(issueOf<DevelopmentCode>("reviews.bad_strength", path, message));
  return half;
}

function unreachable({ competencyId }: RequiredLevel, path: string): Issue {
  const message = `A level of ${quoted(competencyId)} before this one is for everybody, so that this one never counts. Put it before that one, or remove it.`;
  const params = { competencyId: competencyId.slice(0, 80) };
  return issueOf<DevelopmentCode>("reviews.unreachable_level", path, message, params);
}
