import type { PlanFactsCode } from "../../incentives/codes.js";
import { type ReadState, readState } from "../../incentives/facts/readState.js";
import { adjoins, type Period, parsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Closing } from "./closing.js";

/** The state that a plan goes on with. */
export interface PlanOpening {
  readonly state: ReadState | null;
  /** Why the state that there is cannot be gone on with. */
  readonly issue: Issue | null;
  /** Where something that is wrong with it stands in the facts of the person. */
  pathOf(path: string): string;
}

/** The state of a plan that the person brings along, where it closes the period just before. */
export function planOpening({ shard }: Pick<Closing, "shard">, planId: string, span: Period): PlanOpening {
  const plans = shard.state.people[0]?.plans ?? [];
  const index = plans.findIndex((each) => each.planId === planId);
  const at = `/state/people/0/plans/${index}`;
  const pathOf = (path: string) => (path.startsWith("/state") ? at + path.slice("/state".length) : path);
  const state = index < 0 ? null : readState(plans[index], []);
  if (state === null || adjoins(state.period, span)) return { state, issue: null, pathOf };
  return hasOpenMoney(state, span)
    ? { state: null, issue: gap(planId, state, span, at), pathOf }
    : { state: whatOutlivesGaps(state, span), issue: null, pathOf };
}

/** Totals of quota periods that are over by now count for nothing any more; what is owed does. */
function hasOpenMoney({ balances, totals, period }: ReadState, span: Period): boolean {
  return (
    balances.size > 0 ||
    period.to > span.from ||
    [...totals.values()].some(({ quotaPeriod }) => quotaPeriod.to > span.from)
  );
}

/** What was paid can be taken back, and cash counts, also after periods in which the plan did not fall due. */
function whatOutlivesGaps(state: ReadState, span: Period): ReadState | null {
  if (state.spans.length === 0 && state.cash.size === 0) return null;
  const period = parsePeriod(`${state.period.from}/${span.from}`);
  return { ...state, period, totals: new Map() };
}

function gap(planId: string, { period }: ReadState, span: Period, path: string): Issue {
  const message = `The state of the plan ${quoted(planId)} closes ${period.id}, which does not adjoin ${span.id}. Close the periods in between, or hand over the state that closes the period just before.`;
  const params = { planId: planId.slice(0, 80), closed: period.id, period: span.id };
  return issueOf<PlanFactsCode>("incentives.state_does_not_adjoin", path, message, params);
}
