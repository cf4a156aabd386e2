import { type Fraction, fractionOf, scaled } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { categoryShare, isWithin, type Share, shareText } from "../checkBounds.js";
import { kpiIssue } from "../kpiIssue.js";
import type { RubricParts } from "../rubricParts.js";
import type { Dimension, Indicator } from "../types.js";

const SINGLE = { least: percent(5), most: percent(30) };
const RESULTS = { least: percent(35), most: percent(80) };

/** Fewer indicators than this cannot all have 30 % or less of the weight. */
const FEWEST = 4;

/** How weight is shared out, where the rubric does not state bounds of its own. */
export function lintShares({ document, ref }: RubricParts, shares: readonly Share[]): readonly Issue[] {
  const single = document.bounds?.indicator === undefined && shares.length >= FEWEST ? shares : [];
  return [
    ...single.flatMap(unusualWeight),
    ...resultsShare(document.bounds, ref, shares),
    ...unusedWeights(document, ref),
  ];
}

/** Weights that are written where all are equal. */
function unusedWeights(document: RubricParts["document"], ref: string): readonly Issue[] {
  if (document.weights !== "equal") return [];
  const { dimensions, indicators } = document;
  const unused = (elements: readonly (Dimension | Indicator)[] = [], path: string) =>
    elements.flatMap(({ weight }, index) => (weight === undefined ? [] : [`${path}/${index}/weight`]));
  const paths = [
    ...unused(indicators, `${ref}/indicators`),
    ...unused(dimensions, `${ref}/dimensions`),
    ...(dimensions ?? []).flatMap((each, index) =>
      unused(each.indicators, `${ref}/dimensions/${index}/indicators`),
    ),
  ];
  const message =
    "All weights are equal, so that this one counts for nothing. Remove it, or let the weights be explicit.";
  return paths.map((path) => kpiIssue("kpi.unused_weight", path, message, {}, "warning"));
}

function unusualWeight({ indicator: { document, ref }, share }: Share): readonly Issue[] {
  if (isWithin(share, SINGLE)) return [];
  const text = shareText(share);
  const message = `${quoted(document.id)} has ${text} of all weight, and 0.05 to 0.3 is usual. Change it, or state bounds of your own.`;
  const path = document.weight === undefined ? ref : `${ref}/weight`;
  const params = { indicator: document.id.slice(0, 80), share: text };
  return [kpiIssue("kpi.unusual_weight", path, message, params, "hint")];
}

function resultsShare(
  bounds: RubricParts["document"]["bounds"],
  ref: string,
  shares: readonly Share[],
): readonly Issue[] {
  const isStated = bounds?.categories?.some(({ id }) => id === "result") ?? false;
  const isSorted = shares.some(({ indicator }) => indicator.document.category !== undefined);
  const share = categoryShare(shares, "result");
  if (isStated || !isSorted || isWithin(share, RESULTS)) return [];
  const text = shareText(share);
  const message = `Results have ${text} of the weight, and 0.35 to 0.8 is usual. Change it, or state bounds of your own.`;
  return [kpiIssue("kpi.results_share", ref, message, { share: text }, "hint")];
}

function percent(count: number): Fraction {
  return fractionOf(scaled(count, 2));
}
