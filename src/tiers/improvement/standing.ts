/**
 * Where an improvement plan stands: a state of `improvementProcess`.
 *
 * @since 0.1.0
 */
export type ImprovementStanding = "open" | "extended" | "passed" | "failed" | "withdrawn";

/** Is a plan on its way, so that nothing is decided about it yet? */
export function isRunning(plan: ImprovementStanding | null): boolean {
  return plan !== null && RUNNING.includes(plan);
}

/** The states in which a plan is on its way. */
export const RUNNING: readonly string[] = ["open", "extended"];
