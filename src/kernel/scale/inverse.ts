import type { Readings } from "../condition/index.js";
import { type Decimal, type Fraction, formatDecimal } from "../decimal/index.js";
import { attainmentError, type Issue, ownFields } from "../issue/index.js";
import { NOTHING } from "./bandParts.js";
import type { BuiltScale } from "./buildScale.js";
import type { InverseResult } from "./compiledScale.js";
import { multiple } from "./grid.js";
import { type History, pickVersion, readSteps } from "./history.js";
import { matrixLine } from "./matrixFunction.js";
import { noAmount } from "./noAmount.js";
import { readContext, readNumber } from "./readInput.js";
import { reasonIssue } from "./reasonIssue.js";
import type { ScaleReason } from "./scaleFunction.js";
import { scaleIssue } from "./scaleIssue.js";
import { segmentsOf } from "./segmentsOf.js";
import { solve } from "./solve.js";
import { stepEffect } from "./stepEffect.js";

const FIELDS = ["step", "of", "measures", "attributes"] as const;

/** The least non-negative multiple of a step whose value, or rest, reaches the target. */
export function inverse(history: History, target: unknown, options: unknown): InverseResult {
  const issues: Issue[] = [];
  const wanted = readNumber(target, "/target", issues);
  const { quota, on } = readContext(options, FIELDS, "/options", issues);
  const { step, of } = readQuestion(options, issues);
  const version = pickVersion(history, { on }, "/options", issues);
  const readings = readSteps(history, options, issues);
  if (version?.scale.grades) issues.push(noAmount(""));
  if (version?.scale.needsQuota && quota === undefined)
    issues.push(reasonIssue("missing_quota", "/options/quota"));
  if (issues.length > 0 || wanted === null || version === null || readings === null || step === null) {
    throw attainmentError(issues);
  }
  return solveScale(version.scale, wanted, step, of, quota, readings);
}

function solveScale(
  scale: BuiltScale,
  target: Fraction,
  step: Decimal,
  of: "value" | "rest",
  quota: Fraction | undefined,
  readings: Readings,
): InverseResult {
  const multipleOf = scale.needsQuota ? (quota ?? null) : null;
  if (multipleOf !== null && multipleOf.numerator.units <= 0) return without("zero_quota");
  const settled =
    scale.table.kind === "matrix" ? matrixLine(scale.table, readings, multipleOf).settled : null;
  if (settled?.kind === "none") return without(settled.reason);
  const effect = stepEffect(scale, readings);
  if (typeof effect === "string") return without(effect);
  const valueAt = (value: Fraction): Fraction =>
    scale.at(quota === undefined ? { value } : { value, quota }, readings).exact ?? NOTHING;
  const found = solve(segmentsOf(scale.table, multipleOf, readings), { target, step, of, effect, valueAt });
  if (found === "unknown") {
    return nothing(
      "not_invertible",
      "The value goes up and down in so many steps that the answer cannot be told. Evaluate the scale at values of your choice.",
    );
  }
  if (found === null)
    return nothing("out_of_reach", "No value reaches the target. Lower it, or check the caps of the scale.");
  return { value: formatDecimal(multiple(step, found)), issues: [] };
}

function without(reason: ScaleReason): InverseResult {
  return { value: null, reason, issues: [reasonIssue(reason, "")] };
}

function nothing(reason: "not_invertible" | "out_of_reach", message: string): InverseResult {
  return { value: null, reason, issues: [scaleIssue(`scale.${reason}`, "", message, {}, "warning")] };
}

function readQuestion(
  options: unknown,
  issues: Issue[],
): { readonly step: Decimal | null; readonly of: "value" | "rest" } {
  // Faults of the fields themselves were told when the context was read.
  const fields = ownFields(options, "", []) ?? new Map<string, unknown>();
  const step =
    fields.get("step") === undefined ? undefined : readNumber(fields.get("step"), "/options/step", issues);
  if (step === undefined || (step !== null && step.numerator.units <= 0)) {
    issues.push(
      scaleIssue(
        "scale.bad_input",
        "/options/step",
        'A step above 0 is needed, the grid of the answers. Write one such as "0.01".',
      ),
    );
  }
  const of: unknown = fields.get("of") ?? "value";
  if (of !== "value" && of !== "rest") {
    issues.push(
      scaleIssue(
        "scale.bad_input",
        "/options/of",
        'The target is one of the "value" or of the "rest". Write one of the two, or leave it out.',
      ),
    );
  }
  return { step: step?.numerator ?? null, of: of === "rest" ? of : "value" };
}
