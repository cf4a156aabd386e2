import { containsDate } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, unwrap } from "../../kernel/issue/index.js";
import {
  type CountRate,
  countRate,
  evaluateRows,
  groupRows,
  rateOutcome,
  readNamed,
  readNames,
  readWhole,
  traceRate,
} from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { missingOutcomes } from "./missingOutcomes.js";
import { ownerMeasures } from "./ownerMeasures.js";
import type { ReadActivity } from "./readActivities.js";
import { type ReadCount, readCount } from "./readCount.js";
import type { ActivityFacts, SuccessOf, SuccessOptions, SuccessResult } from "./types.js";
import { undatedWarning } from "./undatedWarning.js";

/**
 * Rates how many visits of a period were a success.
 *
 * Formula: `value = successes / n`, from 0 to 1. A success is an activity whose outcome stands in `outcomes`; `n` is every
 * activity done (`of: "done"`), or those that have an outcome (`of: "withOutcome"`).
 *
 * Only visits count, unless `types` names others. An outcome is compared as it is written. Nothing done gives null
 * (`nothing_done`), nothing with an outcome too (`no_recorded_outcomes`), and fewer than `minimum` as well (`insufficient_sample`).
 *
 * @param facts - See {@link ActivityFacts}.
 * @param options - The outcomes that are successes, and what the rate is taken of; see {@link SuccessOptions}.
 * @returns The rate, of all and by person (or what `by` says); see {@link SuccessResult}.
 * @throws AttainmentError with every fault: `document.*`, `date.not_a_date`, `period.*`, `activities.no_histories`.
 * @example
 * ```ts
 * import { rateSuccess } from "attainment/pipeline";
 * const visits = [
 *   { id: "v-1", ownerId: "lin", type: "visit", doneOn: "2026-07-03", outcome: "order" },
 *   { id: "v-2", ownerId: "lin", type: "visit", doneOn: "2026-07-09", outcome: "nobody in" },
 *   { id: "v-3", ownerId: "lin", type: "visit", doneOn: "2026-07-10" },
 * ];
 * const facts = { period: "2026-07", activities: visits };
 * rateSuccess(facts, { outcomes: ["order"] }).value; // => "0.3333333333333333333333333333333333"
 * rateSuccess(facts, { outcomes: ["order"], of: "withOutcome" }).value; // => "0.5"
 * ```
 * @since 0.1.0
 */
export function rateSuccess(facts: ActivityFacts, options: SuccessOptions): SuccessResult {
  return unwrap(evaluateRows({ ...DOOR, read, run }, facts, options));
}

const DOOR = {
  facts: ["period", "asOf", "activities", "histories"],
  options: ["by", "types", "onMoveDay", "outcomes", "of", "minimum"],
} as const;

const VISIT = ["visit"];

interface ReadSuccess {
  readonly count: ReadCount;
  readonly outcomes: readonly string[];
  readonly of: SuccessOf;
  readonly minimum: number;
}

function read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadSuccess | null {
  const outcomes = readNames(options, "outcomes", [], frame);
  if (!options.has("outcomes")) frame.push(missingOutcomes());
  const of = readNamed(options, "of", ["done", "withOutcome"], "done", frame);
  const minimum = readWhole(options, "/options/minimum", 1, 1, frame);
  const named = options.has("types") ? options : new Map([...options, ["types", VISIT]]);
  const count = readCount(facts, named, faults, frame);
  return count && { count, outcomes, of, minimum };
}

function run(given: ReadSuccess, trace: Tracer | undefined): SuccessResult {
  const { count, outcomes, of, minimum } = given;
  const { period, asOf } = count.span;
  const done = count.activities.filter(({ doneOn }) => doneOn !== null && containsDate(period, doneOn));
  const { withoutOutcome, ...all } = rateOf(done, given);
  const groups = groupRows(done, count.keyOf).map(({ id, rows }) => ({ id, ...rateOf(rows, given) }));
  traceRate(trace, "successRate", all, ["successes", of]);
  const measure = "activity.successRate";
  return {
    ...rateOutcome(all),
    period: period.id,
    asOf,
    by: count.by,
    definition: of,
    outcomes,
    types: count.types ?? VISIT,
    minimum,
    all,
    withoutOutcome,
    groups,
    measures:
      count.by === "owner" ? ownerMeasures(period.id, groups, ({ value }) => [{ measure, value }]) : [],
    issues: undatedWarning(count.activities.filter(({ isUndated }) => isUndated).length),
  };
}

function rateOf(
  done: readonly ReadActivity[],
  { outcomes, of, minimum }: ReadSuccess,
): CountRate & { readonly withoutOutcome: number } {
  const successes = done.filter(({ outcome }) => outcome !== null && outcomes.includes(outcome)).length;
  const withoutOutcome = done.filter(({ outcome }) => outcome === null).length;
  const isOfAll = of === "done" || done.length === 0;
  const whole = isOfAll ? done.length : done.length - withoutOutcome;
  return {
    ...countRate(successes, whole, isOfAll ? "nothing_done" : "no_recorded_outcomes", minimum),
    withoutOutcome,
  };
}
