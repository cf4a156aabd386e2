import { isAttainmentError } from "attainment";
import type { MappedDeals } from "attainment/interop";

/** What was told, as `code path`. */
export function told({ issues }: Pick<MappedDeals, "issues">): readonly string[] {
  return issues.map(({ code, path }) => `${code} ${path}`);
}

/** The first of a list that must have one. */
export function only<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new Error(`one is expected, not ${items.length}`);
  return first;
}

/** What a call was refused for, as `code path`; nothing where it was not. */
export function refusals(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
}
