import { NO_READINGS } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue, quoted } from "../../kernel/issue/index.js";
import { buildScale, type ScaleReason } from "../../kernel/scale/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { readFigure, recordFigure } from "./figures.js";
import type { TargetFactor } from "./types.js";

/** Why a factor is not known. */
export type FactorReason = ScaleReason | "missing_factor";

/** What a factor is: a number, or the reason why it is not known. Each records one node. */
export interface FactorFunction {
  readonly id: string;
  readonly title: string | undefined;
  readonly ref: string;
  readonly of: (trace: Tracer | undefined) => {
    readonly by: Fraction | null;
    readonly reason?: FactorReason;
  };
}

/** Reads the factors of a target; every fault goes to `issues`. */
export function readFactors(
  factors: readonly TargetFactor[],
  ref: string,
  issues: Issue[],
): readonly FactorFunction[] {
  issues.push(...duplicateIds(factors, ref));
  return factors.map((factor, index) => {
    const path = `${ref}/${index}`;
    const of = "by" in factor ? given(factor, path, issues) : scaled(factor, path, issues);
    return { id: factor.id, title: factor.title, ref: path, of };
  });
}

function given(
  { id, by }: Extract<TargetFactor, { readonly by: unknown }>,
  path: string,
  issues: Issue[],
): FactorFunction["of"] {
  const figure = readFigure(by, `${path}/by`, issues);
  return (trace) => {
    recordFigure(`${id}.factor`, figure, trace);
    return figure.value === null ? { by: null, reason: "missing_factor" } : { by: figure.value };
  };
}

function scaled(
  { id, of, scale }: Extract<TargetFactor, { readonly scale: unknown }>,
  path: string,
  issues: Issue[],
): FactorFunction["of"] {
  const figure = readFigure(of, `${path}/of`, issues);
  const built = buildScale(scale, `${path}/scale`);
  if (!built.ok) issues.push(...built.issues);
  else if (
    built.data.grades ||
    built.data.needsQuota ||
    built.data.fields.length + built.data.measures.length > 0
  ) {
    const message = `The scale of the factor ${quoted(id)} gives grades, or looks at more than one number. Write bands or points that give factors.`;
    issues.push(goalIssue("goals.bad_factor_scale", `${path}/scale`, message, { id: cut(id) }));
  }
  return (trace) => {
    if (figure.value === null || !built.ok) {
      recordFigure(`${id}.of`, figure, trace);
      return { by: null, reason: "missing_factor" };
    }
    const { exact, reason } = built.data.at({ value: figure.value }, NO_READINGS, prefixed(trace, id));
    return exact === null ? { by: null, reason: reason ?? "missing_factor" } : { by: exact };
  };
}
