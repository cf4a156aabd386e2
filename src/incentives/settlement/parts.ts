import { type Decimal, minus, plus, smaller, ZERO } from "../../kernel/decimal/index.js";
import type { LedgerCause } from "./ledgerTypes.js";
import type { Entry, Part } from "./part.js";

/** What the parts sum to; `nothing` has the places of the plan's rounding. */
export function sumOf(parts: readonly Part[], nothing: Decimal): Decimal {
  return parts.reduce((sum, { amount }) => plus(sum, amount), nothing);
}

/** The parts that are not used up. */
export function openParts(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ amount }) => amount.units !== 0);
}

/** The part with so much of it gone. */
export function lessened(part: Part, by: Decimal): Part {
  return { ...part, amount: minus(part.amount, by) };
}

/** Takes an amount out of the parts, the oldest first: what is left of each, and what each gave. */
export function takeOldest(
  parts: readonly Part[],
  wanted: Decimal,
): {
  readonly parts: readonly Part[];
  readonly taken: readonly { readonly part: Part; readonly by: Decimal }[];
} {
  let left = wanted;
  const taken: { readonly part: Part; readonly by: Decimal }[] = [];
  const rest = parts.map((part) => {
    const by = smaller(left, part.amount);
    if (by.units <= 0) return part;
    left = minus(left, by);
    taken.push({ part, by });
    return lessened(part, by);
  });
  return { parts: openParts(rest), taken };
}

/** What is still credited for the record of a part. */
export function creditedNow({ credited = ZERO, uncredited = ZERO }: Part): Decimal {
  return minus(credited, uncredited);
}

/** An entry that moves a part. */
export function entryOf(cause: LedgerCause, pay: Decimal, change: Decimal, of: Entry["of"]): Entry {
  return { cause, pay, change, of };
}

/** What the entries do to pay, added to it. */
export function payAfter(pay: Decimal, entries: readonly Entry[]): Decimal {
  return entries.reduce((sum, entry) => plus(sum, entry.pay), pay);
}
