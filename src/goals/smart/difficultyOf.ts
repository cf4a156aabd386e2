import type { SmartCheck, SmartDifficulty } from "./types.js";

/** The checks that a target fails which is too hard. */
const HARD: ReadonlySet<string> = new Set([
  "not_too_hard",
  "not_beyond_peers",
  "not_beyond_industry",
  "growth_not_too_hard",
  "growth_not_over_bound",
]);

/** How hard a target is, by the checks of its achievability. */
export function difficultyOf(checks: readonly SmartCheck[]): SmartDifficulty {
  const unmet = checks.filter(({ verdict }) => verdict === "unmet");
  const isTooHard = unmet.some(({ id }) => HARD.has(id));
  const isTooEasy = unmet.some(({ id }) => !HARD.has(id));
  if (isTooHard) return isTooEasy ? "mixed" : "tooHard";
  if (isTooEasy) return "tooEasy";
  return checks.some(({ verdict }) => verdict === "met") ? "inReach" : "unknown";
}
