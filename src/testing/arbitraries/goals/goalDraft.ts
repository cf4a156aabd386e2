import fc from "fast-check";
import type { Goal } from "../../../goals/index.js";
import { decimals } from "../decimals.js";
import { maybe } from "../maybe.js";
import { type RunningDraft, runningDrafts } from "./runningFields.js";

/** What is drawn for one goal; what of it can stand depends on the goals around it. */
export interface GoalDraft {
  /** Below which of the goals before it, counted round; of the first few places it is often a root. */
  readonly above: number;
  readonly isRoot: boolean;
  readonly isMeasured: boolean;
  readonly rollUp: "equal" | "explicit" | "relative" | "remainder" | "target" | "actuals";
  readonly missing: "refuse" | "reweight" | "zero" | "moveTo" | undefined;
  readonly direction: Goal["direction"];
  readonly unit: Goal["unit"];
  readonly owner: string | undefined;
  readonly measure: string;
  readonly target: string;
  readonly isTargetMeasured: boolean;
  /** How far the baseline, or the end of a range, lies from the target; zero is allowed. */
  readonly distance: string;
  readonly hasBaseline: boolean;
  readonly isBaselineMeasured: boolean;
  readonly weight: number;
  readonly clamp: Goal["clamp"] | undefined;
  readonly period: string;
  readonly isArchived: boolean;
  readonly title: string | undefined;
  readonly running: RunningDraft;
}

/** A goal on its way into a tree. */
export interface PlacedDraft {
  readonly draft: GoalDraft;
  readonly id: string;
  readonly parentId: string | undefined;
  readonly children: readonly PlacedDraft[];
  /** Whether its values are pooled with those of others, or its target is a weight, so that all are of one kind. */
  readonly isAlike: boolean;
}

const directions: readonly Goal["direction"][] = [
  "increase",
  "decrease",
  "atLeast",
  "atMost",
  "inRange",
  "milestone",
  "binary",
  "control",
];

const clamps: fc.Arbitrary<Goal["clamp"]> = fc.constantFrom(
  { most: "1" },
  { most: "1.2" },
  { least: "-0.5" },
  { least: "0.25", most: "1.5" },
);

/** Mostly above zero, and sometimes zero or below. */
const target = fc.oneof(
  { weight: 5, arbitrary: decimals({ min: "0.01", max: "1000000", places: 2 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 24 }).map(String) },
  { weight: 1, arbitrary: decimals({ min: "-1000", max: "0", places: 2 }) },
);

/** Drafts of goals. */
export function goalDrafts(): fc.Arbitrary<GoalDraft> {
  return fc.record({
    above: fc.nat(5),
    isRoot: oneIn(6),
    isMeasured: oneIn(4),
    rollUp: fc.constantFrom("equal", "explicit", "relative", "remainder", "target", "actuals"),
    missing: fc.constantFrom(undefined, "refuse", "reweight", "zero", "moveTo"),
    direction: fc.constantFrom(...directions),
    unit: fc.constantFrom("money", "count", "ratio", "score", "points", "days"),
    owner: fc.constantFrom(undefined, "ann", "bob", "cho", "team"),
    measure: fc.constantFrom("sales", "visits", "rate"),
    target,
    isTargetMeasured: oneIn(6),
    distance: decimals({ min: "0", max: "1000", places: 2 }),
    hasBaseline: fc.boolean(),
    isBaselineMeasured: oneIn(5),
    weight: fc.integer({ min: 0, max: 9 }),
    clamp: maybe(clamps, 3),
    period: fc.constantFrom("2026-Q3", "2026-Q3", "2026-07", "2026-08", "2026"),
    isArchived: oneIn(8),
    running: runningDrafts(),
    title: maybe(fc.constantFrom("Sales", "Care for customers"), 3),
  });
}

function oneIn(count: number): fc.Arbitrary<boolean> {
  return fc.nat(count - 1).map((drawn) => drawn === 0);
}
