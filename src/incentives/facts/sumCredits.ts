import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import type { CreditsByMeasure } from "./readCredits.js";

/**
 * The measures with those that have credits: each is the sum of its credits.
 *
 * A measure that is stated as well must be that sum. Where it is not, the stated value is the one that is left out,
 * because the lines of the statement are told deal by deal. One whose credits are all `faulty` is known to be missing:
 * that was told credit by credit.
 */
export function sumCredits(
  stated: ReadonlyMap<string, Fraction | null>,
  credits: CreditsByMeasure,
  faulty: ReadonlySet<string>,
  faults: Faults,
): ReadonlyMap<string, Fraction | null> {
  if (credits.size === 0 && faulty.size === 0) return stated;
  const measures = new Map(stated);
  for (const measure of faulty) if (!measures.has(measure)) measures.set(measure, null);
  const places = new Map([...stated.keys()].map((measure, index) => [measure, index]));
  // One that could not be read was reported when it was read.
  const unread = new Set(faults.leftOut.map(({ stream, index }) => (stream === "measures" ? index : null)));
  for (const [measure, list] of credits) {
    const sum = fractionOf(list.reduce((total, credit) => plus(total, credit.amount), ZERO));
    const given = stated.get(measure);
    if (given !== undefined && (given === null || compareFractions(given, sum) !== 0)) {
      const index = places.get(measure) ?? 0;
      if (!unread.has(index)) differ(measure, given, sum, index, faults);
    }
    measures.set(measure, sum);
  }
  return measures;
}

function differ(measure: string, given: Fraction | null, sum: Fraction, index: number, faults: Faults): void {
  const code: PlanFactsCode = "incentives.credits_do_not_sum";
  const amount = fractionText(given);
  const total = formatFraction(sum);
  const message = `${quoted(measure)} is given as ${amount ?? "null"}, but its credits sum to ${total}. Leave it out of the measures, or mend the credits.`;
  const params = { measure: measure.slice(0, 80), given: amount, sum: total };
  faults.issues.push(issueOf<PlanFactsCode>(code, `/measures${pointer([measure])}`, message, params));
  faults.leftOut.push({ id: measure.slice(0, 80), stream: "measures", index, reason: code, amount });
}
