import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { Program } from "../types.js";

/** Pay of several currencies has no sum. */
export function checkCurrencies({ plans = [] }: Program): readonly Issue[] {
  const [first] = plans;
  const versions = new Set(plans.filter(({ id }) => id === first?.id));
  return plans.flatMap((plan, index) => {
    // The versions of one plan agree, which the plan itself sees to.
    if (first === undefined || plan.currency === first.currency || versions.has(plan)) return [];
    const message = `The plan ${quoted(plan.id)} pays in ${quoted(plan.currency)}, but ${quoted(first.id)} in ${quoted(first.currency)}, so that pay has no sum. Make a program for each currency.`;
    return [
      issueOf<ProgramDocumentCode>("program.mixed_currencies", `/plans/${index}/currency`, message, {
        found: plan.currency,
        first: first.currency,
      }),
    ];
  });
}
