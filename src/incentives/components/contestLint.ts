import { comparison, type Decimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { FundsCode } from "../funds/codes.js";
import type { ContestComponent } from "../funds/types.js";
import { isPositive } from "./canPay.js";
import type { ComponentContext } from "./definition.js";
import { neverPays } from "./neverPays.js";

/** What is allowed in a contest but seldom meant. */
export function lintContest(
  { prizes, ties }: ContestComponent,
  { ref }: Pick<ComponentContext, "ref">,
): readonly Issue[] {
  const found: Issue[] = [];
  if (!prizes.some(({ amount }) => isPositive(amount))) found.push(neverPays(`${ref}/prizes`));
  const placed = prizes.map(({ place, amount }, index) => ({ place, amount: parseDecimal(amount), index }));
  let best: Decimal | null = null;
  for (const { amount, index } of placed.sort((a, b) => a.place - b.place)) {
    if (typeof amount === "string") continue;
    if (best !== null && comparison(amount, best) > 0) found.push(rises(`${ref}/prizes/${index}/amount`));
    best = amount;
  }
  if (ties === "higherPrize") found.push(passes(`${ref}/ties`));
  return found;
}

function rises(path: string): Issue<FundsCode> {
  const message =
    "This prize is higher than that of the place before it, so that it pays to end up behind. Order the prizes, unless that is meant.";
  return issueOf<FundsCode>("incentives.prize_rises", path, message, {}, "warning");
}

function passes(path: string): Issue<FundsCode> {
  const message =
    'Where people are equal each gets the higher prize, so that the contest may pay more than its prizes sum to. Write "share" if the fund is a limit.';
  return issueOf<FundsCode>("incentives.ties_pass_fund", path, message, {}, "hint");
}
