import {
  compareFractions,
  type Fraction,
  readLiteral,
  subtractFractions,
  wholeFraction,
} from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { kpiIssue } from "./kpiIssue.js";
import { readPositive } from "./readPositive.js";
import type { Rubric } from "./types.js";

/** What scores lie on: where they begin, and by how much one is more at a ratio of one. */
export interface ScoreRange {
  /** Null where they begin at zero, which needs no line of the trace. */
  readonly from: Fraction | null;
  readonly span: Fraction;
}

/** Reads what a rubric is out of: 100 where nothing is written; null where it is faulty, with the fault in `issues`. */
export function readOutOf({ outOf }: Rubric, ref: string, issues: Issue[]): ScoreRange | null {
  if (outOf === undefined) return { from: null, span: wholeFraction(100) };
  if (typeof outOf !== "object") {
    const span = readPositive(outOf, `${ref}/outOf`, issues);
    return span === null ? null : { from: null, span };
  }
  const from = readLiteral(outOf.from, `${ref}/outOf/from`, issues);
  const to = readLiteral(outOf.to, `${ref}/outOf/to`, issues);
  if (from === null || to === null) return null;
  if (compareFractions(from, to) < 0) return { from, span: subtractFractions(to, from) };
  const message = 'The scale of the score has to end above its start. Mend "from" or "to".';
  issues.push(kpiIssue("kpi.bad_range", `${ref}/outOf/to`, message));
  return null;
}
