/**
 * How serious an {@link Issue} is: an error stops the work, a warning and a hint do not.
 *
 * @since 0.1.0
 */
export type Severity = "error" | "warning" | "hint";

/**
 * The value of one parameter of an issue: plain JSON, so that a message can be written again in another language.
 *
 * @since 0.1.0
 */
export type IssueParam = string | number | boolean | null | readonly string[];

/**
 * One fault, warning or hint about a document or a fact: what, where, and how to mend it.
 *
 * `code` is `domain.snake_reason` and belongs to a closed union. `path` is a JSON pointer into what the caller
 * handed over (`""` is the whole of it). `message` says what is wrong and how to mend it, in two sentences at most.
 * `params` holds the figures of the message as data.
 *
 * @since 0.1.0
 */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly params: Readonly<Record<string, IssueParam>>;
}

/**
 * What a `safe...` function returns: the data, or every issue that kept it from being made.
 *
 * @since 0.1.0
 */
export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * A fact that was left out of a result under `onInvalid: "report"`, so that nothing is lost in silence.
 *
 * @since 0.1.0
 */
export interface LeftOut {
  /** The id of the fact, or its place (`"#12"`) where it has no readable id. */
  readonly id: string;
  /** The list or stream that the fact stood in, such as `"deals"` or `"credits"`. */
  readonly stream: string;
  /** The position in that list as it was handed over, from 0. */
  readonly index: number;
  /** The code of the issue that kept it out. */
  readonly reason: string;
  /** The amount that is missing from the result because of it, where one could be read. */
  readonly amount: string | null;
}
