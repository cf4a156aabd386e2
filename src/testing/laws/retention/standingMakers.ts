import type fc from "fast-check";
import { parsePeriod } from "../../../kernel/index.js";
import type { classifyCustomers, Purchase, StandingOptions } from "../../../segments/index.js";
import { purchasesAround } from "../../arbitraries/retention/purchasesAround.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";

/** A definition, and what tells by it where customers stand: the library's own, or what is tried in its place. */
export interface StandingSubject {
  readonly options: StandingOptions;
  readonly classify: typeof classifyCustomers;
}

type StandingScenario = { readonly purchases: readonly Purchase[] };

function scenariosOf({ options }: StandingSubject): fc.Arbitrary<StandingScenario> {
  return purchasesAround(options).map((purchases) => ({ purchases }));
}

/** Universal. */
export function activeIsNewReturningAndReactivated(subject: StandingSubject): readonly Law[] {
  const statement =
    "Those who bought are the new, the returning and the reactivated; each bought on a day of the period.";
  return [
    lawOf("activeIsNewReturningAndReactivated", statement, scenariosOf(subject), ({ purchases }) => {
      const found = subject.classify(purchases, subject.options);
      const { from, to } = parsePeriod(subject.options.period);
      const within = purchases.filter(({ orderedOn }) => {
        const day = orderedOn ?? "";
        return from <= day && day < to;
      });
      const bought = new Set(within.map(({ customerId }) => customerId)).size;
      return difference([bought, bought], [found.active, found.new + found.returning + found.reactivated]);
    }),
  ];
}

/** Universal. */
export function openingBecomesClosing(subject: StandingSubject): readonly Law[] {
  const statement =
    "Opening + new + reactivated - lost = closing, and opening = returning + inactive + lost.";
  return [
    lawOf("openingBecomesClosing", statement, scenariosOf(subject), ({ purchases }) => {
      const found = subject.classify(purchases, subject.options);
      const opening = found.returning + found.inactive + found.lost;
      const closing = found.opening + found.new + found.reactivated - found.lost;
      return difference([opening, closing], [found.opening, found.closing]);
    }),
  ];
}

/** Universal. */
export function laterPurchasesChangeNothing(subject: StandingSubject): readonly Law[] {
  const statement = "What is bought after the period changes nothing but the count of later purchases.";
  return [
    lawOf("laterPurchasesChangeNothing", statement, scenariosOf(subject), ({ purchases }) => {
      const { to } = parsePeriod(subject.options.period);
      const known = purchases.filter(({ orderedOn }) => (orderedOn ?? "") < to);
      const later = purchases.length - known.length;
      const found = subject.classify(purchases, subject.options);
      return difference({ ...subject.classify(known, subject.options), later }, found);
    }),
  ];
}

/** Universal. */
export function othersAreIrrelevant(subject: StandingSubject): readonly Law[] {
  const statement = "A customer alone stands where it stands among others.";
  return [
    lawOf("othersAreIrrelevant", statement, scenariosOf(subject), ({ purchases }) => {
      const all = subject.classify(purchases, subject.options).customers;
      const ids = [...new Set(purchases.map(({ customerId }) => customerId))];
      return firstOf(ids, (id) => {
        const own = purchases.filter(({ customerId }) => customerId === id);
        const alone = subject.classify(own, subject.options).customers;
        return difference(
          alone,
          all.filter(({ customerId }) => customerId === id),
        );
      });
    }),
  ];
}

/** Universal. */
export function orderIsIrrelevant({ options, classify }: StandingSubject): readonly Law[] {
  const statement = "The order in which purchases are handed over decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf({ options, classify }), ({ purchases }) =>
      difference(classify(purchases, options), classify([...purchases].reverse(), options)),
    ),
  ];
}

/** Universal. */
export function runsAreEqual({ options, classify }: StandingSubject): readonly Law[] {
  const statement = "The same purchases give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf({ options, classify }), ({ purchases }) =>
      difference(classify(purchases, options), classify(purchases, options)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas({ options, classify }: StandingSubject): readonly Law[] {
  const statement = "Purchases are left as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf({ options, classify }), ({ purchases }) => {
      const copy: readonly Purchase[] = JSON.parse(JSON.stringify(purchases));
      classify(copy, options);
      return difference(purchases, copy);
    }),
  ];
}
