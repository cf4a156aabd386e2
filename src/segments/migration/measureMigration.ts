import type { Faults } from "../../kernel/facts/index.js";
import {
  capIssues,
  duplicateIds,
  type Issue,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { buildSegmentation } from "../buildSegmentation.js";
import { PROSPECT } from "../rfm/segmentScores.js";
import type { SegmentFunction } from "../segmentFunction.js";
import { measureStep } from "./measureStep.js";
import { type ReadSnapshot, readSnapshots } from "./readSnapshots.js";
import { reasonFinder } from "./reasonsOf.js";
import { migrationOptionsSchema } from "./schema.js";
import type { MigrationOptions, MigrationResult, SegmentSnapshot } from "./types.js";

/**
 * Measures how customers moved between segments from one date to the next: a matrix with those new and lost, who moved,
 * and why.
 *
 * Formula: `stayShare = stayed / opening`; a customer of the opening who is not in the closing is lost, one of the closing
 * who is not in the opening is new. The ways out of a segment, lost included, sum to its opening count, the ways in, new
 * included, to its closing count.
 *
 * Counts are of customers. Amounts are those of the snapshots, exact; of a customer who is not there, zero.
 *
 * - With a `segmentation` and the `fields` of both snapshots, each field that changed is tried alone: `alone` is where the
 *   customer would be with that one change, and `moves` says whether it would have moved. Where none moves it alone, it
 *   was several together.
 * - Reasons place without the segment before; where hysteresis kept a customer, `alone` may be another segment even so.
 * - Three snapshots and more make one step from each to the next, and `overall` from the first to the last.
 * - A customer with no segment is at fault; give it a segment of its own, such as `prospect`.
 *
 * @param snapshots - At least two, the earliest first.
 * @param options - See {@link MigrationOptions}.
 * @returns The steps and the whole; see {@link MigrationResult}.
 * @throws AttainmentError `segments.few_snapshots`, `segments.unsorted_snapshots`, `segments.unknown_segment`,
 * `date.not_a_date`, `document.*`, `decimal.*`, and the codes of `compileSegmentation`.
 * @example
 * ```ts
 * import { measureMigration } from "attainment/segments";
 * const { overall, value } = measureMigration(
 *   [
 *     { on: "2026-03-31", customers: [{ customerId: "ann", segmentId: "gold" }, { customerId: "bob", segmentId: "gold" }] },
 *     { on: "2026-06-30", customers: [{ customerId: "ann", segmentId: "silver" }, { customerId: "cho", segmentId: "silver" }] },
 *   ],
 *   { order: ["silver", "gold"] },
 * );
 * overall.matrix.map(({ from, to, customers }) => [from, to, customers]); // => [["gold", "silver", 1], ["gold", null, 1], [null, "silver", 1]]
 * [value, overall.counts.down, overall.counts.lost]; // => ["0", 1, 1]
 * ```
 * @since 0.1.0
 */
export function measureMigration(
  snapshots: readonly SegmentSnapshot[],
  options: MigrationOptions = {},
): MigrationResult {
  return unwrap(tryMeasure(snapshots, options));
}

function tryMeasure(given: unknown, options: unknown): Result<MigrationResult> {
  const fatal: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const document = readDocument(options, migrationOptionsSchema);
  if (!document.ok) {
    const issues = document.issues.map((issue) => ({ ...issue, path: `/options${issue.path}` }));
    return { ok: false, issues: capIssues(issues) };
  }
  const { order: named, segmentation: placing, onInvalid, maxIssues } = document.data;
  const segmentation = placing === undefined ? null : buildPlacing(placing, fatal);
  fatal.push(
    ...duplicateIds(
      (named ?? []).map((id) => ({ id })),
      "/options/order",
    ),
  );
  const order =
    named ?? (placing !== undefined && "grades" in placing ? (segmentation?.segmentIds ?? null) : null);
  const snapshots = readSnapshots(given, knownSegments(segmentation, named), faults, fatal);
  const refused = onInvalid === "report" ? fatal : [...fatal, ...faults.issues];
  if (refused.length > 0) return { ok: false, issues: capIssues([...fatal, ...faults.issues], maxIssues) };
  return { ok: true, data: resultOf(snapshots, order, segmentation, faults, maxIssues) };
}

function buildPlacing(
  document: NonNullable<MigrationOptions["segmentation"]>,
  fatal: Issue[],
): SegmentFunction | null {
  const built = buildSegmentation(document, "/options/segmentation");
  if (built.ok) return built.data;
  fatal.push(...built.issues);
  return null;
}

/** A segmentation says which segments there are, beside the one of customers without orders; an order may name more. */
function knownSegments(
  segmentation: SegmentFunction | null,
  order: readonly string[] | undefined,
): ReadonlySet<string> | null {
  return segmentation === null ? null : new Set([...segmentation.segmentIds, PROSPECT, ...(order ?? [])]);
}

function resultOf(
  snapshots: readonly ReadSnapshot[],
  order: readonly string[] | null,
  segmentation: SegmentFunction | null,
  { issues, leftOut }: Faults,
  maxIssues: number | undefined,
): MigrationResult {
  const scene = { order, reasonOf: reasonFinder(segmentation) };
  const pairs = snapshots.flatMap((closing, index) => {
    const opening = snapshots[index - 1];
    return opening === undefined ? [] : [{ opening, closing }];
  });
  const steps = pairs.map(({ opening, closing }) => measureStep(opening, closing, scene));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A migration has two snapshots.");
  const overall = measureStep(first.opening, last.closing, scene);
  return {
    value: overall.stayShare,
    ...(overall.stayShare === null ? { reason: "no_opening_customers" } : {}),
    issues: capIssues(issues, maxIssues),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    order: order === null ? null : [...order],
    steps,
    overall,
  };
}
