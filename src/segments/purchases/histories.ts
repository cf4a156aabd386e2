import { byText } from "../../kernel/order/index.js";
import type { ReadPurchases } from "./readPurchases.js";

/** The purchases of one customer, as places in the columns, from the first day to the last. */
export interface History {
  readonly customerId: string;
  readonly rows: readonly number[];
}

/** The purchases by customer, in the order of their ids. */
export function histories({ customerIds, customers, days }: ReadPurchases): readonly History[] {
  const rows: number[][] = customerIds.map(() => []);
  customers.forEach((customer, row) => {
    rows[customer]?.push(row);
  });
  const dayOf = (row: number) => days[row] ?? 0;
  return customerIds
    .map((customerId, customer) => ({
      customerId,
      rows: (rows[customer] ?? []).sort((a, b) => dayOf(a) - dayOf(b)),
    }))
    .sort(byText(({ customerId }) => customerId));
}
