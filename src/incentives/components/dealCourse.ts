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
  const counted = () => countedDeals([...known.values()], rule.most);
  let sum: Sum = EMPTY;
  return {
    add: (credit) => {
      const place = placeOf(credit);
      const before = known.get(place.key);
      const deal = grown(rule, before, credit, place);
      // One whose own credit comes after what takes it back stands where its own credit does.
      if (before !== undefined && before.head !== deal.head) known.delete(place.key);
      known.set(place.key, deal);
      if (before === undefined) sum = withDeal(sum, deal, rule.most);
      else if (rule.most === null) sum = exchanged(sum, before, deal);
      // One that is no longer open leaves its place to another one.
      else sum = [...known.values()].reduce((so, each) => withDeal(so, each, rule.most), EMPTY);
    },
    pay: () => sum.pay,
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

/** What deals pay together, and how many of the places they take. */
interface Sum {
  readonly pay: Fraction;
  readonly taken: number;
}

const EMPTY: Sum = { pay: NOTHING, taken: 0 };

function withDeal(sum: Sum, deal: NetDeal, most: number | null): Sum {
  const taken = sum.taken + (takesPlace(deal) ? 1 : 0);
  return { pay: countsAt(deal, taken, most) ? addFractions(sum.pay, deal.pay) : sum.pay, taken };
}

/** Where every deal counts, one that has changed changes the sum by as much. */
function exchanged({ pay, taken }: Sum, before: NetDeal, after: NetDeal): Sum {
  return { pay: addFractions(pay, subtractFractions(after.pay, before.pay)), taken };
}

/** Only a deal of which something is left takes one of the places. */
function takesPlace({ head, amount, verdict, tariff }: NetDeal): boolean {
  return verdict === "met" && tariff !== null && isOpen(head, amount);
}

/** Whether a deal counts when so many places are taken, its own included; at a rate, what is taken back counts always. */
function countsAt(deal: NetDeal, taken: number, most: number | null): boolean {
  if (takesPlace(deal)) return most === null || taken <= most;
  return deal.verdict === "met" && deal.tariff?.kind === "rate";
}

function countedDeals(deals: readonly NetDeal[], most: number | null): ReturnType<DealCourse["deals"]> {
  let taken = 0;
  return deals.map((deal) => {
    taken += takesPlace(deal) ? 1 : 0;
    return { deal, counts: countsAt(deal, taken, most) };
  });
}
