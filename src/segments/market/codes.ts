/**
 * The codes of issues with markets.
 *
 * @since 0.1.0
 */
export type MarketCode =
  /** Figures are in several currencies, which do not add up; convert them first, or measure each currency by itself. */
  | "market.mixed_currencies"
  /** Two figures of one thing and period were published on one day; remove the one that does not count. */
  | "market.figure_twice"
  /** Figures of a whole and of its parts stand side by side and would count twice; keep the whole, or the parts. */
  | "market.overlapping_figures"
  /** Own sales are given both as orders and as figures; give one of the two. */
  | "market.sales_twice"
  /** Own figures name a rival, whose sales are not own ones; move them to the figures of the market. */
  | "market.own_with_rival"
  /** Warning: Own sales are above the size of the market, so that the share is over 1; check both figures. */
  | "market.share_above_one"
  /** Warning: Own sales and those of rivals are together above the size of the market; check the figures. */
  | "market.rivals_above_market"
  /** Warning: One of the own sales of a part is not known, so that the part has no share; write it, or leave the record out. */
  | "market.missing_sales"
  /** Warning: Own sales are of a span that overlaps the period and is not it, and count nowhere; hand them over by the period. */
  | "market.other_period"
  /** Warning: Own sales have no market size to be held against, and are in no share; hand the size over. */
  | "market.without_size";
