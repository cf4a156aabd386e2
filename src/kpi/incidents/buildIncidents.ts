import {
  compareFractions,
  type Fraction,
  fractionOf,
  readLiteral,
  scaled,
  sign,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { documentIssue, duplicateIds, type Issue, isSafeKey, quoted } from "../../kernel/issue/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Rubric } from "../types.js";
import type { IncidentRule } from "./types.js";

/** A rule with its numbers. */
export interface RuleFunction {
  readonly document: IncidentRule;
  readonly ref: string;
  /** What the first, second ... incident is worth; the last holds for all further ones. */
  readonly worth: readonly Fraction[];
  readonly most: Fraction | null;
}

/** How incidents count, ready to be applied. */
export interface IncidentsFunction {
  readonly ref: string;
  readonly rules: readonly RuleFunction[];
  readonly mostBonus: Fraction | null;
  readonly mostDeduction: Fraction | null;
  readonly high: Fraction;
  readonly low: Fraction;
}

const HIGH = fractionOf(scaled(8, 1));
const LOW = fractionOf(scaled(5, 1));

/** Builds the rules of a rubric; null where it has none or one is faulty, with every fault in `issues`. */
export function buildIncidents(rubric: Rubric, ref: string, issues: Issue[]): IncidentsFunction | null {
  const { incidents } = rubric;
  if (incidents === undefined) return null;
  const at = `${ref}/incidents`;
  const before = issues.length;
  const rules = incidents.rules.map((rule, index) => buildRule(rule, `${at}/rules/${index}`, issues));
  issues.push(...idFaults(incidents.rules, `${at}/rules`));
  const { mostBonus, mostDeduction, flags } = incidents;
  const built = {
    ref: at,
    rules,
    mostBonus: readPoints(mostBonus, `${at}/mostBonus`, issues),
    mostDeduction: readPoints(mostDeduction, `${at}/mostDeduction`, issues),
    high: flags === undefined ? HIGH : readLiteral(flags.high, `${at}/flags/high`, issues),
    low: flags === undefined ? LOW : readLiteral(flags.low, `${at}/flags/low`, issues),
  };
  const { high, low } = built;
  if (high !== null && low !== null && compareFractions(low, high) > 0) {
    const message =
      "The ratio that counts as low lies above the high one. Lower the one, or raise the other.";
    issues.push(kpiIssue("kpi.bad_range", `${at}/flags/low`, message));
  }
  return issues.length > before || high === null || low === null ? null : { ...built, high, low };
}

function buildRule(document: IncidentRule, ref: string, issues: Issue[]): RuleFunction {
  const { points, repeats = [], most } = document;
  const worth = [
    readPoints(points, `${ref}/points`, issues),
    ...repeats.map((each, index) => readPoints(each, `${ref}/repeats/${index}`, issues)),
  ];
  return {
    document,
    ref,
    worth: worth.flatMap((each) => each ?? []),
    most: readPoints(most, `${ref}/most`, issues),
  };
}

/** Points as they are written, without their sign: zero or more. */
function readPoints(literal: DecimalLiteral | undefined, path: string, issues: Issue[]): Fraction | null {
  if (literal === undefined) return null;
  const value = readLiteral(literal, path, issues);
  if (value === null || sign(value.numerator) >= 0) return value;
  const message =
    'Points of incidents have no sign: "effect" says whether they are added or taken away. Write zero or more.';
  issues.push(kpiIssue("kpi.negative_points", path, message));
  return null;
}

function idFaults(rules: readonly IncidentRule[], path: string): readonly Issue[] {
  const forbidden = rules.flatMap(({ id }, index) => {
    if (isSafeKey(id)) return [];
    const message = `The id ${quoted(id)} cannot be a name. Choose another.`;
    return [
      documentIssue("document.forbidden_key", `${path}/${index}/id`, message, { key: id.slice(0, 80) }),
    ];
  });
  return [...forbidden, ...duplicateIds(rules, path)];
}
