import { renderText } from "../../explain/index.js";
import { type CompiledPlan, compilePlan, type Plan } from "../../incentives/index.js";
import type { TraceNode } from "../../kernel/index.js";
import { asPlan } from "../documents/asPlan.js";
import { demandedLaws } from "./demandedLaws.js";
import type { Law } from "./law.js";
import type { PlanLawId } from "./lawNames.js";
import { batchEqualsOneByOne } from "./plan/batchEqualsOneByOne.js";
import { canonicalTextRunsTheSame } from "./plan/canonicalTextRunsTheSame.js";
import { capsAndFloorsBound } from "./plan/capsAndFloorsBound.js";
import { clawbackNeverTakesMoreThanWasPaid, laterRefundUndoesACredit } from "./plan/clawbackLaws.js";
import { fundsArePaidInFull } from "./plan/fundsArePaidInFull.js";
import { ledgersClose, recoveredNeverExceedsAdvanced } from "./plan/ledgerLaws.js";
import { monthsFoldToTheQuarter } from "./plan/monthsFoldToTheQuarter.js";
import { orderOfCreditsIsIrrelevant } from "./plan/orderOfCreditsIsIrrelevant.js";
import { payNeverExceedsItsCap } from "./plan/payNeverExceedsItsCap.js";
import { payNeverFalls } from "./plan/payNeverFalls.js";
import { inputStaysAsItWas, runsAreEqual } from "./plan/purityLaws.js";
import { recalculationBooksOnce } from "./plan/recalculationBooksOnce.js";
import { refundUndoesACredit } from "./plan/refundUndoesACredit.js";
import { scaledMoneyScalesPay } from "./plan/scaledMoneyScalesPay.js";
import { dealsSumToLine, linesSumToTotal } from "./plan/sumLaws.js";
import { refsResolve, textComesFromTheTrace, tracedEqualsUntraced, traceReplays } from "./plan/traceLaws.js";
import { trueUpEqualsEntitlement } from "./plan/trueUpEqualsEntitlement.js";

/**
 * The laws of plans that not every plan keeps, and that can be demanded of one.
 *
 * @since 0.1.0
 */
export type ConditionalPlanLaw = Extract<
  PlanLawId,
  "laterRefundUndoesACredit" | "monthsFoldToTheQuarter" | "payNeverFalls" | "payNeverExceedsItsCap"
>;

/**
 * How laws of a plan are chosen.
 *
 * @since 0.1.0
 */
export interface PlanLawOptions {
  /** Laws to be kept even though the document does not promise it; a failure then shows where it breaks. */
  readonly expect?: readonly ConditionalPlanLaw[];
  /** Writes the explanation that `textComesFromTheTrace` reads: `renderText` in English by default. */
  readonly render?: (trace: TraceNode) => string;
  /** Makes the plan that `scaledMoneyScalesPay` has changed the document of: `compilePlan` by default. */
  readonly compile?: (document: Plan) => CompiledPlan;
}

type MakeLaw = (
  plan: CompiledPlan,
  demanded: boolean,
  own: Required<Omit<PlanLawOptions, "expect">>,
) => readonly Law[];

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<PlanLawId, MakeLaw>> = {
  linesSumToTotal,
  dealsSumToLine,
  orderOfCreditsIsIrrelevant,
  refundUndoesACredit,
  tracedEqualsUntraced,
  traceReplays,
  textComesFromTheTrace: (plan, _demanded, { render }) => textComesFromTheTrace(plan, render),
  refsResolve,
  runsAreEqual,
  inputStaysAsItWas,
  ledgersClose,
  recoveredNeverExceedsAdvanced,
  clawbackNeverTakesMoreThanWasPaid,
  fundsArePaidInFull,
  capsAndFloorsBound,
  batchEqualsOneByOne,
  canonicalTextRunsTheSame,
  recalculationBooksOnce,
  laterRefundUndoesACredit,
  scaledMoneyScalesPay: (plan, _demanded, { compile }) => scaledMoneyScalesPay(plan, compile),
  trueUpEqualsEntitlement,
  monthsFoldToTheQuarter,
  payNeverFalls,
  payNeverExceedsItsCap,
};

/**
 * The laws that a plan has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `linesSumToTotal`, `dealsSumToLine` | always |
 * | `orderOfCreditsIsIrrelevant` | always |
 * | `refundUndoesACredit` | where a component looks at a measure, and a clawback takes all that a deal brought |
 * | `tracedEqualsUntraced`, `traceReplays`, `textComesFromTheTrace`, `refsResolve` | always |
 * | `runsAreEqual`, `inputStaysAsItWas` | always |
 * | `ledgersClose`, `capsAndFloorsBound`, `batchEqualsOneByOne`, `canonicalTextRunsTheSame`, `recalculationBooksOnce` | always |
 * | `recoveredNeverExceedsAdvanced` | with a draw |
 * | `clawbackNeverTakesMoreThanWasPaid` | with a clawback of the own share of deals |
 * | `fundsArePaidInFull` | with a contest or a team pool |
 * | `laterRefundUndoesACredit` | with a clawback that rates the old period again, where nothing but commissions and payout curves looks at a measure, without steps on the total |
 * | `scaledMoneyScalesPay` | where nothing is rounded on the way, and no measure is money and a plain number at once |
 * | `trueUpEqualsEntitlement` | as `monthsFoldToTheQuarter`, after every month |
 * | `monthsFoldToTheQuarter` | where a component keeps a running total over a quarter or more, nothing that decides about it looks at a measure that grows, and its scale refuses no value |
 * | `payNeverFalls` | for measures over which every scale rises, with no step that turns pay around, no negative factor, and nothing else that looks at them |
 * | `payNeverExceedsItsCap` | where a cap always applies and nothing after it raises pay |
 *
 * Those with a condition are left out where the document does not promise them. `expect` demands the last three and
 * `laterRefundUndoesACredit` anyway, and a failure then shows in figures where the plan breaks them: a deal that lowers pay, a floor that lifts it over its cap.
 *
 * @param plan - A compiled plan, or a plan (or the versions of one) as plain JSON.
 * @param options - See {@link PlanLawOptions}.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compilePlan`, where a document is no plan; `testing.unknown_law` for a name
 * in `expect` that no law has; `testing.law_without_premise` for one that nothing in the plan is about, such as
 * `payNeverExceedsItsCap` of a plan without a cap.
 * @example
 * ```ts
 * import { compilePlan } from "attainment/incentives";
 * import { checkLaws, planLaws } from "attainment/testing";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     {
 *       kind: "commission",
 *       id: "new-business",
 *       measure: "bookings",
 *       scale: {
 *         kind: "bands",
 *         mode: "graduated",
 *         bands: [
 *           { from: "0", rate: "0.05" },
 *           { from: "100000", rate: "0.08" },
 *         ],
 *       },
 *     },
 *   ],
 * });
 * checkLaws(planLaws(plan), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function planLaws(
  plan: unknown,
  { expect = [], render = (trace) => renderText(trace), compile = compilePlan }: PlanLawOptions = {},
): readonly Law[] {
  const compiled = asPlan(plan);
  const made = Object.entries(makers).map(
    ([id, make]) => [id, (demanded: boolean) => make(compiled, demanded, { render, compile })] as const,
  );
  return demandedLaws(made, expect);
}
