import { isAttainmentError } from "../../../src/kernel/issue/index.js";

/** The codes that a call throws; empty where it throws nothing. Any other error is passed on. */
export function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map((issue) => issue.code);
  }
}
