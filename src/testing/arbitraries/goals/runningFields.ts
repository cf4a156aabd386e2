import fc from "fast-check";
import type { Goal, GoalTree } from "../../../goals/index.js";
import { parsePeriod, splitPeriod } from "../../../kernel/index.js";
import { decimals } from "../decimals.js";
import { maybe } from "../maybe.js";

/** What is drawn for the running of one goal: what is expected of it by when, and how its target changes. */
export interface RunningDraft {
  /** Weights of months, of which a goal takes as many as its period has. */
  readonly season: readonly string[] | undefined;
  readonly changes: readonly ChangeDraft[];
  /** How far its agreement came: no terms, first terms, or an amendment too. */
  readonly agreement: "proposed" | "agreed" | "amended" | undefined;
  readonly targetBy: Goal["targetBy"] | undefined;
  readonly whenMissing: Goal["whenMissing"] | undefined;
  readonly whenUndefined: Goal["whenUndefined"] | undefined;
  readonly commitment: Goal["commitment"] | undefined;
}

interface ChangeDraft {
  readonly from: string;
  readonly kind: "target" | "add" | "multiply";
  readonly amount: string;
}

const change = fc.record({
  from: fc.constantFrom("2026-06-15", "2026-07-01", "2026-07-16", "2026-08-01", "2026-09-30", "2026-12-01"),
  kind: fc.constantFrom("target", "add", "multiply"),
  amount: decimals({ min: "0.5", max: "20", places: 1 }),
});

/** Drafts of what runs. */
export function runningDrafts(): fc.Arbitrary<RunningDraft> {
  return fc.record({
    season: maybe(fc.array(fc.constantFrom("1", "2", "0.5", "3"), { minLength: 12, maxLength: 12 }), 5),
    changes: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
    ),
    agreement: maybe(fc.constantFrom("proposed", "agreed", "amended"), 6),
    targetBy: maybe(fc.constantFrom("inForce", "days"), 4),
    whenMissing: maybe(fc.constantFrom("refuse", "zero"), 8),
    whenUndefined: maybe(fc.constantFrom("refuse", "zero", "binary"), 8),
    commitment: maybe(fc.constantFrom("committed", "aspirational"), 4),
  });
}

/** The fields of a goal with a measure that say how it runs; a target that does not fit it stays as it is. */
export function runningFields(
  { season, changes, agreement, targetBy, whenMissing, whenUndefined, commitment }: RunningDraft,
  { direction, period }: Pick<Goal, "direction" | "period">,
): Partial<Goal> {
  const months = splitPeriod(parsePeriod(period), "month").length;
  const weights = season?.slice(0, months) ?? [];
  const hasTarget = direction !== "inRange";
  const own = hasTarget && agreement === undefined ? changes.map(changeOf) : [];
  return {
    ...(weights.length === 0 ? {} : { pace: { kind: "seasonal", weights } }),
    ...(own.length === 0 ? {} : { changes: own }),
    ...(targetBy === undefined ? {} : { targetBy }),
    ...(whenMissing === undefined ? {} : { whenMissing }),
    ...(whenUndefined === undefined ? {} : { whenUndefined }),
    ...(commitment === undefined ? {} : { commitment }),
    ...(agreement === undefined
      ? {}
      : { agreement: movesOf(hasTarget ? agreement : "proposed", changes[0]) }),
  };
}

function changeOf({ from, kind, amount }: ChangeDraft): NonNullable<Goal["changes"]>[number] {
  return { from, reason: "other", [kind]: amount };
}

function movesOf(
  agreement: NonNullable<RunningDraft["agreement"]>,
  first: ChangeDraft | undefined,
): NonNullable<Goal["agreement"]> {
  const proposed = { move: "propose", on: "2026-06-01", by: "lea" } as const;
  const agreed = { move: "agree", on: "2026-06-05", by: "ann" } as const;
  if (agreement === "proposed") return [proposed];
  if (agreement === "agreed" || first === undefined) return [proposed, agreed];
  const amended = { move: "amend", on: "2026-07-10", by: "ann", change: changeOf(first) } as const;
  return [proposed, agreed, amended, { move: "agree", on: "2026-07-11", by: "lea" }];
}

type Frame = Pick<GoalTree, "pace" | "calendar" | "status" | "grades" | "agreement">;

const bands = {
  kind: "bands",
  bands: [
    { id: "atRisk", from: "-1" },
    { id: "behind", from: "-0.33" },
    { id: "onTrack", from: "-0.165" },
  ],
} as const;

const frames: readonly Frame[] = [
  {},
  { pace: { kind: "linear" } },
  { pace: { kind: "linear", count: "exclusive" }, status: { by: "gap", scale: bands } },
  {
    pace: { kind: "linear", days: "working" },
    calendar: { weekend: ["saturday", "sunday"], holidays: ["2026-07-14"] },
    status: { by: "projection", scale: bands, achieved: "achieved", parents: "weakestChild" },
    agreement: "ignored",
  },
  { status: { by: "progress", scale: bands, parents: "weakestChild" }, grades: { committed: bands } },
  { agreement: "required" },
];

/** What a tree says about all of its goals; mostly nothing. */
export function treeFrames(): fc.Arbitrary<Frame> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...frames) },
  );
}
