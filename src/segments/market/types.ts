import type { Outcome } from "../../kernel/index.js";
import type { RowOptions } from "../../kernel/rows/index.js";
import type { MarketFigure, Order } from "../../records/index.js";

/**
 * What a market is parted by.
 *
 * @since 0.1.0
 */
export type MarketDimension = "product" | "region" | "channel" | "customer";

/**
 * Own sales, as figures of a period or as orders, and what is known of the market: its size, and what rivals sell.
 *
 * @since 0.1.0
 */
export interface MarketFacts {
  readonly period: string;
  /** Sizes (without `rivalId`) and sales of rivals; of several published ones the last counts. */
  readonly figures: readonly MarketFigure[];
  /** Own sales, in the same form; they add up. */
  readonly own?: readonly MarketFigure[];
  /** Own sales as orders: `amount` is their value, `quantity` their volume. */
  readonly orders?: readonly Order[];
}

/**
 * How a share of a market is taken.
 *
 * @since 0.1.0
 */
export interface MarketOptions extends RowOptions {
  /** In money or in pieces; absent: `"value"`. */
  readonly measure?: "value" | "volume";
  /** What the market is parted by; absent: product, region and channel. Nothing is the whole market. */
  readonly by?: readonly ("product" | "region" | "channel")[];
  /** What the change is against: the period before (absent), the same a year ago, or nothing. */
  readonly against?: "previous" | "sameLastYear" | "none";
}

/**
 * A part of a market; each dimension that it is not parted by, or that the figures do not say, is null.
 *
 * @since 0.1.0
 */
export interface MarketPart {
  readonly product: string | null;
  readonly region: string | null;
  readonly channel: string | null;
  readonly customer: string | null;
}

/**
 * The share of one part of a market.
 *
 * @since 0.1.0
 */
export interface MarketCell extends MarketPart {
  /** Own sales; null where one of them is not known. */
  readonly own: string | null;
  /** The size of the market; null where it is not known. */
  readonly market: string | null;
  readonly share: string | null;
  /** Of a share that is null: `no_market_size`, `zero_market`, `missing_sales`. */
  readonly reason?: string;
  /** Its part of all markets with a size and known sales: the shares weighed by it make the total. Null where it is in none. */
  readonly weight: string | null;
  /** The share less that of the period before, as a ratio: 0.02 is two points. Null where one of the two is not known. */
  readonly change: string | null;
  readonly rivals: readonly {
    readonly rivalId: string;
    readonly sales: string;
    readonly share: string | null;
  }[];
  /** Own sales over those of the largest rival; null where no rival is known, or none sells. */
  readonly relativeShare: string | null;
  /** 1 for the most sales among the known ones, equal ones alike; null where no rival is known. */
  readonly rank: number | null;
}

/**
 * A share of a market: `value` is own sales over the size, of all parts that have one.
 *
 * `reason` of a value that is null: `no_market_size`, `zero_market`, `missing_sales`.
 *
 * @since 0.1.0
 */
export interface MarketResult extends Outcome {
  readonly period: string;
  readonly against: string | null;
  readonly measure: "value" | "volume";
  readonly by: readonly MarketDimension[];
  readonly currency: string | null;
  /** What `value` is made of: parts with a size and known sales. */
  readonly measured: { readonly parts: number; readonly own: string; readonly market: string };
  /** Own sales that are in no share, because their part has no size. */
  readonly withoutSize: { readonly parts: number; readonly own: string };
  /** `value` less that of the period before, over the parts that are measured in both; null where there is none. */
  readonly change: string | null;
  readonly cells: readonly MarketCell[];
}

/**
 * How a share of wallet is taken.
 *
 * @since 0.1.0
 */
export interface WalletOptions extends RowOptions {
  readonly measure?: "value" | "volume";
  /** `pooled` (absent): own sales over all spending; `mean`: the mean of the customers' shares. */
  readonly definition?: "pooled" | "mean";
  readonly against?: "previous" | "sameLastYear" | "none";
}

/**
 * Shares of wallet: what customers spend with us, of all that they spend on such things.
 *
 * @since 0.1.0
 */
export interface WalletResult extends MarketResult {
  readonly definition: "pooled" | "mean";
}

/**
 * Own customers, and how many there are to be had.
 *
 * @since 0.1.0
 */
export interface PenetrationFacts {
  readonly period: string;
  /** Figures with `customers`: the potential ones of a part of the market. */
  readonly figures: readonly MarketFigure[];
  /** Own customers, each in one part; those created after the period are none yet. */
  readonly customers: readonly PenetratedCustomer[];
}

/**
 * A customer as far as penetration is concerned.
 *
 * @since 0.1.0
 */
export interface PenetratedCustomer {
  readonly id: string;
  readonly createdOn?: string;
  readonly productId?: string | null;
  readonly region?: string | null;
  readonly channel?: string | null;
  readonly [field: string]: string | number | boolean | null | undefined;
}

/**
 * How penetration is taken.
 *
 * @since 0.1.0
 */
export interface PenetrationOptions extends RowOptions {
  /** Absent: region and channel. */
  readonly by?: readonly ("product" | "region" | "channel")[];
}

/**
 * Penetration of a market: `value` is own customers over potential ones, of all parts of which these are known.
 *
 * `reason` of a value that is null: `no_market_size`, `zero_market`.
 *
 * @since 0.1.0
 */
export interface PenetrationResult extends Outcome {
  readonly period: string;
  readonly by: readonly MarketDimension[];
  readonly measured: { readonly parts: number; readonly own: number; readonly potential: string };
  readonly withoutSize: { readonly parts: number; readonly own: number };
  readonly cells: readonly (MarketPart & {
    readonly own: number;
    readonly potential: string | null;
    readonly penetration: string | null;
    readonly reason?: string;
  })[];
}
