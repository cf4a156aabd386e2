import {
  compareFractions,
  type DecimalInput,
  fractionOf,
  ONE,
  readDecimal,
  subtractFractions,
} from "../../decimal/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../../issue/index.js";
import type { StatisticsCode } from "../codes.js";
import { doubleOf, doubleText } from "../doubles.js";
import { readValue } from "../readValues.js";
import { criticalOf } from "./criticalOf.js";
import { readDistribution } from "./readDistribution.js";
import type { ProbabilityDistribution } from "./types.js";

/** The smallest tail, on either side, that a value is looked up for. */
const LEAST = "1e-12";

/**
 * The value that a test statistic exceeds with a given probability: what stands in the tables of t, F and chi-square.
 *
 * Formula: the x with `P(X > x) = p`, as `qnorm`, `qt`, `qchisq` and `qf` of R with `lower.tail = FALSE`, and
 * CHISQ.INV.RT and F.INV.RT of Excel. The bound of a two-sided 95 % interval is that of `p = 0.025`.
 *
 * Range: to 12 significant digits. Worked out by + - x / and the square root alone.
 *
 * @param distribution - `normal`, `t` (`df`), `chiSquare` (`df`) or `f` (`df1`, `df2`).
 * @param p - The probability above the value, from 1e-12 to 1 - 1e-12.
 * @returns The value as decimal text.
 * @throws AttainmentError `statistics.bad_distribution`, `statistics.bad_probability`; `decimal.*` for a p that is no
 * decimal; `document.*` for a distribution that cannot be read.
 * @example
 * ```ts
 * import { criticalValue } from "attainment/kernel";
 * criticalValue({ kind: "normal" }, "0.025"); // => "1.95996398454"
 * criticalValue({ kind: "t", df: 10 }, "0.025"); // => "2.22813885199"
 * criticalValue({ kind: "chiSquare", df: 19 }, "0.05"); // => "30.1435272056"
 * criticalValue({ kind: "f", df1: 5, df2: 15 }, "0.05"); // => "2.90129453624"
 * ```
 * @see https://www.itl.nist.gov/div898/handbook/eda/section3/eda367.htm for printed tables.
 * @since 0.1.0
 */
export function criticalValue(distribution: ProbabilityDistribution, p: DecimalInput): string {
  return unwrap(tryCritical(distribution, p));
}

function tryCritical(distribution: unknown, p: unknown): Result<string> {
  const issues: Issue[] = [];
  const known = readDistribution(distribution, issues);
  const upper = readValue(p, "/p", issues);
  if (known === null || upper === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const lower = subtractFractions(fractionOf(ONE), upper);
  const least = fractionOf(readDecimal(LEAST));
  if (compareFractions(upper, least) >= 0 && compareFractions(lower, least) >= 0) {
    const found = criticalOf(known, doubleOf(upper), doubleOf(lower));
    if (found !== null) return { ok: true, data: doubleText(found) };
  }
  const message = `The probability is not between 0 and 1, or too near to one of them. Write one from ${LEAST} to 1 - ${LEAST}.`;
  return { ok: false, issues: [issueOf<StatisticsCode>("statistics.bad_probability", "/p", message)] };
}
