import { isAttainmentError } from "../../../src/kernel/issue/index.js";

/** Code and path of every issue that a call throws. */
export function codesOf(call: () => unknown): readonly (readonly [code: string, path: string])[] {
  try {
    call();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}
