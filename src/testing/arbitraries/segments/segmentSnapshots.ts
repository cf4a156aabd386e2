import fc from "fast-check";
import { addDays } from "../../../kernel/index.js";
import type { SegmentSnapshot } from "../../../segments/index.js";
import { maybe, written } from "../maybe.js";

/**
 * What {@link segmentSnapshots} may give.
 *
 * @since 0.1.0
 */
export interface SegmentSnapshotConstraints {
  /** The segments that customers may be in; `low`, `middle` and `high` by default. */
  readonly segmentIds?: readonly string[];
}

/**
 * Two to four snapshots of the segments of up to eight customers, of whom some come, go and come back. Most have amounts.
 *
 * @param constraints - See {@link SegmentSnapshotConstraints}.
 * @returns An arbitrary of what `measureMigration` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { measureMigration } from "attainment/segments";
 * import { segmentSnapshots } from "attainment/testing";
 * const sample = fc.sample(segmentSnapshots(), { seed: 42, numRuns: 20 });
 * sample.every((snapshots) => measureMigration(snapshots).steps.length === snapshots.length - 1); // => true
 * ```
 * @since 0.1.0
 */
export function segmentSnapshots({
  segmentIds = ["low", "middle", "high"],
}: SegmentSnapshotConstraints = {}): fc.Arbitrary<readonly SegmentSnapshot[]> {
  const standing = fc
    .record({
      segmentId: fc.constantFrom(...segmentIds),
      amount: maybe(fc.integer({ min: 0, max: 1000 })),
      size: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ size, ...rest }) => ({ ...written(rest), fields: { size } }));
  const customers = fc
    .uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => standing.map((each) => ({ customerId: `customer-${id}`, ...each })))),
    );
  return fc
    .array(customers, { minLength: 2, maxLength: 4 })
    .map((drawn) => drawn.map((each, index) => ({ on: addDays("2026-03-31", 91 * index), customers: each })));
}
