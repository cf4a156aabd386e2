import type { Fraction } from "../../kernel/decimal/index.js";
import { exactText } from "../../kernel/statistics/index.js";
import type { Interval } from "./intervals.js";
import type { SeriesForecast } from "./seriesTypes.js";

/** The result of a forecast from a series; without a coming period the past is too short for one. */
export function seriesResult(
  definition: string,
  periods: readonly { readonly value: Fraction; readonly interval: Interval }[],
  fitted: readonly (string | null)[],
  reason: "short_history" | "zero_level" = "short_history",
): SeriesForecast {
  const [next] = periods;
  const lack = next === undefined ? "short_history" : next.interval;
  return {
    value: next === undefined ? null : exactText(next.value),
    ...(next === undefined ? { reason } : {}),
    issues: [],
    definition,
    periods: periods.map(({ value, interval }, index) => ({
      ahead: index + 1,
      value: exactText(value),
      interval: typeof interval === "string" ? null : interval,
    })),
    ...(typeof lack === "string" ? { intervalReason: lack } : {}),
    fitted,
  };
}
