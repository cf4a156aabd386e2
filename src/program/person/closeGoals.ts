import type { GoalNumbers, JudgedGoals } from "../../goals/goalFunction.js";
import type { GoalResult } from "../../goals/types.js";
import type { Period } from "../../kernel/calendar/index.js";
import type { Needs } from "../../kernel/facts/index.js";
import { goalPeriods, isLonger, toDate } from "../goalPeriods.js";
import { type Closing, takeErrors } from "./closing.js";
import type { KnownValue } from "./known.js";

interface Tree extends JudgedGoals {
  readonly span: Period;
  readonly keys: ReadonlySet<string>;
}

/** Judges the goals of a person and those for everybody, and gives `goal.<key>` with its actual value and target. */
export function closeGoals(closing: Closing): readonly GoalResult[] {
  const { program, personId, due, known, trace } = closing;
  const trees = program.documents.goals.flatMap((tree): readonly Tree[] => {
    const span = due.get(tree.document.id);
    if (span === undefined) return [];
    const person = known.readingFor(withParts(closing, tree.needs), span);
    const others = new Map(
      goalPeriods(program, tree, span).map(({ period, on, measures }) => {
        const own = known.readingFor({ measures, fields: [] }, on);
        return [
          period.id,
          isLonger(period, span) ? { ...own, measures: toDate(own.measures, person.measures) } : own,
        ];
      }),
    );
    const readings = {
      period: span,
      person,
      personId,
      owners: new Map([[personId, person]]),
      inPeriod: (ownerId: string | null, { id }: Period) => (ownerId === null ? others.get(id) : undefined),
    };
    const judged = tree.judgeFor(readings, personId, trace);
    takeErrors(closing, judged.result.issues);
    return [{ ...judged, span, keys: new Set(tree.keys.map(({ key }) => key)) }];
  });
  const keys = new Set(trees.flatMap((tree) => [...tree.keys]));
  for (const key of keys) giveGoal(closing, key, trees);
  return trees.flatMap(({ result }) => (result.goals.length === 0 ? [] : [result]));
}

/** What a tree needs, with the parts of ratios: those of a team are pooled. */
function withParts({ program }: Closing, { measures, fields }: Needs): Needs {
  const parts = measures.flatMap((measure) => {
    const node = program.documents.measures.byId.get(measure);
    return node?.kind === "ratio" ? [node.ratio.numerator, node.ratio.denominator] : [];
  });
  return { measures: [...measures, ...parts], fields };
}

/** Gives the goal of a key: the person's own before one for everybody. */
function giveGoal({ known, personId }: Closing, key: string, trees: readonly Tree[]): void {
  const found = trees.flatMap((tree) =>
    tree.numbers.flatMap((numbers) => (numbers.key === key ? [{ numbers, tree }] : [])),
  );
  const chosen = found.find(({ numbers }) => numbers.ownerId === personId) ?? found[0];
  const span = chosen?.tree.span ?? trees.find((tree) => tree.keys.has(key))?.span;
  if (span === undefined) return;
  const value = (exact: GoalNumbers["actual"] | undefined, otherwise: string): KnownValue =>
    exact === null || exact === undefined
      ? { exact: null, reason: chosen === undefined ? "no_goal" : otherwise }
      : { exact };
  const goal = chosen?.tree.result.goals.find(({ id }) => id === chosen.numbers.goalId);
  known.give(`goal.${key}`, span, value(chosen?.numbers.progress, goal?.reason ?? "several_goals"));
  known.give(`goal.${key}.actual`, span, value(chosen?.numbers.actual, goal?.reason ?? "no_actual"));
  known.give(`goal.${key}.expected`, span, value(chosen?.numbers.expected, "nothing_expected"));
  known.give(`goal.${key}.target`, span, value(chosen?.numbers.target, goal?.reason ?? "no_target"));
}
