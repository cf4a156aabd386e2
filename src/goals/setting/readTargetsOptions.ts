import { readWeight, tooFine, wholeWeights } from "../../kernel/allocation/index.js";
import {
  compareFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  readLiteral,
  scaled,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, quoted, readDocument } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { targetsOptionsSchema } from "./schema.js";
import type { TargetRequest, TargetsOptions } from "./types.js";

/** How targets are reconciled, read. */
export interface TargetsRule {
  readonly topDown: Fraction | null;
  readonly reconcile: "keep" | "scale" | "weight";
  readonly closes: Fraction;
  readonly step: Decimal;
  /** For `"weight"`: one for each request; else empty. */
  readonly weights: readonly Decimal[];
}

/** Reads the options of {@link setTargets}; null where they have no sound form. */
export function readTargetsOptions(
  given: unknown,
  requests: readonly TargetRequest[],
  issues: Issue[],
): TargetsRule | null {
  const document = readDocument(given, targetsOptionsSchema);
  if (!document.ok) {
    issues.push(...document.issues.map((issue) => ({ ...issue, path: `/options${issue.path}` })));
    return null;
  }
  const { topDown, reconcile = "keep", closes, step } = document.data;
  if (reconcile !== "keep" && topDown === undefined) {
    const message = `The targets are to be reconciled (${reconcile}), and nothing is asked from above. Write topDown, or leave reconcile out.`;
    issues.push(goalIssue("goals.no_top_down", "/options/reconcile", message, { reconcile }));
  }
  return {
    topDown: topDown === undefined ? null : readLiteral(topDown, "/options/topDown", issues),
    reconcile,
    closes: readCloses(closes, issues),
    step: readStep(step, issues),
    weights: reconcile === "weight" ? readWeights(requests, issues) : [],
  };
}

function readCloses(closes: TargetsOptions["closes"], issues: Issue[]): Fraction {
  const one = fractionOf(ONE);
  if (closes === undefined) return one;
  const read = readLiteral(closes, "/options/closes", issues);
  if (read === null) return one;
  if (read.numerator.units >= 0 && compareFractions(read, one) <= 0) return read;
  const message = `${quoted(String(closes))} of a gap cannot be closed. Write a ratio from 0 to 1.`;
  issues.push(goalIssue("goals.bad_closes", "/options/closes", message));
  return one;
}

function readStep(step: TargetsOptions["step"], issues: Issue[]): Decimal {
  const cent = scaled(1, 2);
  if (step === undefined) return cent;
  const read = readLiteral(step, "/options/step", issues);
  if (read === null || read.numerator.units > 0) return read?.numerator ?? cent;
  const message = "The step is not above zero. Write a number above zero, or leave it out.";
  issues.push(goalIssue("goals.bad_step", "/options/step", message));
  return cent;
}

function readWeights(requests: readonly TargetRequest[], issues: Issue[]): readonly Decimal[] {
  const read = requests.map(({ id, weight }, index) => {
    const path = `/requests/${index}/weight`;
    if (weight === undefined) {
      const message = `The gap is shared out by weights, and ${quoted(id)} has none. Write one, zero for no part of the gap.`;
      issues.push(goalIssue("goals.no_gap_weight", path, message, { id: cut(id) }));
      return fractionOf(ZERO);
    }
    const found = readWeight(weight, path, "allocation");
    if ("weight" in found) return found.weight;
    issues.push(...found.issues);
    return fractionOf(ZERO);
  });
  const whole = wholeWeights(read);
  if (whole === null) issues.push(tooFine("allocation", "/requests"));
  return whole?.weights ?? [];
}
