import type { DecimalInput, Issue } from "../../kernel/index.js";

/**
 * How far each indicator is moved.
 *
 * @since 0.1.0
 */
export interface SensitivityOptions {
  /** One unit of the measure, by the id of its indicator; absent: 1. A thousand where sales are counted in dollars. */
  readonly units?: Readonly<Record<string, DecimalInput>>;
}

/**
 * What more of one indicator is worth, everything else being as it is: changes of the score **before** it is rounded,
 * exact, found by scoring once more. Null where there is no score before or after, the indicator is not
 * rated, or the move would leave an indicator without a ratio, as a rating beyond its scale does.
 *
 * @since 0.1.0
 */
export interface IndicatorSensitivity {
  readonly id: string;
  readonly title?: string;
  /** The points that it contributes now. */
  readonly contribution: string;
  /** One unit more of its measure. */
  readonly perUnit: string | null;
  readonly unit: string;
  /** One percent more of its measure. */
  readonly perPercent: string | null;
  /** One point more of its ratio, 0.01, whatever its curve. */
  readonly perPoint: string | null;
}

/**
 * What each indicator of a rubric is worth at the margin to one person.
 *
 * @since 0.1.0
 */
export interface SensitivityResult {
  readonly rubricId: string;
  readonly period: string;
  /** The score as it is printed; null where there is none, with the reason. */
  readonly value: string | null;
  readonly reason?: string;
  readonly indicators: readonly IndicatorSensitivity[];
  readonly issues: readonly Issue[];
}
