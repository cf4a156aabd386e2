import type { Condition } from "../../kernel/index.js";
import type { LadderDuration } from "../derived/types.js";
import type { Ladder } from "../types.js";

/** Days in service when the period begins: a period is judged only if the ramp was over on its first day. */
const RAMP: LadderDuration = {
  id: "serviceDays",
  title: "Days in service",
  since: "hiredOn",
  unit: "days",
  until: "start",
};

/** Who is in the ramp of 90 days, on leave, or in the first period after a change of territory. */
const RAMP_OR_LEAVE: Condition = {
  any: [
    { field: "serviceDays", lt: "90" },
    { field: "onLeave", is: true },
    { field: "territoryChanged", is: true },
  ],
};

/**
 * The times of a ladder that is judged by the quarter: two quarters at the entry of the next tier and in the own one, two
 * below 90 % of the own entry, of which the first opens an improvement plan of 90 days, and a quarter of cool-down.
 */
export const QUARTERLY_TIMES: Pick<
  Ladder,
  | "promoteAfter"
  | "minimumPeriods"
  | "demoteAfter"
  | "improvementAfter"
  | "improvementDays"
  | "coolDownPeriods"
  | "stayAt"
  | "durations"
  | "protectedWhen"
> = {
  promoteAfter: 2,
  minimumPeriods: 2,
  demoteAfter: 2,
  improvementAfter: 1,
  improvementDays: 90,
  coolDownPeriods: 1,
  stayAt: "0.9",
  durations: [RAMP],
  protectedWhen: RAMP_OR_LEAVE,
};
