import { byText } from "../../../kernel/order/index.js";
import { laterDay } from "../laterDay.js";
import type { ReadRegistration } from "./readRegistrations.js";
import type { DealRegistrationRules, RegisteredDeal } from "./types.js";

/** A registration that was the first, with the day on which its protection ends. */
interface Holder {
  readonly registration: ReadRegistration;
  readonly until: string;
  readonly isExtended: boolean;
  /** What cut the protection short. */
  readonly endedBy: "won" | "withdrawn" | null;
}

/** Where every registration stands on a day; what lies after that day has not happened yet. */
export function judgeRegistrations(
  registrations: readonly ReadRegistration[],
  rules: DealRegistrationRules,
  asOf: string,
): readonly RegisteredDeal[] {
  const known = registrations.map((each) => asKnown(each, asOf));
  const deals = new Map<string, ReadRegistration[]>();
  for (const each of known.filter(({ registeredOn }) => registeredOn <= asOf)) {
    const deal = deals.get(each.deal);
    if (deal === undefined) deals.set(each.deal, [each]);
    else deal.push(each);
  }
  const later = known.filter(({ registeredOn }) => registeredOn > asOf).map(notYet);
  const judged = [...deals.values()].flatMap((deal) => judgeDeal(deal, rules, asOf));
  return [...judged, ...later].sort(byText(({ id }) => id));
}

function asKnown(registration: ReadRegistration, asOf: string): ReadRegistration {
  const past = (date: string | null): string | null => (date !== null && date <= asOf ? date : null);
  const { extendedOn, wonOn, withdrawnOn } = registration;
  return {
    ...registration,
    extendedOn: past(extendedOn),
    wonOn: past(wonOn),
    withdrawnOn: past(withdrawnOn),
  };
}

function judgeDeal(
  deal: readonly ReadRegistration[],
  rules: DealRegistrationRules,
  asOf: string,
): readonly RegisteredDeal[] {
  const sorted = [...deal].sort(
    byText(
      ({ registeredOn }) => registeredOn,
      ({ id }) => id,
    ),
  );
  let holder: Holder | null = null;
  const judged: RegisteredDeal[] = [];
  for (const each of sorted) {
    const sameDay = sorted.filter(({ registeredOn }) => registeredOn === each.registeredOn);
    const held: Holder | null = holder !== null && each.registeredOn < holder.until ? holder : null;
    const rivals = sameDay.filter(({ partnerId }) => partnerId !== each.partnerId);
    if (held !== null) {
      const isOwn = held.registration.partnerId === each.partnerId;
      judged.push(rejected(each, isOwn ? "already_registered" : "registered_before", [held.registration]));
    } else if (rivals.length > 0 && rules.sameDay !== "byId") {
      judged.push(rejected(each, "registered_same_day", rivals));
    } else {
      holder = holderOf(each, rules);
      judged.push(standing(holder, asOf));
    }
  }
  return judged;
}

/** Until when a registration protects: extended once, cut short by a withdrawal or by the deal that is won. */
function holderOf(
  registration: ReadRegistration,
  { protectionDays, extensionDays = 0 }: DealRegistrationRules,
): Holder {
  const { registeredOn, extendedOn, wonOn, withdrawnOn } = registration;
  const plain = laterDay(registeredOn, protectionDays);
  const full = extendedOn !== null && extendedOn < plain ? laterDay(plain, extensionDays) : plain;
  const isExtended = full > plain;
  const withdrawn = withdrawnOn !== null && withdrawnOn < full ? withdrawnOn : full;
  if (wonOn !== null && wonOn < withdrawn) return { registration, until: wonOn, isExtended, endedBy: "won" };
  return { registration, until: withdrawn, isExtended, endedBy: withdrawn < full ? "withdrawn" : null };
}

function standing({ registration, until, isExtended, endedBy }: Holder, asOf: string): RegisteredDeal {
  const { id, partnerId, registeredOn, extendedOn, wonOn } = registration;
  const notExtended = extendedOn !== null && !isExtended;
  return {
    id,
    partnerId,
    status: endedBy ?? (asOf < until ? "protected" : "expired"),
    protection: { from: registeredOn, to: until },
    reason:
      wonOn !== null && endedBy !== "won"
        ? "won_unprotected"
        : notExtended
          ? "not_extended"
          : "registered_first",
    conflictsWith: [],
  };
}

function rejected(
  { id, partnerId }: ReadRegistration,
  reason: string,
  others: readonly ReadRegistration[],
): RegisteredDeal {
  const conflictsWith = others.map((other) => other.id).sort();
  return { id, partnerId, status: "rejected", protection: null, reason, conflictsWith };
}

function notYet({ id, partnerId }: ReadRegistration): RegisteredDeal {
  return {
    id,
    partnerId,
    status: "later",
    protection: null,
    reason: "not_yet_registered",
    conflictsWith: [],
  };
}
