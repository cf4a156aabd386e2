import { readEvaluateOptions } from "../facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { type EvaluateOptions, recorderFor } from "../trace/index.js";
import { readCount } from "./readCount.js";
import { readDistribution } from "./readDistribution.js";
import { recordSlots } from "./recordSlots.js";
import { slotsFor } from "./slotsFor.js";
import type { Distribution, SlotsResult } from "./types.js";

/**
 * How many of a number of people a distribution means for each level, in whole people who sum to all.
 *
 * Formula: `quota_i = people * share_i`. With `slots: "largestRemainder"` (default) each level has `floor(quota_i)`, and
 * the people left go one by one to the levels that lost most, equal losses by `tiedRemainders`; each level is then the
 * floor or the ceiling of its quota. Limits are in whole people, `floor` for `atMost`, `ceil` for `atLeast`,
 * `ceil - 1` for `under`; where the shares miss them, the lines between the levels are moved from the best level down,
 * each no farther than it has to be.
 *
 * One person more may take a slot from a level under the largest remainder; `slots: "ceil"` or `"lastLevel"` never does.
 * Limits that so few people cannot meet are refused, or told as a warning where the document says so.
 *
 * @param people - How many are rated, a whole number.
 * @param distribution - A {@link Distribution}.
 * @param options - `trace` and `maxIssues`.
 * @returns The slots of each level and what each limit comes to.
 * @throws AttainmentError `calibration.cannot_be_met`, `calibration.bad_count`, `calibration.shares_not_one`,
 * `calibration.share_out_of_range`, `calibration.unknown_level`, `calibration.levels_apart`, `calibration.bad_limit`;
 * `document.*` and `decimal.*` for a document that cannot be read.
 * @example
 * ```ts
 * import { distributionSlots } from "attainment/kernel";
 * const distribution = {
 *   kind: "distribution", id: "3-6-1",
 *   levels: [{ id: "top", share: "0.3" }, { id: "middle", share: "0.6" }, { id: "low", share: "0.1" }],
 * } as const;
 * distributionSlots(10, distribution).levels.map(({ slots }) => slots); // => [3, 6, 1]
 * distributionSlots(4, distribution).levels.map(({ slots }) => slots); // => [1, 3, 0]
 * distributionSlots(4, { ...distribution, tiedRemainders: "worse" }).levels.map(({ slots }) => slots); // => [1, 2, 1]
 * ```
 * @see https://electowiki.org/wiki/Hamilton_method for the largest remainder.
 * @since 0.1.0
 */
export function distributionSlots(
  people: number,
  distribution: Distribution,
  options: Pick<EvaluateOptions, "trace" | "maxIssues"> = {},
): SlotsResult {
  return unwrap(trySlots(people, distribution, options));
}

function trySlots(people: unknown, distribution: unknown, given: unknown): Result<SlotsResult> {
  const issues: Issue[] = [];
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const n = readCount(people, "/people", issues);
  const rules = readDistribution(distribution, issues);
  if (n === null || rules === null) return { ok: false, issues: capIssues(issues, options.maxIssues) };
  const found = slotsFor(rules, n);
  if (!found.ok) return { ok: false, issues: capIssues(found.issues, options.maxIssues) };
  const { levels, limits } = found.data;
  const trace = recorderFor(options);
  if (trace !== undefined) recordSlots(trace, rules, found.data, rules.document.id);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      value: String(n),
      issues: capIssues(found.data.issues, options.maxIssues),
      levels,
      limits,
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}
