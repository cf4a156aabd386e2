import type { Condition } from "../../../kernel/index.js";
import type { Ladder } from "../../../tiers/index.js";
import { type FieldUse, type Needs, needsOf } from "../../documents/needs.js";

/** All that the conditions of a ladder look at, but for what it derives itself, and what that is derived from. */
export function ladderNeeds(ladder: Ladder): Needs {
  const {
    tiers,
    protectedWhen,
    uncountedWhen,
    triggers = [],
    windows = [],
    durations = [],
    trackBy,
  } = ladder;
  const own = tiers.flatMap(({ enter, stay, fastTrack }) => [enter, stay, fastTrack?.when]);
  const counted = windows.flatMap(({ count, consecutive }) => [count, consecutive]);
  const all = [protectedWhen, uncountedWhen, ...triggers.map(({ when }) => when), ...own, ...counted];
  const measured = windows.flatMap(({ sum, mean, min, max, ratio }) => [
    ...[sum, mean, min, max].flatMap((measure) => measure ?? []),
    ...(ratio === undefined ? [] : [ratio.numerator, ratio.denominator]),
  ]);
  const conditions: readonly Condition[] = all.flatMap((condition) => condition ?? []);
  const { measures, fields } = needsOf([], conditions, measured);
  const named = new Map(fields);
  for (const { id } of [...windows, ...durations]) named.delete(id);
  for (const { since } of durations)
    if (since !== undefined)
      named.set(since, used(named.get(since), { dates: ["2023-11-30", "2025-01-31"] }));
  const tracks = tiers.flatMap(({ track }) => track ?? []);
  if (trackBy !== undefined) named.set(trackBy, used(named.get(trackBy), { texts: tracks }));
  return { measures, fields: named };
}

/** What a field is compared with, and more. */
function used(before: FieldUse | undefined, more: Partial<FieldUse>): FieldUse {
  return {
    decimals: before?.decimals ?? [],
    dates: [...(before?.dates ?? []), ...(more.dates ?? [])],
    texts: [...(before?.texts ?? []), ...(more.texts ?? [])],
    usesBoolean: before?.usesBoolean ?? false,
  };
}
