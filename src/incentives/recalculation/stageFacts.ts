import type { AdjustmentCause } from "../adjustments/types.js";
import type { Credit, PlanFacts } from "../types.js";

/** The corrections of one period. */
export interface Corrections {
  /** Those that hold everything, or null where they are given cause by cause. */
  readonly whole: PlanFacts | null;
  readonly byCause: ReadonlyMap<AdjustmentCause, PlanFacts>;
}

/** The facts of a period once these causes are corrected, in their order. */
export function stageFacts(
  original: PlanFacts,
  corrections: Corrections | undefined,
  applied: readonly AdjustmentCause[],
  quotas: ReadonlySet<string>,
): PlanFacts {
  if (corrections === undefined) return original;
  const { whole, byCause } = corrections;
  const facts =
    whole === null
      ? applied.reduce((last, cause) => byCause.get(cause) ?? last, original)
      : mixed(original, whole, new Set(applied), quotas);
  // What was booked in the period stays booked.
  const adjustments = facts.adjustments ?? original.adjustments;
  return adjustments === undefined ? facts : { ...facts, adjustments };
}

function mixed(
  original: PlanFacts,
  whole: PlanFacts,
  applied: ReadonlySet<AdjustmentCause>,
  quotas: ReadonlySet<string>,
): PlanFacts {
  const base = applied.has("data") ? whole : original;
  const rollups = (applied.has("hierarchy") ? whole : original).credits ?? [];
  const credits = [
    ...(base.credits ?? []).filter((credit) => !isRollup(credit)),
    ...rollups.filter(isRollup),
  ];
  const quotaSource = applied.has("quota") ? whole : original;
  const credited = new Set([original, whole].flatMap((facts) => (facts.credits ?? []).map(measureOf)));
  const measures = [
    // What credits break down follows from them.
    ...Object.entries(base.measures ?? {}).filter(([name]) => !quotas.has(name) && !credited.has(name)),
    ...Object.entries(quotaSource.measures ?? {}).filter(([name]) => quotas.has(name)),
  ];
  const none = [...credited].filter((name) => !credits.some((credit) => measureOf(credit) === name));
  return {
    ...base,
    measures: Object.fromEntries([...measures, ...none.map((name) => [name, "0"] as const)]),
    ...(credits.length === 0 && base.credits === undefined ? {} : { credits }),
  };
}

function isRollup(credit: Credit): boolean {
  return credit.role === "rollup" || (credit.level ?? 0) > 0;
}

function measureOf({ measure }: Credit): string {
  return measure;
}
