import type { Goal, GoalAgreementEntry } from "attainment/goals";
import { goal } from "../documents.js";

export const proposed: GoalAgreementEntry = { move: "propose", on: "2026-06-15", by: "lea", target: "330" };
export const countered: GoalAgreementEntry = { move: "counter", on: "2026-06-18", by: "ann", target: "290" };
export const agreed: GoalAgreementEntry = { move: "agree", on: "2026-06-20", by: "lea" };
export const started: GoalAgreementEntry = { move: "start", on: "2026-07-01", by: "lea" };
export const amended: GoalAgreementEntry = {
  move: "amend",
  on: "2026-08-10",
  by: "ann",
  change: { from: "2026-08-01", reason: "lostAccount", multiply: "0.9" },
};
export const accepted: GoalAgreementEntry = { move: "agree", on: "2026-08-12", by: "lea" };

export function ann(...agreement: readonly GoalAgreementEntry[]): Goal {
  return goal({ id: "ann", ownerId: "ann", direction: "increase", target: "300", agreement });
}
