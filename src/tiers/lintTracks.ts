import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { LadderLintCode } from "./codes.js";
import type { Rungs } from "./rung.js";

/** The tracks that no proposal leads to. */
export function lintTracks({ document, rungs, start }: Rungs): readonly Issue[] {
  const forks = rungs.some(({ tier }) => tier.track === undefined);
  if (forks && document.trackBy !== undefined) return [];
  const firsts = new Map(
    [...rungs].reverse().flatMap((rung) => (rung.tier.track === undefined ? [] : [[rung.tier.track, rung]])),
  );
  const [first] = rungs.flatMap(({ tier }) => tier.track ?? []);
  const taken = new Set([start.tier.track, forks ? first : undefined]);
  return [...firsts]
    .filter(([track]) => !taken.has(track))
    .map(([track, { ref }]) => {
      const why = forks
        ? "without `trackBy` everybody takes the first track"
        : "no tier lies below the tracks";
      const message = `Nobody is ever proposed for a tier of the track ${quoted(track)}: ${why}. Name the attribute that tells the track in \`trackBy\`, above a tier of all tracks.`;
      const params = { track: track.slice(0, 80) };
      return issueOf<LadderLintCode>("tiers.unreachable", ref, message, params, "warning");
    });
}
