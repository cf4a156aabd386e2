import * as z from "zod";
import {
  commonFields,
  currency,
  date,
  field,
  optionalDate,
  optionalDecimal,
  optionalName,
} from "./fieldSchemas.js";
import type { Invoice, Order, Payment, Quotation, Return } from "./tradeTypes.js";

let quotation: z.ZodType<Quotation> | undefined;
let order: z.ZodType<Order> | undefined;
let invoice: z.ZodType<Invoice> | undefined;
let payment: z.ZodType<Payment> | undefined;
let returned: z.ZodType<Return> | undefined;

/**
 * The schema of a {@link Quotation}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function quotationSchema(): z.ZodType<Quotation> {
  quotation ??= z
    .object({
      ...tradeFields(),
      dealId: optionalName(),
      quotedOn: date(),
      validUntil: optionalDate(),
      acceptedOn: optionalDate(),
      amount: optionalDecimal(),
      quantity: optionalDecimal(),
      listAmount: optionalDecimal(),
    })
    .catchall(field());
  return quotation;
}

/**
 * The schema of an {@link Order}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function orderSchema(): z.ZodType<Order> {
  order ??= z
    .object({
      ...tradeFields(),
      dealId: optionalName(),
      quotationId: optionalName(),
      orderedOn: date(),
      amount: optionalDecimal(),
      quantity: optionalDecimal(),
      dueOn: optionalDate(),
      shippedOn: optionalDate(),
      deliveredOn: optionalDate(),
    })
    .catchall(field());
  return order;
}

/**
 * The schema of an {@link Invoice}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function invoiceSchema(): z.ZodType<Invoice> {
  invoice ??= z
    .object({
      ...tradeFields(),
      dealId: optionalName(),
      orderId: optionalName(),
      invoicedOn: date(),
      dueOn: optionalDate(),
      amount: optionalDecimal(),
      quantity: optionalDecimal(),
    })
    .catchall(field());
  return invoice;
}

/**
 * The schema of a {@link Payment}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function paymentSchema(): z.ZodType<Payment> {
  payment ??= z
    .object({
      ...tradeFields(),
      recordId: optionalName(),
      dealId: optionalName(),
      orderId: optionalName(),
      invoiceId: optionalName(),
      paidOn: date(),
      amount: optionalDecimal(),
      of: optionalDecimal(),
    })
    .catchall(field());
  return payment;
}

/**
 * The schema of a {@link Return}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function returnSchema(): z.ZodType<Return> {
  returned ??= z
    .object({
      ...tradeFields(),
      dealId: optionalName(),
      orderId: optionalName(),
      invoiceId: optionalName(),
      returnedOn: date(),
      amount: optionalDecimal(),
      quantity: optionalDecimal(),
      reason: z.string().nullable().exactOptional(),
    })
    .catchall(field());
  return returned;
}

/** The fields that documents of trade have in common. */
function tradeFields() {
  return {
    ...commonFields(),
    customerId: optionalName(),
    ownerId: optionalName(),
    productId: optionalName(),
    region: optionalName(),
    channel: optionalName(),
    currency: currency(),
  };
}
