import {
  type MigrationOptions,
  type MigrationResult,
  type MigrationStep,
  measureMigration,
  type SegmentSnapshot,
} from "../../segments/index.js";
import { segmentSnapshots } from "../arbitraries/segments/segmentSnapshots.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "./law.js";
import { repeatLaws } from "./repeatLaws.js";

/**
 * How laws of migrations are tried.
 *
 * @since 0.1.0
 */
export interface MigrationLawOptions {
  /** The segments that customers are in; absent: those of `order`, else three of any name. */
  readonly segmentIds?: readonly string[];
  /** What measures; absent: `measureMigration`. */
  readonly measureMigration?: typeof measureMigration;
}

type MigrationScenario = { readonly snapshots: readonly SegmentSnapshot[] };

/**
 * The laws that migrations between segments have to keep, whoever came and went.
 *
 * | law | says |
 * | --- | --- |
 * | `waysOutSumToTheOpening` | the ways out of each segment, lost included, sum to its customers before |
 * | `waysInSumToTheClosing` | the ways into each segment, new included, sum to its customers after |
 * | `moversAreThoseWhoMoved` | who moved is who stands in another segment than before, and nobody else |
 * | `orderOfCustomersIsIrrelevant` | any order of customers gives the same result |
 * | `runsAreEqual`, `inputStaysAsItWas` | as everywhere |
 *
 * @param options - As for `measureMigration`.
 * @param lawOptions - See {@link MigrationLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { checkLaws, migrationLaws } from "attainment/testing";
 * checkLaws(migrationLaws({ order: ["bronze", "silver", "gold"] }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function migrationLaws(
  options: MigrationOptions = {},
  lawOptions: MigrationLawOptions = {},
): readonly Law[] {
  const { measureMigration: measure, segmentIds = options.order } = { measureMigration, ...lawOptions };
  const scenarios = segmentSnapshots(segmentIds === undefined ? {} : { segmentIds }).map((snapshots) => ({
    snapshots,
  }));
  const run = ({ snapshots }: MigrationScenario) => measure(snapshots, options);
  const law = (id: string, statement: string, find: StepFinder): Law =>
    lawOf(id, statement, scenarios, (scenario) => stepsFinding(scenario, run(scenario), find));
  return [
    law("waysOutSumToTheOpening", "Ways out sum to the opening.", (opening, _closing, step) =>
      sumsFinding(opening, step, "from"),
    ),
    law("waysInSumToTheClosing", "Ways in sum to the closing.", (_opening, closing, step) =>
      sumsFinding(closing, step, "to"),
    ),
    law("moversAreThoseWhoMoved", "Movers stand in another segment than before.", moversFinding),
    lawOf("orderOfCustomersIsIrrelevant", "Any order of customers is the same.", scenarios, (scenario) => {
      const snapshots = scenario.snapshots.map(({ on, customers }) => ({
        on,
        customers: [...customers].reverse(),
      }));
      return difference(run(scenario), run({ snapshots }));
    }),
    ...repeatLaws(scenarios, run),
  ];
}

type StepFinder = (opening: SegmentSnapshot, closing: SegmentSnapshot, step: MigrationStep) => Finding | null;

/** The first step, or the whole, that is not as it should be. */
function stepsFinding(
  { snapshots }: MigrationScenario,
  { steps, overall }: MigrationResult,
  find: StepFinder,
): Finding | null {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (first === undefined || last === undefined) return null;
  const whole = find(first, last, overall);
  return (
    whole ??
    firstOf(snapshots.slice(1), (closing) => {
      const index = snapshots.indexOf(closing) - 1;
      const [opening, step] = [snapshots[index], steps[index]];
      return opening === undefined || step === undefined ? null : find(opening, closing, step);
    })
  );
}

function sumsFinding(
  { customers }: SegmentSnapshot,
  { matrix, segments }: MigrationStep,
  side: "from" | "to",
): Finding | null {
  const ids = new Set([...customers.map(({ segmentId }) => segmentId), ...segments.map(({ id }) => id)]);
  return firstOf([...ids], (id) => {
    const expected = customers.filter(({ segmentId }) => segmentId === id).length;
    const ways = matrix.reduce((sum, way) => sum + (way[side] === id ? way.customers : 0), 0);
    const told =
      segments.find((segment) => segment.id === id)?.[side === "from" ? "opening" : "closing"] ?? 0;
    return difference([expected, expected], [ways, told], { id });
  });
}

function moversFinding(
  opening: SegmentSnapshot,
  closing: SegmentSnapshot,
  { movers, counts }: MigrationStep,
): Finding | null {
  const before = new Map(opening.customers.map(({ customerId, segmentId }) => [customerId, segmentId]));
  const expected = closing.customers.flatMap(({ customerId, segmentId }) => {
    const from = before.get(customerId);
    return from === undefined || from === segmentId ? [] : [[customerId, from, segmentId].join(" ")];
  });
  const found = movers.map(({ customerId, from, to }) => [customerId, from, to].join(" "));
  return difference([expected.sort(), expected.length], [found, counts.moved]);
}
