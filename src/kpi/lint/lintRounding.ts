import {
  type Decimal,
  decimalOfFraction,
  equal,
  quotient,
  roundDecimal,
  scaled,
} from "../../kernel/decimal/index.js";
import type { Scale } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { stepGrid } from "../adjust/stepGrid.js";
import type { IndicatorFunction } from "../buildIndicator.js";
import { isScale } from "../curves/isScale.js";
import { kpiIssue } from "../kpiIssue.js";
import type { RubricParts } from "../rubricParts.js";

/** Roundings of which a later one can make more than the exact value gives: 84.5 to 85, and 85 with others to 86. */
export function lintRounding(
  { document, ref, rounding }: RubricParts,
  indicators: readonly IndicatorFunction[],
): readonly Issue[] {
  const steps = document.steps ?? [];
  const last = rounding === null ? [] : [scaled(1, rounding.rounding.places)];
  return [
    ...indicators.flatMap(({ document: { curve }, ref: at }) =>
      curve !== undefined && isScale(curve) ? roundingsIn(curve, `${at}/curve`) : [],
    ),
    ...steps.flatMap((step, index) => {
      const grid = stepGrid(step);
      if (grid === null) return [];
      const later = steps.slice(index + 1);
      const grids = [...later.flatMap((each) => stepGrid(each) ?? []), ...last];
      const isScaled = later.some(({ kind }) => kind === "multiply");
      const isAgain = isScaled ? grids.length > 0 : grids.some((each) => !holds(each, grid));
      return isAgain ? [twice(`${ref}/steps/${index}`)] : [];
    }),
  ];
}

/** Roundings within the curve of an indicator: the score is always rounded later. */
function roundingsIn(scale: Scale, ref: string): readonly Issue[] {
  const bands = scale.kind === "bands" && scale.roundEachBand !== undefined;
  const steps = (scale.steps ?? []).flatMap(({ kind }, index) =>
    kind === "round" ? [twice(`${ref}/steps/${index}`)] : [],
  );
  return [...(bands ? [twice(`${ref}/roundEachBand`)] : []), ...steps];
}

/** Whether every value on the coarser grid is one on the finer too, so that rounding to it changes nothing. */
function holds(finer: Decimal, coarser: Decimal): boolean {
  const count = decimalOfFraction(quotient(coarser, finer));
  return count !== null && equal(count, roundDecimal(count, { mode: "towardZero", places: 0 }));
}

function twice(path: string): Issue {
  const message =
    "The value is rounded here and once more later, which can move it by a whole step of the grid. Round once, at the end.";
  return kpiIssue("kpi.rounded_twice", path, message, {}, "warning");
}
