import { compareKeys } from "../rows/index.js";
import { type RankTies, rankOf } from "../statistics/index.js";
import type { BreakdownRun } from "./breakdownRun.js";
import { type PartNode, poolNodes } from "./partTree.js";
import type { Span } from "./planPoints.js";
import type { FieldLevel, ReadLevel } from "./readLevels.js";
import type { BreakdownComparison } from "./types.js";

/** A part as it is listed. */
export interface Part {
  readonly node: PartNode;
  readonly span: Span;
  readonly path: readonly (string | null)[];
  /** Is it a unit of the period, or below one? */
  readonly isInUnit: boolean;
  /** How many parts are pooled in it; 0 where it stands for itself. */
  readonly others: number;
  readonly ranks: Ranks;
}

/** The ranks of the parts of one parent: by measure, now (`""`) or in an earlier period. */
export type Ranks = (measure: string, on: BreakdownComparison | "") => string | null;

/** The parts right below one: all that there are, and those that are listed, where others are pooled. */
export interface Siblings {
  readonly all: readonly Part[];
  readonly listed: readonly Part[];
}

type Unranked = Omit<Part, "ranks">;

const UNRANKED: Ranks = () => null;

/** The parts of a part by a level, in their order. */
export function siblingsOf(run: BreakdownRun, parent: Part, level: ReadLevel): Siblings {
  const found = level.kind === "period" ? byUnit(run, parent) : byField(run, parent);
  const all = found.map((part) => ({ ...part, ranks: UNRANKED }));
  const ranked = withRanks(run, all);
  const pooled = level.kind === "field" && level.top !== null ? pool(run, parent, ranked, level.top) : ranked;
  return { all: ranked, listed: pooled };
}

/** The part that has none above it. */
export function wholePart({ tree, points }: BreakdownRun): Part {
  return { node: tree.root, span: points.main, path: [], isInUnit: false, others: 0, ranks: UNRANKED };
}

/** Every unit stands there, with records or without: an axis of time has no holes. */
function byUnit({ points }: BreakdownRun, { node, path }: Part): readonly Unranked[] {
  return points.units.map((span) => ({
    node,
    span,
    path: [...path, span.period.id],
    isInUnit: true,
    others: 0,
  }));
}

function byField(run: BreakdownRun, { node, span, path, isInUnit }: Part): readonly Unranked[] {
  return [...node.children]
    .filter(([, child]) => run.hasRecords(child, span))
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([id, child]) => ({ node: child, span, path: [...path, id], isInUnit, others: 0 }));
}

/** Gives each part its ranks, worked out for a measure when they are first asked for. */
function withRanks(run: BreakdownRun, parts: readonly Part[]): readonly Part[] {
  const known = new Map<string, readonly (string | null)[]>();
  const ranksOf = (measure: string, on: BreakdownComparison | ""): readonly (string | null)[] => {
    const name = `${on} ${measure}`;
    const ranks = known.get(name) ?? rankParts(run, parts, measure, on, run.read.ties);
    known.set(name, ranks);
    return ranks;
  };
  return parts.map((part, index) => ({
    ...part,
    ranks: (measure, on) => ranksOf(measure, on)[index] ?? null,
  }));
}

/** In the order of the parts. Records without the field are no competitor; equal ones are parted by their ids. */
function rankParts(
  run: BreakdownRun,
  parts: readonly Part[],
  measure: string,
  on: BreakdownComparison | "",
  ties: RankTies,
): readonly (string | null)[] {
  const entries = parts.flatMap(({ node, span, path }, index) => {
    const period = on === "" ? span.period : span.bases.find((base) => base.on === on)?.period;
    const value = period === undefined ? null : run.valueOf(node, period, measure).value;
    const id = path.at(-1) ?? null;
    return value === null || id === null ? [] : [{ id, value, index }];
  });
  const best = run.read.lowestIsBest.includes(measure) ? "lowest" : "highest";
  const ranks: (string | null)[] = parts.map(() => null);
  for (const { entry, rank } of rankOf(entries, { ties, best })) ranks[entry.index] = rank;
  return ranks;
}

/** The best ones, the records without the field, and one part of all others. */
function pool(
  run: BreakdownRun,
  { span, path, isInUnit }: Part,
  parts: readonly Part[],
  { count, measure }: NonNullable<FieldLevel["top"]>,
): readonly Part[] {
  const places = rankParts(run, parts, measure, "", "ordinal");
  const stays = (part: Part, index: number): boolean =>
    part.path.at(-1) === null || Number(places[index] ?? count + 1) <= count;
  const kept = parts.filter(stays);
  const rest = parts.filter((part, index) => !stays(part, index)).map(({ node }) => node);
  const [first] = rest;
  if (first === undefined) return parts;
  const { tree, points } = run;
  const node = poolNodes(rest, [...first.ids.slice(0, -1), null], tree, points.slots);
  return [...kept, { node, span, path: [...path, null], isInUnit, others: rest.length, ranks: UNRANKED }];
}
