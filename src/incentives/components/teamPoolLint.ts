import { comparison, ONE, parseDecimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { TeamPoolComponent } from "../funds/types.js";
import { isPositive } from "./canPay.js";
import type { ComponentContext } from "./definition.js";
import { neverPays } from "./neverPays.js";

/** What is allowed in a team pool but seldom meant. */
export function lintTeamPool(
  { fund }: TeamPoolComponent,
  { ref }: Pick<ComponentContext, "ref">,
): readonly Issue[] {
  if (typeof fund !== "object") return isPositive(fund) ? [] : [neverPays(`${ref}/fund`)];
  if (fund.rate === undefined) return [];
  if (!isPositive(fund.rate)) return [neverPays(`${ref}/fund/rate`)];
  const rate = parseDecimal(fund.rate);
  if (typeof rate === "string" || comparison(rate, ONE) <= 0) return [];
  const message =
    "A rate above 1 puts more into the fund than the measure itself. Divide it by 100 if a percentage is meant.";
  return [issueOf<PlanLintCode>("incentives.rate_above_one", `${ref}/fund/rate`, message, {}, "hint")];
}
