import type { Locale } from "../../types.js";

/** The words for the reasons of pipelines. */
export const pipelineReasons: Locale["reasons"] = {
  insufficient_sample: "too few closed deals to tell",
  no_closed_deals: "no deals were closed",
  no_closed_value: "the closed deals are worth nothing",
  no_deals: "there are no deals",
  no_created_deals: "no deals were created",
  no_wins: "no deals were won",
  zero_cycle: "deals were won on the day they were created",
  missing_amount: "a deal has no amount",
  missing_created_on: "a deal has no date of creation",
  negative_amount: "a deal has an amount below zero",
};
