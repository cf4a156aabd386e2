import {
  type AllocationCode,
  type Shares,
  shareOut,
  tooFine,
  wholeWeights,
} from "../../kernel/allocation/index.js";
import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  fractionOf,
  minus,
  multiplyFractions,
  plus,
  roundFraction,
  subtractFractions,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { sumFractions } from "../../kernel/statistics/index.js";
import { goalIssue } from "../goalIssue.js";
import type { SetValue } from "./readTarget.js";
import type { TargetsRule } from "./readTargetsOptions.js";

/** The final targets; where `shares` are set, they were made of these by `weights`, beside what each `kept`. */
export interface Reconciled {
  readonly total: Fraction | null;
  readonly finals: readonly (Fraction | null)[];
  /** The places that all final targets are printed with; undefined for those that were kept. */
  readonly places?: number;
  readonly shared?: {
    readonly shares: Shares;
    readonly weights: readonly Decimal[];
    /** By weight, what each had before; null where all was shared out. */
    readonly kept: readonly Decimal[] | null;
  };
}

/** Reconciles what each set with what is asked of all; a fault goes to `issues`. */
export function reconcile(own: readonly SetValue[], rule: TargetsRule, issues: Issue[]): Reconciled {
  const values = own.map(({ target }) => target?.exact ?? null);
  const known = values.flatMap((value) => value ?? []);
  if (known.length < values.length) return { total: null, finals: values };
  const bottomUp = sumFractions(known);
  const { topDown, closes, step } = rule;
  if (rule.reconcile === "keep" || topDown === null) {
    const fixed = [...new Set(own.map(({ target }) => target?.fixed))];
    const [places] = fixed.length === 1 ? fixed : [];
    return { total: bottomUp, finals: known, ...(places === undefined ? {} : { places }) };
  }
  const gap = multiplyFractions(subtractFractions(topDown, bottomUp), closes);
  const whole = inSteps(addFractions(bottomUp, gap), step);
  return rule.reconcile === "scale"
    ? scaleTo(whole, known, step, issues)
    : addByWeight(whole, known, rule, issues);
}

/** The nearest whole number of steps, half up. */
function inSteps(value: Fraction, step: Decimal): Decimal {
  const steps = divideFractions(value, fractionOf(step));
  return times(roundFraction(steps, { places: 0, mode: "halfUp" }), step);
}

function scaleTo(whole: Decimal, own: readonly Fraction[], step: Decimal, issues: Issue[]): Reconciled {
  const negative = own.findIndex(({ numerator }) => numerator.units < 0);
  if (negative >= 0) {
    const message =
      "A target below zero cannot be scaled with the others. Reconcile by weight, or take it out.";
    issues.push(goalIssue("goals.negative_scaled", `/requests/${negative}`, message));
    return { total: null, finals: [] };
  }
  const weights = wholeWeights(own)?.weights ?? null;
  if (weights === null) issues.push(tooFine("allocation", "/requests"));
  return weights === null ? { total: null, finals: [] } : shared(whole, weights, null, step, issues);
}

function addByWeight(
  whole: Decimal,
  own: readonly Fraction[],
  { step, weights }: TargetsRule,
  issues: Issue[],
): Reconciled {
  const kept = own.map((value) => inSteps(value, step));
  return shared(minus(whole, kept.reduce(plus, ZERO)), weights, kept, step, issues);
}

function shared(
  whole: Decimal,
  weights: readonly Decimal[],
  kept: readonly Decimal[] | null,
  step: Decimal,
  issues: Issue[],
): Reconciled {
  if (whole.units !== 0 && weights.every(({ units }) => units === 0)) {
    const message =
      "Nobody has a weight above zero, so that nobody can take a part. Give one at least a weight, or a target.";
    issues.push(issueOf<AllocationCode>("allocation.zero_weights", "/requests", message));
    return { total: null, finals: [] };
  }
  const shares = shareOut(whole, weights, { unit: step, remainder: "largestRemainder", cut: "towardZero" });
  const finals = shares.parts.map((part, index) => plus(part, kept?.[index] ?? ZERO));
  return {
    total: fractionOf(finals.reduce(plus, ZERO)),
    finals: finals.map(fractionOf),
    places: step.places,
    shared: { shares, weights, kept },
  };
}
