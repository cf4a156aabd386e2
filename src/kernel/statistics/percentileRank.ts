import { type DecimalInput, fractionText } from "../decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../issue/index.js";
import { percentileRankFraction } from "./percentileRankFraction.js";
import { readChoice } from "./readChoice.js";
import { readList, readValue } from "./readValues.js";
import type { PercentileDefinition } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["definition"]);
const DEFINITIONS: readonly PercentileDefinition[] = [
  "inclusive",
  "exclusive",
  "below",
  "atOrBelow",
  "midpoint",
];

/**
 * Where a value stands among others, as a share from 0 to 1, by a definition that has a name.
 *
 * Formula: with b values below x, e values equal to it, and n values,
 *
 * - `inclusive` (default): `b / (n - 1)`, PERCENTRANK.INC of Excel before it cuts to three digits;
 * - `exclusive`: `(b + 1) / (n + 1)`, PERCENTRANK.EXC;
 * - `below`: `b / n`; `atOrBelow`: `(b + e) / n`; `midpoint`: `(b + e / 2) / n`.
 *
 * For `inclusive` and `exclusive` an x that is not among the values lies between its neighbors, in proportion, and there
 * is none outside them. `inclusive` has none of a single value. Nothing is rounded: 5/9 is printed to 34 digits.
 *
 * @param value - The value that is placed.
 * @param values - The values that it is placed among, in any order.
 * @param options - `definition`, absent: `"inclusive"`.
 * @returns The rank from 0 to 1 as decimal text, or null where the definition gives none.
 * @throws AttainmentError `statistics.bad_option`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { percentileRank } from "attainment/kernel";
 * const scores = [70, 80, 80, 90];
 * percentileRank(80, scores, { definition: "below" }); // => "0.25"
 * percentileRank(80, scores, { definition: "atOrBelow" }); // => "0.75"
 * percentileRank(80, scores, { definition: "exclusive" }); // => "0.4"
 * percentileRank("5.5", [1, 3, 5, 6]); // => "0.8333333333333333333333333333333333"
 * percentileRank(95, scores); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Percentile_rank for the definitions.
 * @since 0.1.0
 */
export function percentileRank(
  value: DecimalInput,
  values: readonly DecimalInput[],
  options: { readonly definition?: PercentileDefinition } = {},
): string | null {
  return unwrap(tryRank(value, values, options));
}

function tryRank(value: unknown, values: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const given = readValue(value, "/value", issues);
  const among = readList(values, issues);
  const fields = ownFields(options, "/options", issues, KNOWN);
  const definition = readChoice(fields, "definition", DEFINITIONS, issues) ?? "inclusive";
  if (given === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = percentileRankFraction(given, among, definition);
  return { ok: true, data: fractionText(found) };
}
