import { adjoins } from "../kernel/calendar/index.js";
import { type Issue, type IssueParam, issueOf, quoted } from "../kernel/issue/index.js";
import type { PlanFactsCode } from "./codes.js";
import type { PlanReading } from "./facts/readPlanFacts.js";

/** Whether the opening state is that of this plan and person, at the very end of the period before. */
export function checkState(
  planId: string,
  componentIds: ReadonlySet<string>,
  reading: PlanReading,
): readonly Issue[] {
  const { state, personId, period } = reading;
  if (state === null) return [];
  const issues: Issue[] = [...state.issues];
  const fault = (
    code: PlanFactsCode,
    path: string,
    message: string,
    params: Readonly<Record<string, IssueParam>>,
  ) => issues.push(issueOf<PlanFactsCode>(code, state.path + path, message, params));
  if (state.planId !== planId) {
    const message = `The state is that of the plan ${quoted(state.planId)}, not of ${quoted(planId)}. Hand over the state of this plan.`;
    fault("incentives.state_of_another_plan", "/planId", message, { planId: state.planId.slice(0, 80) });
  }
  if (state.personId !== personId) {
    const message = `The state is that of ${nameOf(state.personId)}, the facts are those of ${nameOf(personId)}. Hand over the state of the same person.`;
    fault("incentives.state_of_another_person", "/personId", message, {
      personId: state.personId?.slice(0, 80) ?? null,
    });
  }
  if (!adjoins(state.period, period)) {
    const message = `The state closes ${state.period.id}, which does not adjoin ${period.id}. Hand over the state that closes the period just before.`;
    fault("incentives.state_does_not_adjoin", "/period", message, {
      closed: state.period.id,
      period: period.id,
    });
  }
  for (const { id, index } of state.totals.values()) {
    if (componentIds.has(id)) continue;
    const message = `No version of the plan has a component ${quoted(id)}. Hand over the state as the statement before returned it.`;
    fault("incentives.state_of_unknown_component", `/components/${index}/id`, message, {
      componentId: id.slice(0, 80),
    });
  }
  return issues;
}

function nameOf(personId: string | null): string {
  return personId === null ? "nobody in particular" : quoted(personId);
}
