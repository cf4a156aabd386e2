import type { Decimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { WholePayCode } from "./codes.js";
import type { PayPackageFunction } from "./payPackageFunction.js";

/** What is odd about the pay of one period. */
export function payWarnings(
  { market, ref }: PayPackageFunction,
  gross: Decimal | null,
  hasRatio: boolean,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (market !== null && !hasRatio) {
    const message =
      "There is no ratio to the market, because the figure or the pay is missing, or the figure is not above zero. Give both.";
    issues.push(warning("incentives.no_market_figure", `${ref}/market/figure`, message));
  }
  if (gross !== null && gross.units < 0) {
    const message =
      "The parts sum to less than zero, so that nothing is deducted and the person would owe pay. Let the plan carry negative pay, or book it by hand.";
    issues.push(warning("incentives.negative_gross", `${ref}/parts`, message));
  }
  return issues;
}

function warning(code: WholePayCode, path: string, message: string): Issue<WholePayCode> {
  return issueOf<WholePayCode>(code, path, message, {}, "warning");
}
