import { type BreakdownOptions, breakDown } from "../../kernel/breakdown/index.js";
import { compileMeasures, type Measure } from "../../kernel/index.js";
import type { BreakDown, BreakdownSubject } from "./breakdown/breakdownCase.js";
import type { BreakdownLawId } from "./breakdown/breakdownLawNames.js";
import {
  inputStaysAsItWas,
  orderIsIrrelevant,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./breakdown/evaluationLaws.js";
import { othersAreTheRest, partsAreMeasuredAlone } from "./breakdown/partLaws.js";
import { contributionsSumToTheChange, partsSumToTheirParent, sharesSumToOne } from "./breakdown/sumLaws.js";
import type { Law } from "./law.js";

/**
 * What the laws of breakdowns are tried on.
 *
 * @since 0.1.0
 */
export interface BreakdownLawOptions {
  /** What breaks down in place of the library's `breakDown`. */
  readonly breakDown?: BreakDown;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<BreakdownLawId, (subject: BreakdownSubject) => readonly Law[]>> = {
  partsSumToTheirParent,
  sharesSumToOne,
  contributionsSumToTheChange,
  partsAreMeasuredAlone,
  othersAreTheRest,
  orderIsIrrelevant,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a breakdown has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `partsSumToTheirParent`, `sharesSumToOne` | of measures that add up |
 * | `contributionsSumToTheChange` | where there is a comparison |
 * | `partsAreMeasuredAlone` | always |
 * | `othersAreTheRest` | where the first level has a `top` |
 * | `orderIsIrrelevant`, `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param measures - The measures, as plain JSON.
 * @param options - The levels, and what else is wanted.
 * @param tried - See {@link BreakdownLawOptions}.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError where a measure has an error, with its issues.
 * @example
 * ```ts
 * import { breakdownLaws, checkLaws } from "attainment/testing";
 * const bookings = { id: "bookings", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" } as const;
 * const laws = breakdownLaws([bookings], { by: ["region", { period: "month" }], compareWith: ["sameLastYear"] });
 * checkLaws(laws, { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function breakdownLaws(
  measures: readonly Measure[],
  options: BreakdownOptions,
  { breakDown: tried = breakDown }: BreakdownLawOptions = {},
): readonly Law[] {
  // A fault of a measure is told here, and not as the failure of a law.
  compileMeasures(measures);
  return Object.values(makers).flatMap((make) => make({ measures, options, tried }));
}
