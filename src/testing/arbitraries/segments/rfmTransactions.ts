import fc from "fast-check";
import { addDays } from "../../../kernel/index.js";
import type { RfmTransaction } from "../../../segments/index.js";
import { decimals } from "../decimals.js";

/**
 * What {@link rfmTransactions} may give.
 *
 * @since 0.1.0
 */
export interface RfmTransactionConstraints {
  /** The last day, `"2026-06-30"` by default. */
  readonly asOf?: string;
  /** The most customers, 8 by default. */
  readonly maxCustomers?: number;
}

/**
 * Transactions of several customers over a year: few amounts and few days, so that customers are often equal in one
 * dimension and values often stand on a bound; now and then a refund, and a customer with refunds alone.
 *
 * @param constraints - See {@link RfmTransactionConstraints}.
 * @returns An arbitrary of what `scoreRfm` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { scoreRfm } from "attainment/segments";
 * import { rfmTransactions } from "attainment/testing";
 * const sample = fc.sample(rfmTransactions(), { seed: 42, numRuns: 20 });
 * sample.every((transactions) => scoreRfm({ transactions }, { asOf: "2026-06-30" }).issues.every(({ severity }) => severity === "warning")); // => true
 * ```
 * @since 0.1.0
 */
export function rfmTransactions({
  asOf = "2026-06-30",
  maxCustomers = 8,
}: RfmTransactionConstraints = {}): fc.Arbitrary<readonly RfmTransaction[]> {
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("10", "20.00", "30", "40", "50") },
    { weight: 3, arbitrary: decimals({ min: "0", max: "500", places: 2 }) },
    { weight: 1, arbitrary: decimals({ min: "-100", max: "-0.01", places: 2 }) },
  );
  const days = fc.oneof(fc.constantFrom(0, 30, 60, 90, 120), fc.integer({ min: 0, max: 400 }));
  const one = fc.record({ customer: fc.integer({ min: 1, max: maxCustomers }), days, amount });
  return fc.array(one, { minLength: 1, maxLength: 3 * maxCustomers }).map((drawn) =>
    drawn.map((each, index) => ({
      id: `order-${index + 1}`,
      customerId: `customer-${each.customer}`,
      orderedOn: addDays(asOf, -each.days),
      amount: each.amount,
    })),
  );
}
