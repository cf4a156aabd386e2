import { attainmentError, type Issue } from "../../kernel/issue/index.js";
import { readStanding } from "../readPlanStanding.js";
import type { ImprovementStanding } from "./standing.js";
import type { ImprovementPlan } from "./types.js";

/**
 * Where an improvement plan stands, as a ladder's facts take it.
 *
 * @param plan - A plan that `openImprovementPlan` or `decideImprovementPlan` gave.
 * @returns Its state in `improvementProcess`.
 * @throws AttainmentError `document.wrong_value`, where the plan stands in no state of that process.
 * @example
 * ```ts
 * import { improvementStanding } from "attainment/tiers";
 * improvementStanding({ position: { stateId: "extended", since: "2026-07-01" } }); // => "extended"
 * ```
 * @since 0.1.0
 */
export function improvementStanding({ position }: Pick<ImprovementPlan, "position">): ImprovementStanding {
  const issues: Issue[] = [];
  const standing = readStanding(position.stateId, "/position/stateId", issues);
  if (standing === null) throw attainmentError(issues);
  return standing;
}
