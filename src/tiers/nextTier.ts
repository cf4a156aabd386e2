import type { Counters } from "./counters.js";
import { gapsOf } from "./gapsOf.js";
import { monthsInTier, patienceFor, type Standing } from "./standing.js";
import type { NextTier } from "./types.js";

/** What somebody still needs for the next tier, or null at the top and where the way is not known. */
export function nextTier(standing: Standing, counters: Counters): NextTier | null {
  const { ladder, rung, above, reading } = standing;
  if (above === null) return null;
  const enter = above.enter?.judge(reading) ?? "unmet";
  const { promoteAfter, minimumPeriods, minimumMonths } = patienceFor(above, reading);
  const { coolDownPeriods = 0 } = ladder.document;
  const least = Math.max(minimumPeriods, coolDownPeriods === 0 ? 0 : coolDownPeriods + 1);
  const periodsToReach = Math.max(0, promoteAfter - counters.periodsReached);
  const periodsToServe = Math.max(0, least - counters.periodsInTier);
  const monthsToServe = Math.max(0, minimumMonths - (minimumMonths === 0 ? 0 : monthsInTier(standing)));
  const stays = rung.stay?.judge(reading) !== "unmet";
  return {
    tierId: above.tier.id,
    met: enter === "met" && stays && periodsToReach === 0 && periodsToServe === 0 && monthsToServe === 0,
    enter,
    criteria: above.enter === null ? [] : gapsOf(above.enter, above.tier.enter, reading),
    periodsToReach,
    periodsToServe,
    ...(minimumMonths === 0 ? {} : { monthsToServe }),
  };
}
