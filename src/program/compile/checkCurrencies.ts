import type { Plan } from "../../incentives/types.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { Program } from "../types.js";

/** Pay of several currencies has no sum, and credits of another currency than that of pay are no base for it. */
export function checkCurrencies({ plans = [], crediting = [] }: Program): readonly Issue[] {
  const [first] = plans;
  const credited = crediting.flatMap(({ id, currency }, index) => {
    if (first === undefined || currency === first.currency) return [];
    const message = `The crediting ${quoted(id)} is in ${quoted(currency)}, but ${quoted(first.id)} pays in ${quoted(first.currency)}. Convert the records to that currency, by rates in fx.`;
    return [mixed(`/crediting/${index}/currency`, message, currency, first.currency)];
  });
  return [...mixedPlans(plans), ...credited];
}

function mixedPlans(plans: readonly Plan[]): readonly Issue[] {
  const [first] = plans;
  const versions = new Set(plans.filter(({ id }) => id === first?.id));
  return plans.flatMap((plan, index) => {
    // The versions of one plan agree, which the plan itself sees to.
    if (first === undefined || plan.currency === first.currency || versions.has(plan)) return [];
    const message = `The plan ${quoted(plan.id)} pays in ${quoted(plan.currency)}, but ${quoted(first.id)} in ${quoted(first.currency)}, so that pay has no sum. Make a program for each currency.`;
    return [mixed(`/plans/${index}/currency`, message, plan.currency, first.currency)];
  });
}

function mixed(path: string, message: string, found: string, first: string): Issue {
  return issueOf<ProgramDocumentCode>("program.mixed_currencies", path, message, { found, first });
}
