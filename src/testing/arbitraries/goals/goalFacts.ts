import fc from "fast-check";
import type { CompiledGoalTree, Goal, GoalFacts, GoalTree } from "../../../goals/index.js";
import { addDays, daysBetween, parsePeriod } from "../../../kernel/index.js";
import { printRational, type Rational, rationalOf } from "../../rational/index.js";
import { maybe } from "../maybe.js";
import { nearBound, valueNear } from "../nearBound.js";
import { unless } from "../readings.js";
import { anyValue } from "../scaleInputs.js";
import { asGoalTree } from "./asGoalTree.js";

/**
 * What {@link goalFacts} may give.
 *
 * @since 0.1.0
 */
export interface GoalFactsConstraints {
  /** Whether every owner and every measure is there; by default some are null or absent. */
  readonly complete?: boolean;
}

/**
 * Facts to evaluate one tree of goals on, valid for it: a period in which a goal runs, the measures of a person and of the
 * owners, some of whom are missing; sometimes a day of the period, and measures of other periods.
 *
 * Measures are often on a target, a baseline or the end of a range, or just beside one.
 *
 * @param tree - A goal tree document, or a compiled one.
 * @param constraints - See {@link GoalFactsConstraints}.
 * @returns An arbitrary of facts that the tree accepts.
 * @throws AttainmentError with the issues of `compileGoalTree`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileGoalTree } from "attainment/goals";
 * import { goalFacts } from "attainment/testing";
 * const goal = { id: "sales", measure: "sales", unit: "money", direction: "atLeast", target: "100", period: "2026-Q3" };
 * const tree = compileGoalTree({ kind: "goalTree", id: "one", goals: [goal] });
 * const sample = fc.sample(goalFacts(tree), { seed: 42, numRuns: 100 });
 * ["99", "100", "101"].every((sales) => sample.some(({ measures }) => measures?.sales === sales)); // => true
 * ```
 * @since 0.1.0
 */
export function goalFacts(
  tree: CompiledGoalTree | GoalTree,
  { complete = false }: GoalFactsConstraints = {},
): fc.Arbitrary<GoalFacts> {
  const { document } = asGoalTree(tree);
  const ownerIds = [...new Set(document.goals.flatMap(({ ownerId }) => ownerId ?? []))].sort();
  const names = [...new Set(document.goals.flatMap(measuresOf))].sort();
  const measures = measuresOfOne(names, measureValue(document), complete);
  const owners = fc.tuple(
    ...ownerIds.map((id) =>
      unless(complete, measures).map((own) => (own === null ? null : { id, measures: own })),
    ),
  );
  const others = fc.record({
    period: fc.constantFrom(...document.goals.map((goal) => goal.period)),
    ownerId: fc.constantFrom(undefined, ...ownerIds),
    measures,
  });
  return fc
    .record({
      period: fc.constantFrom(...periodsOf(document)),
      personId: fc.constantFrom(undefined, "somebody", ...ownerIds),
      measures,
      owners,
      day: maybe(fc.nat(400), 3),
      periods: fc.array(others, { maxLength: 2 }),
    })
    .map(({ period, personId, measures: own, owners: others, day, periods }) => ({
      period,
      ...(day === undefined ? {} : { on: dayWithin(period, day) }),
      ...(periods.length === 0 ? {} : { periods: distinct(periods, personId) }),
      ...(personId === undefined ? {} : { personId }),
      measures: own,
      owners: others.flatMap((owner) => (owner === null || owner.id === personId ? [] : [owner])),
    }));
}

type OtherPeriod = NonNullable<GoalFacts["periods"]>[number];

/** Measures of other periods, each owner and period once. */
function distinct(
  periods: readonly {
    readonly period: string;
    readonly ownerId: string | undefined;
    readonly measures: OtherPeriod["measures"];
  }[],
  personId: string | undefined,
): readonly OtherPeriod[] {
  const seen = new Set<string>();
  return periods.flatMap(({ period, ownerId, measures }) => {
    const name = JSON.stringify([period, ownerId === personId ? null : ownerId]);
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ period, ...(ownerId === undefined ? {} : { ownerId }), measures }];
  });
}

/** A day of a period, counted round. */
function dayWithin(name: string, day: number): string {
  const { from, to } = parsePeriod(name);
  return addDays(from, day % daysBetween(from, to));
}

/** The measures that a goal names. */
export function measuresOf({ measure, target, baseline, low, high }: Goal): readonly string[] {
  const operands = [target, baseline, low, high].flatMap((operand) =>
    typeof operand === "object" ? [operand.measure] : [],
  );
  return measure === undefined ? operands : [measure, ...operands];
}

function measuresOfOne(
  names: readonly string[],
  value: fc.Arbitrary<string>,
  complete: boolean,
): fc.Arbitrary<Readonly<Record<string, string | null>>> {
  return fc
    .tuple(...names.map(() => unless(complete, value)))
    .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])));
}

/** Anything, and mostly a bound of the tree or just beside it. */
function measureValue({ goals }: GoalTree): fc.Arbitrary<string> {
  const bounds = goals.flatMap(({ target, baseline, low, high }): readonly Rational[] =>
    [target, baseline, low, high].flatMap((operand) =>
      operand === undefined || typeof operand === "object" ? [] : [rationalOf(operand)],
    ),
  );
  return fc.oneof(
    { weight: 1, arbitrary: anyValue },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 }).map(String) },
    { weight: 2, arbitrary: nearBound.map((place) => printRational(valueNear(bounds, place))) },
  );
}

/** The periods of the goals, and their first days. */
function periodsOf({ goals }: GoalTree): readonly string[] {
  const periods = [...new Set(goals.map(({ period }) => period))].sort();
  return [...periods, ...periods.map((period) => parsePeriod(period).from)];
}
