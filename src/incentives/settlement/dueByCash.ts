import { type Decimal, minus, plus, times, ZERO } from "../../kernel/decimal/index.js";
import type { LineRounding } from "../rounding.js";
import type { CashCourse } from "./cashToDate.js";
import type { Part } from "./part.js";
import { creditedNow } from "./parts.js";
import { partOf } from "./releasedToDate.js";

/**
 * What of a part the cash for its record pays: in proportion to what the record comes to after refunds. Without the amount
 * of the whole record cash goes to what was credited first, of the parts `before` and then of this one.
 */
export function dueByCash(
  part: Part,
  before: readonly Part[],
  cash: CashCourse,
  rounding: LineRounding,
): Decimal {
  const { whole, recordId, credited } = part;
  const found = recordId === undefined ? undefined : cash.get(recordId);
  if (found === undefined) return minus(whole, whole);
  const { received, of } = found;
  const now = creditedNow(part);
  if (of === null) return partOf(whole, minus(received, creditedBefore(part, before)), now, rounding);
  if (credited === undefined) return partOf(whole, received, of, rounding);
  // Of the whole record as large a part was taken back as of what was credited.
  return partOf(whole, times(received, credited), times(of, now), rounding);
}

function creditedBefore({ componentId, recordId }: Part, before: readonly Part[]): Decimal {
  return before
    .filter((part) => part.componentId === componentId && part.recordId === recordId)
    .reduce((sum, each) => plus(sum, creditedNow(each)), ZERO);
}
