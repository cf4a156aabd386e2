import { type Decimal, fractionOf, minus } from "../../kernel/decimal/index.js";
import { amountOf, type LineRounding } from "../rounding.js";
import type { FundOutcome } from "./fundOutcome.js";
import { paidOut } from "./paidOut.js";
import type { GroupShare } from "./types.js";

/** What a line tells about the group, and where the person stands in it. */
export function groupShare(
  outcome: FundOutcome,
  personId: string | null,
  rounding: LineRounding,
): GroupShare {
  const { fund, parts, qualified } = outcome;
  const paid = paidOut(outcome);
  const text = (amount: Decimal | null) => amount && amountOf(rounding.round(fractionOf(amount)));
  const standing = parts.find((part) => part.personId === personId)?.standing;
  return {
    fund: text(fund),
    paid: text(paid),
    left: text(fund && paid && minus(fund, paid)),
    entered: parts.length,
    qualified,
    ...(standing === undefined ? {} : { place: standing.place, tied: standing.tied }),
  };
}
