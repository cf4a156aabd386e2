import {
  type Decimal,
  decimalIssue,
  type Fraction,
  formatFixed,
  fractionOf,
  parseDecimal,
  type Rounding,
  roundFraction,
} from "../kernel/decimal/index.js";
import { type DocumentCode, type Issue, issueOf } from "../kernel/issue/index.js";
import { minorUnits } from "../kernel/money/index.js";
import type { RawAmount, TraceRounding } from "../kernel/trace/index.js";
import type { PlanDocumentCode } from "./codes.js";
import type { Plan } from "./types.js";

/** What of a plan says how amounts are rounded. */
type Paying = Pick<Plan, "currency" | "rounding">;

/** How each line of a plan is rounded. */
export interface LineRounding {
  /** Where the document says so. */
  readonly ref: string;
  readonly trace: TraceRounding;
  round(exact: Fraction): Decimal;
}

/** Compiles the rounding of lines: by default to the currency's minor unit, a tie away from zero. */
export function buildRounding(plan: Paying, at: string, issues: Issue[]): LineRounding {
  const rounding = roundingOf(plan, at, issues);
  return {
    ref: plan.rounding === undefined ? `${at}/currency` : `${at}/rounding`,
    trace: rounding,
    round: (exact) => roundFraction(exact, rounding),
  };
}

/** A rounded amount as a trace prints it. */
export function tracedAmount(rounded: Decimal): Required<RawAmount> {
  return { exact: fractionOf(rounded), fixed: rounded.places };
}

/** An amount with exactly the places that its rounding gave it. */
export function amountOf(rounded: Decimal): string {
  return formatFixed(rounded, rounded.places);
}

function roundingOf(plan: Paying, at: string, issues: Issue[]): Rounding {
  const { mode = "halfUp", places, step } = plan.rounding ?? {};
  if (places !== undefined && step !== undefined) {
    const message = "The rounding names both places and a step. Keep one of the two.";
    issues.push(issueOf<PlanDocumentCode>("incentives.two_roundings", `${at}/rounding`, message));
  }
  if (step === undefined) return { places: places ?? minorUnits(plan.currency), mode };
  const decimal = parseDecimal(step);
  if (typeof decimal === "object" && decimal.units > 0)
    return { step: formatFixed(decimal, decimal.places), mode };
  const path = `${at}/rounding/step`;
  const message =
    'There are no multiples of zero or less to round to. Write a positive decimal, such as "0.05".';
  issues.push(
    typeof decimal === "string"
      ? decimalIssue(decimal, step, path)
      : issueOf<DocumentCode>("document.wrong_value", path, message),
  );
  return { places: 0, mode };
}
