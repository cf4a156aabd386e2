import { ownFields, ownItems, ownValue } from "../../kernel/issue/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { GivenFacts } from "./givenFacts.js";

/** The corrections of one period. */
export interface Corrections {
  /** Those that hold everything, or null where they are given cause by cause. */
  readonly whole: GivenFacts | null;
  readonly byCause: ReadonlyMap<AdjustmentCause, GivenFacts>;
}

/** The facts of a period once these causes are corrected, in their order. */
export function stageFacts(
  original: GivenFacts,
  corrections: Corrections | undefined,
  applied: readonly AdjustmentCause[],
  quotas: ReadonlySet<string>,
): GivenFacts {
  if (corrections === undefined) return original;
  const { whole, byCause } = corrections;
  const facts =
    whole === null
      ? applied.reduce((last, cause) => byCause.get(cause) ?? last, original)
      : mixed(original, whole, new Set(applied), quotas);
  // What was booked in the period stays booked.
  const { adjustments = original.adjustments } = facts;
  return adjustments === undefined ? facts : { ...facts, adjustments };
}

function mixed(
  original: GivenFacts,
  whole: GivenFacts,
  applied: ReadonlySet<AdjustmentCause>,
  quotas: ReadonlySet<string>,
): GivenFacts {
  const base = applied.has("data") ? whole : original;
  const credits = [
    ...creditsOf(base).filter((credit) => !isRollup(credit)),
    ...creditsOf(applied.has("hierarchy") ? whole : original).filter(isRollup),
  ];
  const quotaSource = applied.has("quota") ? whole : original;
  const credited = new Set([original, whole].flatMap((facts) => creditsOf(facts).flatMap(measureOf)));
  const measures = [
    // What credits break down follows from them.
    ...measuresOf(base).filter(([name]) => !quotas.has(name) && !credited.has(name)),
    ...measuresOf(quotaSource).filter(([name]) => quotas.has(name)),
  ];
  const left = new Set(credits.flatMap(measureOf));
  const none = [...credited].filter((name) => !left.has(name));
  return {
    ...base,
    measures: Object.fromEntries([...measures, ...none.map((name) => [name, "0"] as const)]),
    ...(credits.length === 0 && base.credits === undefined ? {} : { credits }),
  };
}

// What is wrong with a list or an item is told where the facts are evaluated.
function creditsOf({ credits = [] }: GivenFacts): readonly unknown[] {
  return ownItems(credits, "", []) ?? [];
}

function measuresOf({ measures = {} }: GivenFacts): readonly (readonly [string, unknown])[] {
  return [...(ownFields(measures, "", []) ?? [])];
}

function isRollup(credit: unknown): boolean {
  const level = ownValue(credit, "level");
  return ownValue(credit, "role") === "rollup" || (typeof level === "number" && level > 0);
}

function measureOf(credit: unknown): readonly string[] {
  const measure = ownValue(credit, "measure");
  return typeof measure === "string" ? [measure] : [];
}
