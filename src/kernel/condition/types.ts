import type { DecimalInput } from "../decimal/index.js";
import type { Result } from "../issue/index.js";
import type { EvaluateOptions, Outcome } from "../trace/index.js";

/**
 * A decimal in a document: text such as `"0.05"`, or a JSON number.
 *
 * @since 0.1.0
 */
export type DecimalLiteral = string | number;

/**
 * A span of calendar dates in a document: the name of a period (`"2026-Q3"`), or a half-open span.
 *
 * @since 0.1.0
 */
export type SpanLiteral = string | { readonly from: string; readonly to: string };

/**
 * One test of one field. The operator fixes the type that the field must have: decimals for `gt`, `gte`, `lt`, `lte`,
 * `between` (both ends included) and `equals`; calendar dates for `on`, `before`, `after` and `during` (half open);
 * exact text or a boolean for `is`, `isNot` and `in`. `exists` is about presence alone.
 *
 * @since 0.1.0
 */
export type ConditionLeaf = { readonly field: string } & (
  | { readonly gt: DecimalLiteral }
  | { readonly gte: DecimalLiteral }
  | { readonly lt: DecimalLiteral }
  | { readonly lte: DecimalLiteral }
  | { readonly between: readonly [DecimalLiteral, DecimalLiteral] }
  | { readonly equals: DecimalLiteral }
  | { readonly on: string }
  | { readonly before: string }
  | { readonly after: string }
  | { readonly during: SpanLiteral }
  | { readonly is: string | boolean }
  | { readonly isNot: string | boolean }
  | { readonly in: readonly string[] }
  | { readonly exists: boolean }
);

/**
 * A rule that is met, unmet or missing: one test, or several joined by all, any, at least m of, and not.
 *
 * @since 0.1.0
 */
export type Condition =
  | ConditionLeaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What a condition came to. `missing` (a field is absent or of the wrong type) is neither met nor unmet.
 *
 * @since 0.1.0
 */
export type Verdict = "met" | "unmet" | "missing";

/**
 * A value that a condition can look at.
 *
 * @since 0.1.0
 */
export type FieldValue = string | number | bigint | boolean | null;

/**
 * The operators of a {@link ConditionLeaf}.
 *
 * @since 0.1.0
 */
export type ConditionOperator =
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "between"
  | "equals"
  | "on"
  | "before"
  | "after"
  | "during"
  | "is"
  | "isNot"
  | "in"
  | "exists";

/**
 * What conditions and steps look at: numbers by measure id, and attributes such as a role or a hiring date.
 *
 * A measure that is null is known to be missing; one that is absent was never given, which is an error.
 *
 * @since 0.1.0
 */
export interface ConditionFacts {
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What one test of a condition came to.
 *
 * Decimals are printed as text; `expected` of `during` is the first day and the first day after.
 *
 * @since 0.1.0
 */
export interface ConditionLeafResult {
  readonly field: string;
  readonly operator: ConditionOperator;
  readonly expected: string | boolean | readonly string[];
  /** The value found, whatever its type; null where there is none. */
  readonly actual: string | boolean | null;
  readonly verdict: Verdict;
}

/**
 * What a condition came to, and each of its tests in the order of the document.
 *
 * @since 0.1.0
 */
export interface ConditionResult extends Outcome {
  readonly value: Verdict;
  readonly leaves: readonly ConditionLeafResult[];
}

/**
 * A condition that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledCondition {
  /** The measures and attributes that it looks at, sorted. */
  readonly inputs: readonly string[];
  /** Judges the condition; throws where a fact is faulty or an input is absent. */
  evaluate(facts?: ConditionFacts, options?: Pick<EvaluateOptions, "trace" | "maxIssues">): ConditionResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(
    facts: unknown,
    options?: Pick<EvaluateOptions, "trace" | "maxIssues">,
  ): Result<ConditionResult>;
}
