import { compareTexts } from "../order/index.js";
import type { CalendarDate } from "./types.js";
import type { Versioned } from "./versionOn.js";

/** The days of one version, and its place in the caller's list; null is an open end. */
export interface Reign {
  readonly index: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Each version but the first in order of its start, with the one of those before it that ends last. */
export function neighbors(versions: readonly Versioned[]): (readonly [Reign, Reign])[] {
  const [first, ...rest] = versions.map(reignOf).sort(byStart);
  if (first === undefined) return [];
  let latest = first;
  return rest.map((reign) => {
    const pair = [latest, reign] as const;
    if (latest.to !== null && (reign.to === null || reign.to > latest.to)) latest = reign;
    return pair;
  });
}

/** Empty text sorts before every date: without `effective` a version is in force from the beginning of time. */
export function startOf({ from }: Reign): string {
  return from ?? "";
}

function reignOf({ effective }: Versioned, index: number): Reign {
  return { index, from: effective?.from ?? null, to: effective?.to ?? null };
}

function byStart(a: Reign, b: Reign): number {
  return compareTexts(startOf(a), startOf(b)) || a.index - b.index;
}
