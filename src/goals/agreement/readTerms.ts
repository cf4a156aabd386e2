import type { Issue } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { goalIssue } from "../goalIssue.js";
import type { DayCounter } from "../pace/dayCounter.js";
import type { GoalNumbersRead, GoalTerms, Quantity } from "../tree/goalNode.js";
import type { Goal } from "../types.js";
import { absencesIn } from "../versions/absences.js";
import { readChange } from "../versions/readChange.js";
import type { GoalTargetChange } from "../versions/types.js";
import { type AgreedTerms, foldAgreement } from "./foldAgreement.js";

/** Reads the changes of a goal, or the moves of its agreement. */
export function readTerms(
  goal: Goal,
  { target }: Pick<GoalNumbersRead, "target">,
  days: DayCounter,
  path: string,
  issues: Issue[],
): GoalTerms {
  const { changes = [], agreement } = goal;
  if (agreement === undefined) {
    const written = changes.map((change, index) => ({
      change,
      ref: `${path}/changes/${index}`,
      terms: null,
    }));
    return { target, changes: readChanges(written, target, days, issues), agreement: null };
  }
  if (changes.length > 0) {
    const message =
      "The goal has changes beside an agreement, so that it is not clear which were agreed. Write them as amendments.";
    issues.push(goalIssue("goals.two_histories", `${path}/changes`, message));
  }
  const folded = foldAgreement(agreement, `${path}/agreement`, issues);
  const [first] = folded.terms;
  const agreed = first?.target ?? null;
  const own: Quantity | null = agreed === null ? target : { ref: agreed.ref, constant: agreed.value };
  if (agreed !== null && goal.direction === "inRange") issues.push(nothing(agreed.ref));
  const amended = folded.terms.flatMap((terms) =>
    terms.amendment === null ? [] : [{ ...terms.amendment, terms }],
  );
  return { target: own, changes: readChanges(amended, own, days, issues), agreement: folded };
}

/** A change as it stands in the document; `terms` are those with which it was agreed. */
interface WrittenChange {
  readonly change: GoalTargetChange;
  readonly ref: string;
  readonly terms: AgreedTerms | null;
}

/** Changes in order of time; those of one day act in the order of the document. */
function readChanges(
  written: readonly WrittenChange[],
  target: Quantity | null,
  days: DayCounter,
  issues: Issue[],
): GoalTerms["changes"] {
  const absences = absencesIn(days);
  const inTime = [...written].sort((a, b) => compareTexts(a.change.from, b.change.from));
  return inTime.flatMap(({ change, ref, terms }) => {
    if (target === null) issues.push(nothing(ref));
    const read = readChange(change, absences, ref, issues);
    return read === null ? [] : [{ ...read, terms }];
  });
}

function nothing(path: string): Issue {
  const message =
    "The goal has no target that its direction looks at, so that there is nothing to change. Write its target.";
  return goalIssue("goals.nothing_to_change", path, message);
}
