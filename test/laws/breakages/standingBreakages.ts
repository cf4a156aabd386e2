import {
  classifyCustomers,
  type Purchase,
  type StandingOptions,
  type StandingResult,
} from "attainment/segments";
import { type StandingLawId, standingLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

const options: StandingOptions = { period: "2026-Q1", newAfterMonths: 15, lostAfterMonths: 6 };

type Classify = typeof classifyCustomers;

function broken(fault: string, classify: Classify): Breakage {
  return { fault, sound: standingLaws(options), broken: standingLaws(options, { classify }) };
}

const changed =
  (change: (result: StandingResult, purchases: readonly Purchase[]) => StandingResult): Classify =>
  (purchases, how) =>
    change(classifyCustomers(purchases, how), purchases);

/** For each law of where customers stand, faults that it has to find. */
export const standingBreakages: Readonly<Record<StandingLawId, readonly Breakage[]>> = {
  activeIsNewReturningAndReactivated: [
    broken(
      "reactivated customers who count as new too",
      changed((result) => ({ ...result, new: result.new + result.reactivated })),
    ),
    broken("purchases of the day after the period", (purchases, how) =>
      classifyCustomers(
        purchases.map((each) =>
          each.orderedOn === "2026-04-01" ? { ...each, orderedOn: "2026-03-31" } : each,
        ),
        how,
      ),
    ),
  ],
  openingBecomesClosing: [
    broken(
      "a closing that is who bought",
      changed((result) => ({ ...result, closing: result.active })),
    ),
    broken(
      "an opening without those who sleep",
      changed((result) => ({ ...result, opening: result.opening - result.inactive })),
    ),
  ],
  laterPurchasesChangeNothing: [
    broken(
      "later customers among the closing",
      changed((result) => ({ ...result, closing: result.closing + result.later })),
    ),
  ],
  othersAreIrrelevant: [
    broken(
      "customers after one who sleeps, taken for lost",
      changed((result) => ({
        ...result,
        customers: result.customers.map((each, index) => (index > 1 ? { ...each, standing: "lost" } : each)),
      })),
    ),
  ],
  orderIsIrrelevant: [
    broken("the first purchase as the last", (purchases, how) =>
      classifyCustomers(purchases.slice(0, Math.ceil(purchases.length / 2)), how),
    ),
  ],
  runsAreEqual: [broken("a memory of earlier calls", remembering())],
  inputStaysAsItWas: [
    broken("purchases that are moved", (purchases, how) => {
      const result = classifyCustomers(purchases, how);
      for (const purchase of purchases) Object.assign(purchase, { orderedOn: "2026-01-01" });
      return result;
    }),
  ],
};

function remembering(): Classify {
  let calls = 0;
  return (purchases, how) => {
    calls += 1;
    return { ...classifyCustomers(purchases, how), value: String(calls) };
  };
}
