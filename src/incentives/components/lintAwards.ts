import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { RecognitionComponent } from "../types.js";
import { isPositive } from "./canPay.js";
import type { ComponentContext } from "./definition.js";

/** Awards of nothing. */
export function lintAwards({ awards }: RecognitionComponent, { ref }: ComponentContext): readonly Issue[] {
  return awards.flatMap((award, index) => {
    if ("name" in award || isPositive(award.amount)) return [];
    const message = "The award is not above zero, so that nothing is given. Write an amount above zero.";
    return [
      issueOf<PlanLintCode>("incentives.never_pays", `${ref}/awards/${index}/amount`, message, {}, "warning"),
    ];
  });
}
