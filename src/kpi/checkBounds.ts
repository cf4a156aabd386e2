import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatDecimal,
  fractionOf,
  multiplyFractions,
  readLiteral,
  roundFraction,
} from "../kernel/decimal/index.js";
import type { DecimalLiteral } from "../kernel/index.js";
import { documentIssue, type Issue, quoted } from "../kernel/issue/index.js";
import type { Group, Weighting } from "./buildGroups.js";
import type { IndicatorFunction } from "./buildIndicator.js";
import { NOTHING } from "./curves/constants.js";
import { kpiIssue } from "./kpiIssue.js";
import type { IndicatorCategory, Rubric } from "./types.js";

/** The share of an indicator in all weight, as the document has it. */
export interface Share {
  readonly indicator: IndicatorFunction;
  readonly share: Fraction;
}

/** The shares of all indicators, in the order of the document; they sum to 1. */
export function sharesOf(groups: readonly Group[], { outer, inner }: Weighting): readonly Share[] {
  return groups.flatMap(({ indicators }, group) => {
    const whole = quotientOf(outer, group);
    return indicators.map((indicator, index) => {
      const own = inner[group];
      return {
        indicator,
        share: own === undefined ? NOTHING : multiplyFractions(whole, quotientOf(own, index)),
      };
    });
  });
}

/** A weight over the sum of its level; zero where nothing there has weight. */
export function quotientOf({ weights, sum }: Weighting["outer"], index: number): Fraction {
  const weight = weights[index];
  return weight === undefined || sum.units === 0
    ? NOTHING
    : divideFractions(fractionOf(weight), fractionOf(sum));
}

/** A share as an issue shows it: a third to 6 places. */
export function shareText(share: Fraction): string {
  return formatDecimal(roundFraction(share, { mode: "halfUp", places: 6 }));
}

/** The share of a category in all weight. */
export function categoryShare(shares: readonly Share[], id: IndicatorCategory): Fraction {
  return shares
    .filter(({ indicator }) => indicator.document.category === id)
    .reduce((sum, { share }) => addFractions(sum, share), NOTHING);
}

/** Checks the shares against the bounds that the rubric states; null shares are those of a rubric with other faults. */
export function checkBounds(
  { bounds }: Rubric,
  ref: string,
  shares: readonly Share[] | null,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  bounds?.categories?.forEach((bound, index) => {
    const path = `${ref}/bounds/categories/${index}`;
    if (seen.has(bound.id)) {
      const message = `The category ${quoted(bound.id)} has bounds already. Join the two.`;
      issues.push(documentIssue("document.duplicate_id", `${path}/id`, message, { id: bound.id }));
    }
    seen.add(bound.id);
    const range = readRange(bound, path, issues);
    if (range === null || shares === null) return;
    const share = categoryShare(shares, bound.id);
    if (isWithin(share, range)) return;
    const text = shareText(share);
    const message = `The category ${bound.id} has ${text} of the weight, which its bounds do not allow. Mend the weights, or the bounds.`;
    issues.push(kpiIssue("kpi.category_out_of_bounds", path, message, { category: bound.id, share: text }));
  });
  if (bounds?.indicator === undefined) return;
  const range = readRange(bounds.indicator, `${ref}/bounds/indicator`, issues);
  if (range === null) return;
  for (const { indicator, share } of shares ?? [])
    if (!isWithin(share, range)) issues.push(weightOutOfBounds(indicator, share));
}

function weightOutOfBounds({ document, ref }: IndicatorFunction, share: Fraction): Issue {
  const text = shareText(share);
  const message = `${quoted(document.id)} has ${text} of all weight, which the bounds of the rubric do not allow. Mend the weights, or the bounds.`;
  return kpiIssue("kpi.weight_out_of_bounds", `${ref}/weight`, message, {
    indicator: document.id.slice(0, 80),
    share: text,
  });
}

interface Range {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

function readRange(
  { least, most }: { readonly least?: DecimalLiteral; readonly most?: DecimalLiteral },
  path: string,
  issues: Issue[],
): Range | null {
  const before = issues.length;
  const range = {
    least: least === undefined ? null : readLiteral(least, `${path}/least`, issues),
    most: most === undefined ? null : readLiteral(most, `${path}/most`, issues),
  };
  if (range.least !== null && range.most !== null && compareFractions(range.least, range.most) > 0) {
    const message = "The least share lies above the most. Lower the one, or raise the other.";
    issues.push(kpiIssue("kpi.bad_range", `${path}/most`, message));
  }
  return issues.length > before ? null : range;
}

/** Whether a share lies in a range, both ends included. */
export function isWithin(share: Fraction, { least, most }: Range): boolean {
  return (
    (least === null || compareFractions(share, least) >= 0) &&
    (most === null || compareFractions(share, most) <= 0)
  );
}
