import { isAttainmentError } from "../../../src/kernel/issue/index.js";

/** The issue codes, with their places, of the error that a call throws. */
export function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}
