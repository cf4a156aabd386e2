import {
  compareFractions,
  type Decimal,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  minus,
  roundFraction,
  scaled,
} from "../../kernel/decimal/index.js";
import type { BandScale, Step } from "../../kernel/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { buildSteps, type StepList } from "../../kernel/steps/index.js";
import { buildRounding } from "../buildRounding.js";
import { kpiIssue } from "../kpiIssue.js";
import { numberOf } from "../numberOf.js";
import type { Rubric } from "../types.js";
import { stepGrid } from "./stepGrid.js";

/** Builds the level caps as caps of the score; null where one is faulty, with every fault in `issues`. */
export function buildLevelCaps(rubric: Rubric, ref: string, issues: Issue[]): StepList | null {
  const { levelCaps = [], grades } = rubric;
  const before = issues.length;
  const bands = grades?.kind === "bands" ? grades.bands : [];
  const grid = gridOf(rubric, ref);
  const caps = levelCaps.flatMap(({ id, title, when, grade }, index): readonly Step[] => {
    const place = bands.findIndex((band) => (band.id ?? String(band.from)) === grade);
    if (place < 0) issues.push(unknownGrade(grade, `${ref}/levelCaps/${index}/grade`));
    const above = numberOf(bands[place + 1]?.from);
    // Nothing lies above the best grade; the score is left as it is.
    const at = above === null || grades?.kind !== "bands" ? null : highestBelow(above, grid, grades);
    if (at !== null && grades?.kind === "bands" && !isIn(at, place, grades))
      issues.push(unprintedGrade(grade, `${ref}/levelCaps/${index}/grade`));
    const common = { id, ...(title === undefined ? {} : { title }), when };
    return [
      at === null
        ? { ...common, kind: "add", amount: "0" }
        : { ...common, kind: "cap", at: formatFraction(at) },
    ];
  });
  const built = buildSteps(caps, `${ref}/levelCaps`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok && issues.length === before ? built.data : null;
}

/** The grid that scores are printed on: places, or multiples of a step. */
function gridOf(rubric: Rubric, ref: string): Decimal {
  const rounding = buildRounding(rubric, ref);
  if (rounding !== null) return scaled(1, rounding.rounding.places);
  // The last step rounds; where its grid is faulty, that is told elsewhere.
  return stepGrid(rubric.steps?.at(-1)) ?? scaled(1, 2);
}

/** The highest printed score that does not reach the band that begins at `bound`. */
function highestBelow(bound: Fraction, grid: Decimal, { boundary }: BandScale): Fraction {
  const printed = roundFraction(bound, { step: formatDecimal(grid), mode: "floor" });
  const isBound = compareFractions(fractionOf(printed), bound) === 0;
  return fractionOf(boundary !== "lowerBand" && isBound ? minus(printed, grid) : printed);
}

/** Whether a score below the end of a band lies in it; the first band holds its start in any case. */
function isIn(score: Fraction, place: number, { bands, boundary }: BandScale): boolean {
  const start = numberOf(bands[place]?.from);
  const order = start === null ? 1 : compareFractions(score, start);
  return order > 0 || (order === 0 && (boundary !== "lowerBand" || place === 0));
}

function unprintedGrade(grade: string, path: string): Issue {
  const message = `No printed score has the grade ${quoted(grade)}, so that none can be held to it. Widen its band, or print more places.`;
  return kpiIssue("kpi.unprinted_grade", path, message, { grade: grade.slice(0, 80) });
}

function unknownGrade(grade: string, path: string): Issue {
  const message = `The grades have no band ${quoted(grade)} that a score could be held to. Name one of them.`;
  return kpiIssue("kpi.unknown_grade", path, message, { grade: grade.slice(0, 80) });
}
