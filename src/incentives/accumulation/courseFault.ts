import { issueOf } from "../../kernel/issue/index.js";
import type { ComponentContext } from "../components/definition.js";
import type { AccumulationDocumentCode } from "./codes.js";

type Fault<Code> = Code extends `incentives.${infer Name}` ? Name : never;

/** Reports that two choices of a component do not fit each other. */
export function courseFault(
  name: Fault<AccumulationDocumentCode>,
  path: string,
  { ref, issues }: ComponentContext,
): void {
  issues.push(issueOf<AccumulationDocumentCode>(`incentives.${name}`, ref + path, MESSAGES[name]));
}

const MESSAGES: Readonly<Record<Fault<AccumulationDocumentCode>, string>> = {
  annualized_quota_period:
    'A component that is annualized adds up over a year. Leave quotaPeriod out, or write "year" or a fiscal year.',
  deal_steps_annualized:
    "A component that is annualized looks at the period as a whole, so that no deal has a pay of its own. Use steps.",
  attainment_steps_without_quota:
    "The component names no quota, so that there is no attainment. Add a quota, or use measureSteps.",
  by_without_bands:
    "This scale has no bands that another number could pick: a curve has none, and a matrix has axes of its own. Remove by.",
  windfall_over_nothing:
    "A windfall rule over zero or less leaves nothing of any deal. Write an amount above zero.",
};
