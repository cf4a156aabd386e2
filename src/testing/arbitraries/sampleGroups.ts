import type { FundGroup, GroupEntry, Plan } from "../../incentives/index.js";
import { isFund } from "../documents/isFund.js";

/** The groups of a plan's contests and team pools: the others, and the person with the own measure where there is one. */
export function sampleGroups(
  { components }: Plan,
  personId: string | undefined,
  measures: Readonly<Record<string, string | null>>,
  others: readonly GroupEntry[],
): readonly FundGroup[] {
  return components.filter(isFund).map(({ id, measure }) => {
    const value = measure === undefined ? null : (measures[measure] ?? null);
    if (personId === undefined || value === null) return { id, entries: others };
    return { id, entries: [...others, { ...others[0], personId, value }] };
  });
}
