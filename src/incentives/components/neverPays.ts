import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";

/** The warning that nothing in a component can make it pay. */
export function neverPays(path: string): Issue<PlanLintCode> {
  const message =
    "Nothing here is above zero, so that the component can never pay. Give it a rate or an amount, or remove it.";
  return issueOf<PlanLintCode>("incentives.never_pays", path, message, {}, "warning");
}
