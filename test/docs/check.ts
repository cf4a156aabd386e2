import { isAttainmentError } from "attainment";
import { expect } from "vitest";

/** Fails, with the place in the document, unless the value equals the literal of its comment. */
export function checkValue(actual: unknown, expected: unknown, where: string): void {
  expect(actual, where).toEqual(expected);
}

/** Fails, with the place in the document, unless the call throws an error that carries this issue code. */
export function checkThrows(run: () => unknown, code: string, where: string): void {
  expect(codesThrownBy(run), where).toContain(code);
}

function codesThrownBy(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map((issue) => issue.code);
    throw error;
  }
  return [];
}
