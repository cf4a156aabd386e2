import { shownText } from "./issueOf.js";
import type { Issue } from "./types.js";

const brand: unique symbol = Symbol.for("attainment.error");

/**
 * The one error that this library throws on purpose. It carries every issue found, not only the first.
 *
 * Recognize it with {@link isAttainmentError}, never with `instanceof`: the ESM and the CJS copy of a package
 * have two classes, and one brand.
 *
 * @since 0.1.0
 */
export interface AttainmentError extends Error {
  readonly name: "AttainmentError";
  readonly issues: readonly Issue[];
  readonly [brand]: true;
}

/** The first lines of an error's text; the rest stays in `issues`. */
const SHOWN = 3;

/** Builds the error that carries `issues`; its message shows the first of them. */
export function attainmentError(issues: readonly Issue[]): AttainmentError {
  const shown = issues
    .slice(0, SHOWN)
    .map((issue) => `${issue.code} at ${shownText(issue.path || "/")}: ${issue.message}`);
  const rest = issues.length > SHOWN ? [`... and ${issues.length - SHOWN} more in error.issues`] : [];
  return Object.assign(new Error([...shown, ...rest].join("\n")), {
    name: "AttainmentError" as const,
    issues,
    [brand]: true as const,
  });
}

/**
 * Is this value an error that this library threw?
 *
 * @param value - Anything, usually what a `catch` received.
 * @returns True for an {@link AttainmentError} of any copy of this package.
 * @example
 * ```ts
 * import { compilePlan } from "attainment/incentives";
 * import { isAttainmentError } from "attainment";
 * const codes = (run: () => unknown) => {
 *   try {
 *     run();
 *     return [];
 *   } catch (error) {
 *     return isAttainmentError(error) ? error.issues.map((issue) => issue.code) : ["not ours"];
 *   }
 * };
 * codes(() => compilePlan(42)); // => ["document.wrong_type"]
 * ```
 * @since 0.1.0
 */
export function isAttainmentError(value: unknown): value is AttainmentError {
  try {
    return typeof value === "object" && value !== null && Object.hasOwn(value, brand);
  } catch {
    // Anything can be thrown, also a proxy that throws when it is looked at.
    return false;
  }
}
