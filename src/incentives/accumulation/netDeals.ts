import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { CountedDeal } from "./countedDeals.js";

/** A deal that is paid by itself, after what takes it back in the same period. */
export interface PaidDeal extends CountedDeal {
  /** Whether nothing is left to be paid: it was taken back in full, or it is what takes another one back. */
  readonly isSettled: boolean;
  /** The credits that it is made of, its own first. */
  readonly sources: readonly string[];
}

/**
 * Deals less what takes them back: a credit with `refundOf` counts against the deal of the period that it names, and pays
 * nothing itself, so that a deal that is taken back in full leaves the pay without both. One that names no deal of the
 * period is a negative deal.
 */
export function netDeals(deals: readonly CountedDeal[]): readonly PaidDeal[] {
  if (deals.every(({ credit }) => credit.refundOf === null)) return deals.map(unchanged);
  const backs = backsOf(deals);
  const takers = new Set([...backs.values()].flat());
  return deals.map((deal) => {
    const own = backs.get(deal);
    if (own !== undefined) return netOf(deal, own);
    return takers.has(deal) ? settled(deal) : unchanged(deal);
  });
}

/** What takes back each deal; the first credit of a record stands for it, and one in the role of the refund before others. */
function backsOf(deals: readonly CountedDeal[]): ReadonlyMap<CountedDeal, readonly CountedDeal[]> {
  const backs = new Map<CountedDeal, CountedDeal[]>();
  for (const deal of deals) {
    const { refundOf, role } = deal.credit;
    if (refundOf === null) continue;
    const own = deals.filter(({ credit }) => credit.refundOf === null && credit.recordId === refundOf);
    const target = own.find(({ credit }) => credit.role === role) ?? own[0];
    if (target !== undefined) backs.set(target, [...(backs.get(target) ?? []), deal]);
  }
  return backs;
}

function netOf(deal: CountedDeal, backs: readonly CountedDeal[]): PaidDeal {
  const all = [deal, ...backs];
  const counted = sum(all.map((each) => each.counted));
  const windfall = sum(all.map((each) => each.windfall));
  return {
    credit: withAmount(deal.credit, addFractions(counted, windfall)),
    counted,
    windfall,
    isSettled: isZeroFraction(counted) && isZeroFraction(windfall),
    sources: all.map(({ credit }) => credit.id),
  };
}

function withAmount(credit: ReadCredit, { numerator: amount }: { readonly numerator: Decimal }): ReadCredit {
  // Amounts of credits are decimals, and so is their sum.
  return { ...credit, amount };
}

function settled({ credit }: CountedDeal): PaidDeal {
  return { credit, counted: NOTHING, windfall: NOTHING, isSettled: true, sources: [credit.id] };
}

function unchanged(deal: CountedDeal): PaidDeal {
  return { ...deal, isSettled: false, sources: [deal.credit.id] };
}

function sum(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce(addFractions, NOTHING);
}

const NOTHING: Fraction = fractionOf(ZERO);
