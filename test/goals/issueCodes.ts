import { isAttainmentError } from "attainment/kernel";

/** The codes and places of what a call refuses; none where it refuses nothing. */
export function issueCodes(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}
