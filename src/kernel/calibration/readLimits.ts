import { compareFractions, type Fraction, isZeroFraction } from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { DistributionCode } from "./codes.js";
import type { ReadLimit } from "./distributionRules.js";
import { readShare } from "./readShare.js";
import type { Distribution, DistributionLimit } from "./types.js";

/** The limits of a distribution with their numbers; `issues` says what is wrong with the others. */
export function readLimits({ levels, limits = [] }: Distribution, ref: string, issues: Issue[]): ReadLimit[] {
  const ids = levels.map(({ id }) => id);
  return limits.flatMap((limit, index) => {
    const at = `${ref}/limits/${index}`;
    const run = readRun(limit.levelIds, ids, at, issues);
    const bounds = readBounds(limit, at, issues);
    return run === null || bounds === null ? [] : [{ levelIds: limit.levelIds, ...run, ...bounds, ref: at }];
  });
}

/** Where the levels of a limit lie; null where they are not known, or not next to each other. */
function readRun(
  levelIds: readonly string[],
  ids: readonly string[],
  at: string,
  issues: Issue[],
): { readonly first: number; readonly after: number } | null {
  const before = issues.length;
  const places = levelIds.map((id, index) => {
    const place = ids.indexOf(id);
    if (place < 0) issues.push(unknownLevel(id, `${at}/levelIds/${index}`));
    return place;
  });
  if (issues.length > before) return null;
  const first = Math.min(...places);
  const after = Math.max(...places) + 1;
  if (after - first === places.length && new Set(places).size === places.length) return { first, after };
  const message =
    "The levels of a limit do not lie next to each other, or one stands twice. Write one limit for each run of levels.";
  issues.push(issueOf<DistributionCode>("calibration.levels_apart", `${at}/levelIds`, message));
  return null;
}

/** The fault of a level that the distribution does not have. */
export function unknownLevel(id: string, path: string): Issue<DistributionCode> {
  const message = `${quoted(id)} is no level of the distribution. Name one of its levels.`;
  return issueOf<DistributionCode>("calibration.unknown_level", path, message, { levelId: id.slice(0, 80) });
}

type Bounds = Pick<ReadLimit, "atLeast" | "atMost" | "under" | "equals">;

function readBounds(limit: DistributionLimit, at: string, issues: Issue[]): Bounds | null {
  const before = issues.length;
  const read = (name: "atLeast" | "atMost" | "under" | "equals"): Fraction | null => {
    const bound = limit[name];
    return bound === undefined ? null : readShare(bound, `${at}/${name}`, issues);
  };
  const bounds = {
    atLeast: read("atLeast"),
    atMost: read("atMost"),
    under: read("under"),
    equals: read("equals"),
  };
  if (issues.length > before) return null;
  const fault = faultOf(bounds);
  if (fault === null) return bounds;
  issues.push(issueOf<DistributionCode>("calibration.bad_limit", at, fault));
  return null;
}

function faultOf({ atLeast, atMost, under, equals }: Bounds): string | null {
  const given = [atLeast, atMost, under, equals].filter((bound) => bound !== null).length;
  if (given === 0) return "The limit names no bound. Write atLeast, atMost, under or equals.";
  if (equals !== null && given > 1)
    return "The limit names others beside equals. Write equals alone, or leave it out.";
  if (atMost !== null && under !== null) return "The limit names both atMost and under. Write one of them.";
  if (under !== null && isZeroFraction(under))
    return "Fewer than none cannot be met. Write a larger bound, or atMost for none at all.";
  const isEmpty =
    atLeast !== null &&
    ((atMost !== null && compareFractions(atLeast, atMost) > 0) ||
      (under !== null && compareFractions(atLeast, under) >= 0));
  return isEmpty ? "The lower bound lies beyond the upper one. Exchange or correct them." : null;
}
