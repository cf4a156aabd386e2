import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { SettlementCode } from "./codes.js";

/** Balances of the opening state that no version of the plan keeps; `ledgers` are those it keeps, `<id> <kind>`. */
export function checkBalances(ledgers: ReadonlySet<string>, { state }: PlanReading): readonly Issue[] {
  if (state === null) return [];
  return [...state.balances.values()].flatMap(({ id, kind, index }) => {
    if (ledgers.has(`${id} ${kind}`)) return [];
    const message = `No version of the plan has a ${kind} with the id ${quoted(id)}. Hand over the state as the statement before returned it.`;
    const path = `${state.path}/balances/${index}/id`;
    const params = { settlementId: id.slice(0, 80), kind };
    return [issueOf<SettlementCode>("incentives.state_of_unknown_settlement", path, message, params)];
  });
}
