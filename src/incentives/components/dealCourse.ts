import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Verdict } from "../../kernel/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { DealPlace, DealRule, Tariff } from "./dealRule.js";
import { netDealReadings } from "./netDealReadings.js";

const NOTHING: Fraction = fractionOf(ZERO);

/** A deal as far as its credits were added: what is left of it, and what it would pay by itself. */
export interface NetDeal {
  readonly place: DealPlace;
  /** Its own credit; where only what takes it back is there, the first of those. */
  readonly head: ReadCredit;
  readonly amount: Fraction;
  readonly verdict: Verdict;
  readonly tariff: Tariff | null;
  readonly pay: Fraction;
}

/** The deals of a period on the way from one credit to the next. */
export interface DealCourse {
  add(credit: ReadCredit): void;
  /** What all deals so far pay together, before the cap. */
  pay(): Fraction;
  /** The deals so far in the order of their own credits, each with whether it counts. */
  deals(): readonly { readonly deal: NetDeal; readonly counts: boolean }[];
}

/** Starts without a deal; the credits are added in canonical order. */
export function dealCourse(rule: DealRule, credits: readonly ReadCredit[]): DealCourse {
  const placeOf = rule.placesOf(credits);
  const known = new Map<string, NetDeal>();
  let total = NOTHING;
  const counted = () => countedDeals([...known.values()], rule.most);
  return {
    add: (credit) => {
      const place = placeOf(credit);
      const before = known.get(place.key);
      const deal = grown(rule, before, credit, place);
      // One whose own credit comes after what takes it back stands where its own credit does.
      if (before !== undefined && before.head !== deal.head) known.delete(place.key);
      known.set(place.key, deal);
      total = addFractions(total, subtractFractions(deal.pay, before?.pay ?? NOTHING));
    },
    pay: () =>
      rule.most === null ? total : sum(counted().map(({ deal, counts }) => (counts ? deal.pay : NOTHING))),
    deals: counted,
  };
}

function grown(rule: DealRule, before: NetDeal | undefined, credit: ReadCredit, place: DealPlace): NetDeal {
  const own = fractionOf(credit.amount);
  const amount = before === undefined ? own : addFractions(before.amount, own);
  const isOwn = before === undefined || (before.head.refundOf !== null && credit.refundOf === null);
  const head = isOwn ? credit : before.head;
  const at = isOwn ? place : before.place;
  const tariff = at.tariff === null ? null : (rule.tariffs[at.tariff] ?? null);
  const verdict = at.isUndecided ? "missing" : (rule.where?.judge(netDealReadings(head, amount)) ?? "met");
  const pay = verdict === "met" && tariff !== null ? payOf(tariff, head, amount) : NOTHING;
  return { place: at, head, amount, verdict, tariff, pay };
}

/** An amount is for a deal of the period of which something is left; a rate takes back what it paid. */
function payOf({ kind, value }: Tariff, head: ReadCredit, amount: Fraction): Fraction {
  if (kind === "rate") return multiplyFractions(amount, value);
  return isOpen(head, amount) ? value : NOTHING;
}

function isOpen({ refundOf }: ReadCredit, amount: Fraction): boolean {
  return refundOf === null && amount.numerator.units > 0;
}

/** Only a deal of which something is left takes one of the places; at a rate, what is taken back counts in any case. */
function countedDeals(deals: readonly NetDeal[], most: number | null): ReturnType<DealCourse["deals"]> {
  let taken = 0;
  return deals.map((deal) => {
    if (deal.verdict !== "met" || deal.tariff === null) return { deal, counts: false };
    if (!isOpen(deal.head, deal.amount)) return { deal, counts: deal.tariff.kind === "rate" };
    taken += 1;
    return { deal, counts: most === null || taken <= most };
  });
}

function sum(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce(addFractions, NOTHING);
}
