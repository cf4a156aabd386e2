import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  isZeroFraction,
  minus,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { StepAmount, StepChange, StepValue } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import { capped, roundedPay, withFactor } from "../components/finishPay.js";
import { tracedAmount } from "../rounding.js";
import { prorated } from "../time/timedTerms.js";
import type { Accumulator } from "./accumulator.js";
import type { Bearings } from "./bearings.js";

const NOTHING: Fraction = fractionOf(ZERO);

/** Pay that went through the steps of its component, or the reason why there is none. */
export type Settled = SettledPay | { readonly amount: null; readonly reason: string };

/** Pay that went through the steps of its component. */
export interface SettledPay {
  /** Rounded; what is to be taken off it to come to the line is `paidBefore`. */
  readonly amount: Decimal;
  /** The pay before the steps, over the stretch of time that they apply to. */
  readonly base: Fraction;
  /** The pay after the steps, unrounded. */
  readonly exact: Fraction;
  /** What caps cut. */
  readonly excess: Fraction;
}

/** Whether pay before the steps is of another stretch of time than the steps apply to, so that a state has to carry it. */
export function carriesGross({ stepsOnTotal, grows, dealwise, quotaPeriod }: Accumulator): boolean {
  return quotaPeriod !== null && stepsOnTotal !== (grows && !dealwise);
}

/** What the settled pay contains of the periods before, rounded: it is the line once that is taken off. */
export function paidBefore({ accumulator, opening }: Bearings): Decimal {
  const { stepsOnTotal, exactPriors, rounding } = accumulator;
  return stepsOnTotal && !exactPriors ? opening.earned : rounding.round(NOTHING);
}

/**
 * From the pay of the scale to the rounded pay: what is of other periods is added or taken off, then the person's factor,
 * the steps with what caps cut before, the person's cap, the exact pay of before where the document says so, and the
 * rounding. Each records a node around all since the mark.
 */
export function settle(bearings: Bearings, gross: PayValue, trace?: Tracer, since: number = 0): Settled {
  if (gross.exact === null) return { amount: null, reason: gross.reason };
  const { accumulator, terms } = bearings;
  const base = baseOf(bearings, gross, trace, since);
  const factored = withFactor(base, terms.personal, trace, since);
  const stepped = throughSteps(bearings, factored, trace, since);
  if (stepped.value.exact === null)
    return { amount: null, reason: stepped.value.reason ?? "missing_measure" };
  const due = prorated({ exact: stepped.value.exact }, terms.personal, trace, since);
  const { exact } = capped(due, terms.personal, trace, since);
  const amount = roundedPay(lessExact(bearings, exact, trace, since), accumulator.rounding, trace, since);
  const excess = addFractions(stepped.cut, subtractFractions(due.exact, exact));
  return { amount, base: base.exact, exact, excess };
}

/** The pay of the stretch of time that the steps apply to. */
function baseOf(
  { accumulator, opening }: Bearings,
  gross: StepAmount,
  trace: Tracer | undefined,
  since: number,
): StepAmount {
  if (!carriesGross(accumulator) || !opening.carried) return gross;
  const { ref, stepsOnTotal } = accumulator;
  const value = opening.beforeSteps;
  trace?.node({ id: "payBefore", kind: "input", ref, inputs: [{ id: "beforeSteps", value }], value });
  const exact = stepsOnTotal ? addFractions(gross.exact, value) : subtractFractions(gross.exact, value);
  trace?.node({ id: "payOfStretch", kind: stepsOnTotal ? "sum" : "difference", ref, value: exact }, since);
  return { exact };
}

/** The steps, with what caps cut before added in front of the last cap; and what that cap cuts. */
function throughSteps(
  { accumulator, opening, reading }: Bearings,
  pay: StepAmount,
  trace: Tracer | undefined,
  since: number,
): { readonly value: StepValue; readonly cut: Fraction } {
  const { steps, stepsBeforeCap, stepsFromCap, carriesExcess, ref } = accumulator;
  if (!carriesExcess) return { value: steps.apply(pay, reading, trace, since), cut: NOTHING };
  const before = stepsBeforeCap.apply(pay, reading, trace, since);
  if (before.exact === null) return { value: before, cut: NOTHING };
  const amount = opening.brought;
  const whole = isZeroFraction(amount) ? before : { exact: addFractions(before.exact, amount) };
  const inputs = [{ id: "excess", value: amount }];
  if (!isZeroFraction(amount))
    trace?.node({ id: "excess", kind: "add", ref: `${ref}/capExcess`, inputs, value: whole.exact }, since);
  const changes = stepsFromCap.applyEach(whole, reading, trace, since);
  return { value: changes.at(-1)?.after ?? whole, cut: cutOf(changes[0]) };
}

function cutOf(cap: StepChange | undefined): Fraction {
  if (cap === undefined || cap.before.exact === null || cap.after.exact === null) return NOTHING;
  return subtractFractions(cap.before.exact, cap.after.exact);
}

/** With exact priors, the pay to date less that of before; else the pay as it is. */
function lessExact(
  { accumulator, opening }: Bearings,
  exact: Fraction,
  trace: Tracer | undefined,
  since: number,
): Fraction {
  const { stepsOnTotal, exactPriors, ref } = accumulator;
  if (!stepsOnTotal || !exactPriors || !opening.carried) return exact;
  const value = opening.entitled;
  trace?.node({ id: "entitledBefore", kind: "input", ref, inputs: [{ id: "entitled", value }], value });
  const change = subtractFractions(exact, value);
  trace?.node({ id: "change", kind: "difference", ref, value: change }, since);
  return change;
}

/** Takes what was paid before off the rounded pay; with a trace around all since the mark. */
export function lineOf(bearings: Bearings, amount: Decimal, trace?: Tracer, since: number = 0): Decimal {
  const { accumulator, opening } = bearings;
  const before = paidBefore(bearings);
  const line = minus(amount, before);
  if (trace === undefined || !opening.carried || !accumulator.stepsOnTotal || accumulator.exactPriors)
    return line;
  const { ref } = accumulator;
  const value = tracedAmount(before);
  trace.node({ id: "before", kind: "input", ref, inputs: [{ id: "earnedBefore", value }], value });
  trace.node({ id: "thisPeriod", kind: "difference", ref, value: tracedAmount(line) }, since);
  return line;
}
