import type { PlanFunction } from "../../incentives/planFunction.js";
import type { ReadTimeFacts } from "../../incentives/time/readTimeFacts.js";
import type { Statement } from "../../incentives/types.js";
import { containsDate, type Period, parsePeriod } from "../../kernel/calendar/index.js";
import type { ReadPerson } from "../facts/readPerson.js";
import { adjustmentsOf } from "./adjustmentsOf.js";
import { type Closing, takeErrors, takeFaults } from "./closing.js";
import { planCredits } from "./planCredits.js";
import { planOpening } from "./planOpening.js";
import { unknownPay } from "./unknownPay.js";

/** The statements of a person, and whether the pay of some plan is not known. */
export interface PaidPlans {
  readonly statements: readonly Statement[];
  readonly isPartial: boolean;
}

/** Pays a person by every plan that falls due. */
export function closePlans(closing: Closing): PaidPlans {
  const statements: Statement[] = [];
  let isPartial = false;
  for (const plan of closing.program.documents.plans) {
    const span = closing.due.get(plan.id);
    if (span === undefined) continue;
    const statement = payPlan(closing, plan, span);
    if (statement === null) {
      isPartial = true;
      closing.known.give(`pay.${plan.id}`, span, { exact: null, reason: "missing_pay" });
    } else statements.push(statement);
  }
  return { statements, isPartial };
}

function payPlan(closing: Closing, plan: PlanFunction, span: Period): Statement | null {
  const { known, shard, trace, perDeal, faults } = closing;
  const opening = planOpening(closing, plan.id, span);
  const booked = adjustmentsOf(closing, plan.id, span);
  const reading = {
    ...known.readingFor(plan.needs, span),
    // Plans keep periods in their state, by names that do not depend on how fiscal years run.
    period: parsePeriod(`${span.from}/${span.to}`),
    credits: planCredits(closing, plan, span),
    state: opening.state,
    stateGap: opening.issue !== null,
    groups: shard.groups,
    ...(plan.needsCash ? { cash: shard.cash.filter(({ date }) => containsDate(span, date)) } : {}),
    ...(booked.adjustments.length === 0 ? {} : { adjustments: booked.adjustments }),
    ...employmentFor(plan, shard.situation.person),
    issues: [],
    leftOut: [],
  };
  takeFaults(closing, booked.faults, [booked.chosen]);
  if (opening.issue !== null) faults.issues.push(opening.issue);
  const paid = plan.pay(reading, trace, perDeal);
  if (paid.ok) {
    takeErrors(closing, paid.data.issues);
    for (const issue of unknownPay(paid.data)) faults.issues.push(issue);
    return paid.data;
  }
  for (const issue of paid.issues) faults.issues.push({ ...issue, path: opening.pathOf(issue.path) });
  return null;
}

/** When the person worked there, for a plan that says what that changes; others leave proration to what gives the quota. */
function employmentFor(
  { versions }: PlanFunction,
  { hiredOn, leftOn }: ReadPerson,
): Pick<ReadTimeFacts, "employment"> {
  const isTimed = versions.some(
    ({ proration, ramps, employedOn, leavers }) =>
      (proration ?? ramps ?? employedOn ?? leavers) !== undefined,
  );
  return isTimed ? { employment: { from: hiredOn, to: leftOn, leave: [], rampFrom: null } } : {};
}
