import { containsDate, type Period } from "../../kernel/calendar/index.js";
import type { ForecastDeal } from "./forecastDeal.js";
import type { ForecastAside } from "./types.js";

/** How a deal takes part in the forecast of a period; null of one that was lost, or closed in another period. */
export type Scope = "won" | "open" | "closed" | ForecastAside | null;

/** What a deal is to the forecast of a period, or of all that is open. */
export function scopeOf({ meaning, closedOn, expectedCloseOn }: ForecastDeal, period: Period | null): Scope {
  switch (meaning) {
    case "lost":
    case "void":
      return null;
    case "unmapped":
      return "unmapped_stage";
    case "won":
    case "closed":
      if (period === null) return meaning;
      if (closedOn === null) return "missing_date";
      return containsDate(period, closedOn) ? meaning : null;
    case "open":
      if (period === null) return "open";
      if (expectedCloseOn === null) return "missing_date";
      if (expectedCloseOn < period.from) return "overdue";
      return expectedCloseOn < period.to ? "open" : "later_period";
  }
}
