import { isAttainmentError } from "attainment/kernel";
import { scoreRfm } from "attainment/segments";

/** The codes and paths with which a call is refused; a call that is not refused has none. */
export function refusalOf(source: unknown, options: unknown): readonly (readonly string[])[] {
  try {
    Reflect.apply(scoreRfm, undefined, [source, options]);
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}
