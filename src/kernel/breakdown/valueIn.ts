import { decimalOfFraction, fractionOf, fractionText } from "../decimal/index.js";
import { toSignificantDigits } from "../decimal/significant.js";
import type { MeasureNode } from "../measure/measureNode.js";
import { meanFraction } from "../statistics/index.js";
import type { BreakdownRun } from "./breakdownRun.js";
import { changeOf } from "./changeOf.js";
import { type Figure, none, over, textOf } from "./figure.js";
import { type Part, wholePart } from "./siblingsOf.js";
import type { BreakdownMissing, BreakdownValue } from "./types.js";
import { unitFault } from "./unitFault.js";

/** Everything about one measure in one part; `below` are the parts right under it, and `parent` the one above. */
export function valueIn(
  run: BreakdownRun,
  part: Part,
  parent: Part,
  below: readonly Part[],
  measure: MeasureNode,
): BreakdownValue {
  const { id } = measure;
  const { value, reason, count } = run.valueOf(part.node, part.span.period, id);
  const rank = part.ranks(id, "");
  const hasMean = run.adding.get(id)?.combines === "pool" && below.length > 0;
  const missing: BreakdownMissing[] = [];
  if (rank === null) missing.push({ figure: "rank", reason: "not_ranked" });
  const figures = {
    id,
    value: fractionText(value),
    ...(reason === undefined ? {} : { reason }),
    count,
    shareOfTotal: textOf(shareOf(run, part, wholePart(run), id), "shareOfTotal", missing),
    shareOfParent: textOf(shareOf(run, part, parent, id), "shareOfParent", missing),
    rank,
    ...(hasMean ? { meanOfParts: textOf(meanOf(run, below, id), "meanOfParts", missing) } : {}),
  };
  const changes = part.span.bases.map(({ on, period }) => changeOf(run, part, measure, on, period, missing));
  return {
    ...figures,
    ...(changes.length === 0 ? {} : { changes }),
    ...(missing.length === 0 ? {} : { missing }),
  };
}

function shareOf(run: BreakdownRun, part: Part, whole: Part, id: string): Figure {
  const value = run.valueOf(part.node, part.span.period, id).value;
  const all = run.valueOf(whole.node, whole.span.period, id).value;
  if (value === null || all === null) return none("no_value");
  if (run.adding.get(id)?.combines !== "sum") return none("not_additive");
  const fault = part.span === whole.span ? null : unitFault(run, part, id, null);
  return fault === null ? over({ value }, all, "zero_total") : none(fault);
}

/** Of values as they are printed: exact quotients of many parts would have a denominator without bounds. */
function meanOf(run: BreakdownRun, parts: readonly Part[], id: string): Figure {
  const values = parts.flatMap(({ node, span }) => {
    const { value } = run.valueOf(node, span.period, id);
    return value === null ? [] : fractionOf(decimalOfFraction(value) ?? toSignificantDigits(value));
  });
  const mean = meanFraction(values);
  return mean === null ? none("no_parts") : { value: mean };
}
