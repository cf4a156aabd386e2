import { isAttainmentError } from "../../../src/kernel/issue/index.js";

/** The codes of the error that a call throws; none where it returns. */
export function codesThrownBy(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}
