import { isAttainmentError } from "attainment/kernel";

/** The codes of the issues that a call throws; none where it returns. */
export function codesOf(call: () => unknown): readonly string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map(({ code }) => code);
  }
}
