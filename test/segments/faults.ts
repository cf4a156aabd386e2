import { isAttainmentError } from "attainment/kernel";

/** The codes and places of what a call throws; of one that throws nothing, none. */
export function codesOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}
