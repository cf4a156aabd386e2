import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import { documentIssue, type Issue, quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { goalsBelow } from "./goalsBelow.js";
import type { PlacedGoal } from "./partsBelow.js";
import { constantOf, type ReadCascade } from "./readCascade.js";
import type { ReadLevel } from "./readLevel.js";
import { sharesBelow } from "./sharesBelow.js";
import { splitNumbers } from "./splitNumbers.js";
import type { SplitNumbers } from "./splitTypes.js";

/** A goal with the goals that one level made of it. */
export interface Family {
  readonly above: Goal;
  readonly read: ReadCascade;
  readonly split: SplitNumbers;
  readonly goals: readonly Goal[];
}

/** A level with what it made of every goal above it. */
export interface CascadedLevel {
  readonly level: ReadLevel;
  readonly families: readonly Family[];
  /** What its targets sum to; of a goal that does not add up, the target at the top. */
  readonly total: Decimal;
}

/** Products of parts grow fast; nobody reads more goals than that. */
const MOST_GOALS = 100_000;

/** Cascades the goal level by level; null with a fault. */
export function cascadeDown(
  goal: Goal,
  isSplit: boolean,
  levels: readonly ReadLevel[],
  issues: Issue[],
): readonly CascadedLevel[] | null {
  const cascaded: CascadedLevel[] = [];
  const taken = new Set([goal.id]);
  let placed: readonly PlacedGoal[] = [{ goal, parts: [] }];
  for (const level of levels) {
    const standing = standingBelow(placed, level);
    if (standing === null) {
      const message = `The levels make more than ${MOST_GOALS} goals. Cascade a part of them at a time.`;
      issues.push(documentIssue("document.too_large", level.path, message));
      return null;
    }
    const made = placed.map((each, index) => familyOf(each, standing[index] ?? [], level, isSplit, issues));
    const families = made.flatMap((each) => each?.family ?? []);
    if (families.length < made.length) return null;
    const sum = families.reduce((all, { split }) => plus(all, split.whole), ZERO);
    cascaded.push({ level, families, total: isSplit ? sum : (constantOf(goal.target) ?? ZERO) });
    placed = made.flatMap((each) => each?.placed ?? []);
    issues.push(...takenIds(placed, taken, level.path));
  }
  return cascaded;
}

type Standing = ReturnType<ReadLevel["partsBelow"]>;

/** The parts below each goal; null as soon as they are more goals than anybody reads. */
function standingBelow(placed: readonly PlacedGoal[], level: ReadLevel): readonly Standing[] | null {
  const standing: Standing[] = [];
  let made = 0;
  for (const each of placed) {
    const parts = level.partsBelow(each);
    made += parts.length;
    if (made > MOST_GOALS) return null;
    standing.push(parts);
  }
  return standing;
}

/** A fault for each new goal whose id another one has: the same part twice, or points within ids. */
function takenIds(placed: readonly PlacedGoal[], taken: Set<string>, path: string): readonly Issue[] {
  return placed.flatMap(({ goal: { id } }) => {
    if (!taken.has(id)) {
      taken.add(id);
      return [];
    }
    const message = `Two new goals would have the id ${quoted(id)}. Give each part of a goal its own id.`;
    return [documentIssue("document.duplicate_id", path, message, { id: cut(id) })];
  });
}

function familyOf(
  above: PlacedGoal,
  standing: Standing,
  level: ReadLevel,
  isSplit: boolean,
  issues: Issue[],
): { readonly family: Family; readonly placed: readonly PlacedGoal[] } | null {
  const parts = sharesBelow(above, standing, level, isSplit, issues);
  if (parts === null) return null;
  const read = readFamily(above.goal, level, isSplit, parts);
  const split = splitNumbers(read, issues);
  if (split === null) return null;
  const goals = goalsBelow(read, split);
  return {
    family: { above: above.goal, read, split, goals },
    placed: goals.map((goal, index) => ({ goal, parts: [...above.parts, parts[index]?.part ?? goal.id] })),
  };
}

function readFamily(
  goal: Goal,
  { overAssignment, step, rounding, moved, path }: ReadLevel,
  isSplit: boolean,
  parts: NonNullable<ReturnType<typeof sharesBelow>>,
): ReadCascade {
  return {
    goal,
    target: constantOf(goal.target) ?? ZERO,
    baseline: constantOf(goal.baseline),
    isSplit,
    shares: parts.map(({ share }) => share),
    overAssignment,
    step,
    rounding,
    ...(moved === undefined ? {} : { moved }),
    at: { goal: null, shares: path },
  };
}
