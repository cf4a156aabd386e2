import { subtractFractions } from "../decimal/index.js";
import { attainmentError, capIssues, type Issue, ownValue } from "../issue/index.js";
import { amountText } from "../trace/index.js";
import type { ScaleOptions } from "./compiledScale.js";
import { type History, readCall, readSteps } from "./history.js";
import { noAmount } from "./noAmount.js";
import { optionsFault } from "./optionsFault.js";
import { reasonIssue } from "./reasonIssue.js";

/** V(b) - V(a), with the places that both have; throws where one of them has no amount. */
export function difference(history: History, a: unknown, b: unknown, options: ScaleOptions): string {
  const fault = optionsFault(options);
  if (fault !== null) throw attainmentError([fault]);
  const issues: Issue[] = [];
  const readings = readSteps(history, options, issues);
  const [from, to] = [a, b].map((input, index) => {
    const path = index === 0 ? "/a" : "/b";
    const call = readCall(history, input, path, issues);
    if (call === null || readings === null) return undefined;
    const value = call.version.scale.at(call.argument, readings);
    if (value.reason !== undefined) issues.push(reasonIssue(value.reason, path, "error"));
    else if (value.exact === null) issues.push(noAmount(path));
    return value;
  });
  if (issues.length > 0 || !from?.exact || !to?.exact)
    throw attainmentError(capIssues(issues, ownValue(options, "maxIssues")));
  return amountText(
    subtractFractions(to.exact, from.exact),
    from.fixed === to.fixed ? from.fixed : undefined,
  );
}
