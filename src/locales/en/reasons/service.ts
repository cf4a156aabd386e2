import type { Locale } from "../../types.js";

/** The words for why a figure of service has no value. */
export const serviceReasons: Locale["reasons"] = {
  no_customers: "there are no customers",
  no_orders: "there are no orders",
  base_not_given: "what it is counted per is not given for this group",
};
