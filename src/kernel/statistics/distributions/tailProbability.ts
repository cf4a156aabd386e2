import type { DecimalInput } from "../../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../issue/index.js";
import { doubleOf, doubleText } from "../doubles.js";
import { readValue } from "../readValues.js";
import { readDistribution } from "./readDistribution.js";
import { tailsOf } from "./tailsOf.js";
import type { ProbabilityDistribution } from "./types.js";

/**
 * How probable it is that a test statistic exceeds a value by chance: the p of a one-sided test.
 *
 * Formula: `P(X > value)`, as `pnorm`, `pt`, `pchisq` and `pf` of R with `lower.tail = FALSE`, and T.DIST.RT,
 * CHISQ.DIST.RT and F.DIST.RT of Excel. The p of a two-sided t test is twice that of the absolute value.
 *
 * Range: 0 to 1, to 12 significant digits. Worked out by + - x / and the square root alone, so that every engine gives
 * the same digits; below 1e-80 it is given as 0.
 *
 * @param distribution - `normal`, `t` (`df`), `chiSquare` (`df`) or `f` (`df1`, `df2`).
 * @param value - The value of the statistic.
 * @returns The probability as decimal text.
 * @throws AttainmentError `statistics.bad_distribution`; `decimal.*` for a value that is no decimal; `document.*` for a
 * distribution that cannot be read.
 * @example
 * ```ts
 * import { tailProbability } from "attainment/kernel";
 * tailProbability({ kind: "normal" }, "1.96"); // => "0.0249978951482"
 * tailProbability({ kind: "t", df: 10 }, "2.228"); // => "0.0250058859086"
 * tailProbability({ kind: "chiSquare", df: 19 }, "30.76"); // => "0.0428882305103"
 * tailProbability({ kind: "f", df1: 5, df2: 15 }, "11.03"); // => "0.000134377852049"
 * ```
 * @see https://dlmf.nist.gov/8.17 and https://dlmf.nist.gov/8.2 for the functions behind them.
 * @since 0.1.0
 */
export function tailProbability(distribution: ProbabilityDistribution, value: DecimalInput): string {
  return unwrap(tryProbability(distribution, value));
}

function tryProbability(distribution: unknown, value: unknown): Result<string> {
  const issues: Issue[] = [];
  const known = readDistribution(distribution, issues);
  const given = readValue(value, "/value", issues);
  if (known === null || given === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: doubleText(tailsOf(known, doubleOf(given)).upper) };
}
