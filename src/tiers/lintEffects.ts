import { type Issue, issueOf } from "../kernel/issue/index.js";
import type { LadderLintCode } from "./codes.js";
import type { Rung, Rungs } from "./rung.js";

const TIMES = ["promoteAfter", "minimumPeriods", "minimumMonths"] as const;

/** Choices that change nothing: what they would change is not there. */
export function lintEffects({ document, rungs, ref }: Rungs): readonly Issue[] {
  const { trackBy, stayAt, whileProtected, protectedWhen, triggers = [] } = document;
  const shares = rungs.some(
    ({ tier }, index) => index > 0 && tier.enter !== undefined && tier.stay === undefined,
  );
  const forks = rungs.some(({ tier }) => tier.track !== undefined);
  return [
    ...(trackBy !== undefined && !forks ? [noEffect(`${ref}/trackBy`, "No tier has a `track`.")] : []),
    ...(stayAt !== undefined && !shares
      ? [noEffect(`${ref}/stayAt`, "Every tier with an entry has a `stay` of its own.")]
      : []),
    ...(whileProtected !== undefined && protectedWhen === undefined
      ? [noEffect(`${ref}/whileProtected`, "The ladder protects nobody (`protectedWhen`).")]
      : []),
    ...triggers.flatMap(({ move, by }, index) =>
      move === "exitReview" && by !== undefined
        ? [noEffect(`${ref}/triggers/${index}/by`, "An exit review goes down no tiers.")]
        : [],
    ),
    ...rungs.flatMap((rung, index) => lintTimes(rung, index)),
  ];
}

/** Times to rise belong to the tier that is entered, and a fast track shortens one of them. */
function lintTimes({ tier, ref, patience, fastTrack }: Rung, index: number): readonly Issue[] {
  if (index === 0)
    return [...TIMES, "fastTrack" as const]
      .filter((name) => tier[name] !== undefined)
      .map((name) =>
        noEffect(
          `${ref}/${name}`,
          "Nobody rises to the first tier; times belong to the tier that is entered.",
        ),
      );
  if (fastTrack === null || TIMES.some((name) => fastTrack.patience[name] < patience[name])) return [];
  return [noEffect(`${ref}/fastTrack`, "The fast track shortens no time.")];
}

function noEffect(path: string, why: string): Issue {
  return issueOf<LadderLintCode>(
    "tiers.no_effect",
    path,
    `${why} So this changes nothing: remove it, or write it where it counts.`,
    {},
    "hint",
  );
}
