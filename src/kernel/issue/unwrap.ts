import { attainmentError } from "./attainmentError.js";
import type { Result } from "./types.js";

/** The data of a result, or the error that carries its issues: the throwing door of every `safe...` function. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw attainmentError(result.issues);
}
