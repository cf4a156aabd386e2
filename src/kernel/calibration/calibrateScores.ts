import { formatFraction, fractionText } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { byText } from "../order/index.js";
import { calibrateScore } from "./calibrateScore.js";
import type {
  CalibratedItem,
  CalibrationItem,
  CalibrationOptions,
  CalibrationResult,
} from "./calibrationTypes.js";
import { readCalibration } from "./readCalibration.js";
import { type ReadScore, readScores } from "./readScores.js";
import { type Spread, spreadOf, spreadTexts } from "./spreadOf.js";

/**
 * Puts scores that different managers or teams gave on one scale, so that they can be compared.
 *
 * Formula, within each group: `zScore`: `mean' + deviation' * (x - mean) / s`, with the deviation s of a sample;
 * `minMax`: `from' + (to' - from') * (x - lowest) / (highest - lowest)`. The target is 0 and 1 unless options name
 * another: T scores have mean 50 and deviation 10. Within a group a better score never comes to less, and equal ones stay
 * equal.
 *
 * A z-score is rounded to 12 significant digits, and so is the deviation of all scores where `target` is `all`; nothing
 * else is. It does not exist for one score alone, nor where all are equal:
 * `withoutSpread` says what such a group has (absent: null, with the reason). A group with few scores says little: two
 * scores that differ always have one z-score each way, whatever they are; raise `minimumGroup`, or pool groups.
 *
 * @param items - Ids, each once, with their scores and groups; a null score stays null.
 * @param options - The method and its target; see {@link CalibrationOptions}.
 * @returns The calibrated scores by id, and the figures of each group.
 * @throws AttainmentError `calibration.bad_option`, `calibration.duplicate_id`; `decimal.*` for a score that is no decimal;
 * `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { calibrateScores } from "attainment/kernel";
 * const scores = [
 *   { id: "ann", value: 85, groupId: "sales" }, { id: "bob", value: 90, groupId: "sales" }, { id: "cho", value: 95, groupId: "sales" },
 *   { id: "dee", value: 70, groupId: "labs" }, { id: "eve", value: "77.5", groupId: "labs" }, { id: "fay", value: 85, groupId: "labs" },
 *   { id: "gil", value: 99, groupId: "legal" },
 * ];
 * const done = calibrateScores(scores, { method: "zScore", target: { mean: 50, deviation: 10 } });
 * done.items.map(({ value }) => value); // => ["40", "50", "60", "40", "50", "60", null]
 * done.items[6]?.reason; // => "too_few_scores"
 * ```
 * @see https://en.wikipedia.org/wiki/Standard_score for the z-score and the T score.
 * @since 0.1.0
 */
export function calibrateScores(
  items: readonly CalibrationItem[],
  options: CalibrationOptions,
): CalibrationResult {
  return unwrap(tryCalibrate(items, options));
}

function tryCalibrate(items: unknown, given: unknown): Result<CalibrationResult> {
  const issues: Issue[] = [];
  const options = readCalibration(given, issues);
  const scores = readScores(items, issues);
  if (options === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const spreads = spreadsOf(scores);
  const all = spreadOf(scores.flatMap(({ value }) => value ?? []));
  const done = scores.map((score): CalibratedItem => {
    const { id, groupId, value } = score;
    const group = spreads.get(groupId);
    if (value === null || group === undefined || all === null)
      return { id, groupId, given: null, value: null, reason: "not_rated" };
    const { value: found, reason } = calibrateScore(value, group, all, options);
    return {
      id,
      groupId,
      given: formatFraction(value),
      value: fractionText(found),
      ...(reason === null ? {} : { reason }),
    };
  });
  const groups = [...spreads].map(([id, spread]) => spreadTexts(id, spread));
  return {
    ok: true,
    data: {
      value: String(done.filter(({ value }) => value !== null).length),
      issues: [],
      items: done.sort(byText(({ id }) => id ?? "")),
      groups: groups.sort(byText(({ id }) => id ?? "")),
    },
  };
}

/** The spread of each group that has a score. */
function spreadsOf(scores: readonly ReadScore[]): ReadonlyMap<string | null, Spread> {
  const values = new Map<string | null, NonNullable<ReadScore["value"]>[]>();
  for (const { groupId, value } of scores) {
    if (value === null) continue;
    const group = values.get(groupId);
    if (group === undefined) values.set(groupId, [value]);
    else group.push(value);
  }
  return new Map(
    [...values].flatMap(([id, group]) => {
      const spread = spreadOf(group);
      return spread === null ? [] : [[id, spread] as const];
    }),
  );
}
