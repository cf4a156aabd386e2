import type { Issue } from "../../kernel/issue/index.js";
import { activitiesIssue } from "./activitiesIssue.js";

/** Tells of activities that belong to no period. */
export function undatedWarning(undated: number): readonly Issue[] {
  if (undated === 0) return [];
  const message = `${undated} activities say neither when they were done nor when they are due, and are counted in no period. Fill one of the two in.`;
  return [activitiesIssue("activities.undated", "/activities", message, { undated }, "warning")];
}
