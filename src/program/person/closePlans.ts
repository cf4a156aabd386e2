import type { PlanFactsCode } from "../../incentives/codes.js";
import { type ReadState, readState } from "../../incentives/facts/readState.js";
import type { PlanFunction } from "../../incentives/planFunction.js";
import type { ReadTimeFacts } from "../../incentives/time/readTimeFacts.js";
import type { Statement } from "../../incentives/types.js";
import { adjoins, type Period, parsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ReadPerson } from "../facts/readPerson.js";
import { type Closing, takeErrors } from "./closing.js";
import { planCredits } from "./planCredits.js";
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
  const opening = openingOf(closing, plan.id, span);
  const reading = {
    ...known.readingFor(plan.needs, span),
    // Plans keep periods in their state, by names that do not depend on how fiscal years run.
    period: parsePeriod(`${span.from}/${span.to}`),
    credits: planCredits(closing, plan, span),
    state: opening.state,
    stateGap: opening.issue !== null,
    groups: shard.groups,
    ...employmentFor(plan, shard.situation.person),
    issues: [],
    leftOut: [],
  };
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

interface Opening {
  readonly state: ReadState | null;
  /** Why the state that there is cannot be gone on with. */
  readonly issue: Issue | null;
  pathOf(path: string): string;
}

/** The state of a plan that the person brings along, where it closes the period just before. */
function openingOf({ shard }: Closing, planId: string, span: Period): Opening {
  const plans = shard.state.people[0]?.plans ?? [];
  const index = plans.findIndex((each) => each.planId === planId);
  const at = `/state/people/0/plans/${index}`;
  const pathOf = (path: string) => (path.startsWith("/state") ? at + path.slice("/state".length) : path);
  const state = index < 0 ? null : readState(plans[index], []);
  if (state === null || adjoins(state.period, span)) return { state, issue: null, pathOf };
  // Totals of quota periods that are over by now count for nothing any more; what is owed, carried or refundable does.
  const isOver =
    state.balances.size === 0 &&
    state.spans.length === 0 &&
    [...state.totals.values()].every(
      ({ quotaPeriod, excess }) => quotaPeriod.to <= span.from && excess === undefined,
    );
  return { state: null, issue: isOver ? null : gap(planId, state, span, at), pathOf };
}

function gap(planId: string, { period }: ReadState, span: Period, path: string): Issue {
  const message = `The state of the plan ${quoted(planId)} closes ${period.id}, which does not adjoin ${span.id}. Close the periods in between, or hand over the state that closes the period just before.`;
  const params = { planId: planId.slice(0, 80), closed: period.id, period: span.id };
  return issueOf<PlanFactsCode>("incentives.state_does_not_adjoin", path, message, params);
}
