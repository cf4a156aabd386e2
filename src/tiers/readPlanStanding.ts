import type { Faults } from "../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue } from "../kernel/issue/index.js";
import type { ImprovementStanding } from "./improvement/standing.js";

const STANDINGS: readonly ImprovementStanding[] = ["open", "extended", "passed", "failed", "withdrawn"];

/** Where an improvement plan stands is a single fact: reported, the person is judged as if there were none. */
export function readPlanStanding(facts: Fields, faults: Faults): ImprovementStanding | null {
  const value = facts.get("improvementPlan");
  if (value === undefined || value === null) return null;
  const issues: Issue[] = [];
  const found = readStanding(value, "/improvementPlan", issues);
  faults.issues.push(...issues);
  for (const { code } of issues)
    faults.leftOut.push({ id: "#0", stream: "improvementPlan", index: 0, reason: code, amount: null });
  return found;
}

/** A standing; null where it is none, and then `issues` says so. */
export function readStanding(value: unknown, path: string, issues: Issue[]): ImprovementStanding | null {
  const found = STANDINGS.find((each) => each === value);
  if (found !== undefined) return found;
  const message = `A plan stands as one of ${STANDINGS.join(", ")}. Write one of them, or null where there is none.`;
  issues.push(documentIssue("document.wrong_value", path, message, { allowed: [...STANDINGS] }));
  return null;
}
