import type { Condition } from "../../kernel/index.js";
import type { LadderDuration } from "../derived/types.js";

/** Days in service when the period begins: a period is judged only if the ramp was over on its first day. */
export const RAMP: LadderDuration = {
  id: "serviceDays",
  title: "Days in service",
  since: "hiredOn",
  unit: "days",
  until: "start",
};

/** Who is in the ramp of 90 days, on leave, or in the first period after a change of territory. */
export const RAMP_OR_LEAVE: Condition = {
  any: [
    { field: "serviceDays", lt: "90" },
    { field: "onLeave", is: true },
    { field: "territoryChanged", is: true },
  ],
};
