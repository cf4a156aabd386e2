import type { NeutralRecord } from "./types.js";

/** What documents of trade have in common: whose they are, of what, and how much. */
interface TradeRecord extends NeutralRecord {
  readonly customerId?: string | null;
  readonly ownerId?: string | null;
  readonly productId?: string | null;
  readonly region?: string | null;
  readonly channel?: string | null;
  readonly currency?: string;
}

/**
 * An offer to a customer at a price.
 *
 * @since 0.1.0
 */
export interface Quotation extends TradeRecord {
  readonly dealId?: string | null;
  readonly quotedOn: string;
  /** The last day on which the offer holds. */
  readonly validUntil?: string | null;
  readonly acceptedOn?: string | null;
  readonly amount?: string | number | null;
  readonly quantity?: string | number | null;
  /** The price before any discount; `amount` is what is left of it. */
  readonly listAmount?: string | number | null;
}

/**
 * An order of a customer, or one line of it: a record has one product.
 *
 * @since 0.1.0
 */
export interface Order extends TradeRecord {
  readonly dealId?: string | null;
  readonly quotationId?: string | null;
  readonly orderedOn: string;
  readonly amount?: string | number | null;
  readonly quantity?: string | number | null;
  /** The day on which delivery was promised; later than that, the order is late. */
  readonly dueOn?: string | null;
  readonly shippedOn?: string | null;
  readonly deliveredOn?: string | null;
}

/**
 * A bill to a customer, or one line of it.
 *
 * @since 0.1.0
 */
export interface Invoice extends TradeRecord {
  readonly dealId?: string | null;
  readonly orderId?: string | null;
  readonly invoicedOn: string;
  /** The day on which it is to be paid. */
  readonly dueOn?: string | null;
  readonly amount?: string | number | null;
  readonly quantity?: string | number | null;
}

/**
 * Money that came in. `recordId` or `dealId` says what it was paid for, where a program pays on cash.
 *
 * @since 0.1.0
 */
export interface Payment extends TradeRecord {
  readonly recordId?: string | null;
  readonly dealId?: string | null;
  readonly orderId?: string | null;
  readonly invoiceId?: string | null;
  readonly paidOn: string;
  readonly amount?: string | number | null;
  /** The amount of the whole record that is paid for. */
  readonly of?: string | number | null;
}

/**
 * Goods that came back, or money that was given back; its amount is above zero.
 *
 * @since 0.1.0
 */
export interface Return extends TradeRecord {
  readonly dealId?: string | null;
  readonly orderId?: string | null;
  readonly invoiceId?: string | null;
  readonly returnedOn: string;
  readonly amount?: string | number | null;
  readonly quantity?: string | number | null;
  readonly reason?: string | null;
}
