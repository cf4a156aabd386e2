import { isAttainmentError } from "../../../src/kernel/issue/index.js";

/** The codes and paths of the issues that a call throws with; empty if it returns. */
export function faultsOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map((issue) => `${issue.code} ${issue.path}`);
  }
}
