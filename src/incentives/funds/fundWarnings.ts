import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { FundsCode } from "./codes.js";

/** The warning that somebody gets nothing for not being in the group. */
export function notInGroup(id: string): Issue<FundsCode> {
  const message = `The person is not among the entries of ${quoted(id)}, and gets nothing of it. Add the entry for everybody's evaluation, unless that is meant.`;
  return warning("incentives.not_in_group", message, { componentId: id.slice(0, 80) });
}

/** The warning that an entry takes a part which nobody is paid. */
export function enteredButNotPaid(id: string): Issue<FundsCode> {
  const message = `The person is among the entries of ${quoted(id)} and is not paid by the plan, so that a part of the fund goes to nobody. Take the entry out and evaluate everybody again.`;
  return warning("incentives.entered_but_not_paid", message, { componentId: id.slice(0, 80) });
}

/** The warning that ties pay more than there is. */
export function overFund(id: string, excess: string): Issue<FundsCode> {
  const message = `Equal people each get the higher prize, so that ${quoted(id)} pays ${excess} more than its fund. Raise the fund, or let ties share.`;
  return warning("incentives.over_fund", message, { componentId: id.slice(0, 80), excess });
}

function warning(code: FundsCode, message: string, params: Issue["params"]): Issue<FundsCode> {
  return issueOf<FundsCode>(code, "/groups", message, params, "warning");
}
