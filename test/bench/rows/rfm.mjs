// RFM of 1,000,000 transactions of 100,000 customers, in no order, against the loop over a map and floats, with a sort of
// each dimension for its bounds, that teams write first.
import { scoreRfm } from "../../../dist/segments/index.js";
import { generator } from "../facts.mjs";

const AS_OF = "2026-12-31";
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const BINS = 5;

const days = Array.from({ length: 1_000 }, (_, day) =>
  new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10),
);

/** Transactions as a source would list them: a tenth as many customers, dates and amounts as text. */
export function transactions(count) {
  const random = generator(31);
  const customers = count / 10;
  return Array.from({ length: count }, (_, at) => {
    const cents = Math.floor(random() * 200_000);
    return {
      id: `o-${at}`,
      customerId: `c-${Math.floor(random() * customers)}`,
      orderedOn: days[Math.floor(random() * days.length)],
      amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    };
  });
}

/** The scores of the library. */
export const scoredRfm = (given) => scoreRfm({ transactions: given }, { asOf: AS_OF });

/** The same scores, by float sums and quantiles of type 7. */
export function scoredInFloats(given) {
  const known = new Map();
  for (const { customerId, orderedOn, amount } of given) {
    const customer = known.get(customerId);
    if (customer === undefined)
      known.set(customerId, { customerId, last: orderedOn, orders: 1, sum: Number(amount) });
    else {
      customer.orders += 1;
      customer.sum += Number(amount);
      if (orderedOn > customer.last) customer.last = orderedOn;
    }
  }
  const asOf = Date.parse(AS_OF);
  const rows = [...known.values()].map((customer) => ({
    ...customer,
    recency: (asOf - Date.parse(customer.last)) / DAY,
  }));
  const bounds = (values) => {
    const sorted = Float64Array.from(values).sort();
    return Array.from({ length: BINS - 1 }, (_, at) => {
      const place = ((sorted.length - 1) * (at + 1)) / BINS;
      const low = Math.floor(place);
      return sorted[low] + (place - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
    });
  };
  const [recency, orders, sums] = ["recency", "orders", "sum"].map((field) =>
    bounds(rows.map((row) => row[field])),
  );
  const binOf = (edges, value) => 1 + edges.filter((edge) => value >= edge).length;
  return rows.map(({ customerId, recency: since, orders: often, sum }) => ({
    customerId,
    score: 100 * (BINS + 1 - binOf(recency, since)) + 10 * binOf(orders, often) + binOf(sums, sum),
  }));
}
