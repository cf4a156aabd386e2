import type { Locale } from "../../types.js";

/** The words for why a share of a market has no value. */
export const marketReasons: Locale["reasons"] = {
  no_market_size: "the size of the market is not known",
  zero_market: "the size of the market is zero",
  missing_sales: "own sales are not fully known",
};
