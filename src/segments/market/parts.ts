import { compareKeys, type Row, rowText } from "../../kernel/rows/index.js";
import type { MarketDimension, MarketPart } from "./types.js";

/** Every dimension, with the field of a record that says it. */
export const DIMENSIONS: readonly (readonly [MarketDimension, string])[] = [
  ["product", "productId"],
  ["region", "region"],
  ["channel", "channel"],
  ["customer", "customerId"],
];

/** What a record says of where it belongs. */
export function readPart(row: Row): MarketPart {
  return {
    product: rowText(row, "productId"),
    region: rowText(row, "region"),
    channel: rowText(row, "channel"),
    customer: rowText(row, "customerId"),
  };
}

/** The part as far as a market is parted by it. */
export function partBy(part: MarketPart, by: readonly MarketDimension[]): MarketPart {
  const kept = (name: MarketDimension) => (by.includes(name) ? part[name] : null);
  return {
    product: kept("product"),
    region: kept("region"),
    channel: kept("channel"),
    customer: kept("customer"),
  };
}

/** One text for one part. */
export function keyOfPart({ product, region, channel, customer }: MarketPart): string {
  return JSON.stringify([product, region, channel, customer]);
}

/** The order of parts: by product, region, channel, customer, those that say none last. */
export function compareParts(a: MarketPart, b: MarketPart): number {
  for (const [name] of DIMENSIONS) {
    const order = compareKeys(a[name], b[name]);
    if (order !== 0) return order;
  }
  return 0;
}
