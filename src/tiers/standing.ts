import { completedMonths } from "../kernel/calendar/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { ImprovementStanding } from "./improvement/standing.js";
import { lineOf, type Patience, type Rung, type Rungs } from "./rung.js";
import type { TierState } from "./types.js";

/** Whom the rules are evaluated for: where the person stands, and what is above and below. */
export interface Standing {
  readonly ladder: Rungs;
  readonly rung: Rung;
  /** The rungs that this person climbs, lowest first; those above a fork are missing where the track is not known. */
  readonly line: readonly Rung[];
  readonly above: Rung | null;
  /** Is there a fork above, and the facts do not tell which way the person goes? */
  readonly isAtUnknownFork: boolean;
  readonly opened: TierState;
  readonly reading: PersonReading;
  readonly plan: ImprovementStanding | null;
}

/** The standing of a person who opens the period with a state. */
export function standingOf(
  ladder: Rungs,
  opened: TierState,
  rung: Rung,
  reading: PersonReading,
  plan: ImprovementStanding | null,
): Standing {
  const track = trackOf(ladder, rung, reading);
  const line = lineOf(ladder, track);
  const above = line[rung.position] ?? null;
  const tracked = ladder.rungs.some(({ tier }) => tier.track !== undefined);
  const isAtUnknownFork = above === null && track === null && tracked;
  return { ladder, rung, line, above, isAtUnknownFork, opened, reading, plan };
}

/** The patience that a tier asks of this person. */
export function patienceFor({ patience, fastTrack }: Rung, reading: PersonReading): Patience {
  return fastTrack?.when.judge(reading) === "met" ? fastTrack.patience : patience;
}

/** Completed months in the tier at the end of the period. */
export function monthsInTier({ opened, reading }: Standing): number {
  return completedMonths(opened.since, reading.period.to);
}

/** The track of the own tier, else that which the facts name, else the first; null where they name none that there is. */
function trackOf({ rungs, document }: Rungs, { tier }: Rung, { attributes }: PersonReading): string | null {
  if (tier.track !== undefined) return tier.track;
  const tracks = rungs.flatMap((each) => each.tier.track ?? []);
  if (document.trackBy === undefined) return tracks[0] ?? null;
  const named = attributes.get(document.trackBy);
  return tracks.find((track) => track === named) ?? null;
}
