import fc from "fast-check";
import type { CompiledRubric, PointsStep, RubricFacts } from "../../../kpi/index.js";
import { rubricFacts } from "../../arbitraries/kpi/rubricFacts.js";
import { minus, NOTHING, order, plus, printRational, rationalOf } from "../../rational/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { onePerson } from "./rubricCase.js";

/** For rubrics with points whose bounds are written. */
export function pointsStayInBounds(rubric: CompiledRubric): readonly Law[] {
  const steps = (rubric.document.steps ?? []).filter(isPoints);
  if (steps.every(({ least, most }) => least === undefined && most === undefined)) return [];
  const statement = "Points add no more to a score than their most, and take no more than their least.";
  return [
    lawOf("pointsStayInBounds", statement, onePerson(rubric), ({ facts }) => {
      const { adjustments = [] } = rubric.evaluate(facts);
      return firstOf(adjustments, ({ id, before, after, applied }) => {
        const step = steps.find((each) => each.id === id);
        if (step === undefined || !applied || before === null || after === null) return null;
        return outside(
          step,
          printRational(minus(rationalOf(after), rationalOf(before))),
          isExact([before, after]),
        );
      });
    }),
  ];
}

function isPoints(step: { readonly kind: string }): step is PointsStep {
  return step.kind === "points";
}

/** Scores that do not end are printed to 34 digits, whose difference says too little. */
function isExact(texts: readonly string[]): boolean {
  return texts.every((text) => text.length < 30);
}

function outside({ id, least, most }: PointsStep, points: string, isSure: boolean) {
  const added = rationalOf(points);
  const isBelow = least !== undefined && order(added, rationalOf(least)) < 0;
  const isAbove = most !== undefined && order(added, rationalOf(most)) > 0;
  if (!isSure || (!isBelow && !isAbove)) return null;
  return { expected: `from ${least ?? "any"} to ${most ?? "any"} by ${id}`, found: points };
}

type Shuffled = { readonly facts: RubricFacts; readonly shuffled: RubricFacts };

/** For rubrics with critical incidents. */
export function orderOfIncidentsIsIrrelevant(rubric: CompiledRubric): readonly Law[] {
  if (rubric.document.incidents === undefined) return [];
  const scenarios = rubricFacts(rubric).chain((facts): fc.Arbitrary<Shuffled> => {
    const { incidents = [] } = facts;
    return fc
      .shuffledSubarray([...incidents], { minLength: incidents.length })
      .map((changed) => ({ facts, shuffled: { ...facts, incidents: changed } }));
  });
  const statement = "Critical incidents count the same in whatever order they are handed over.";
  return [
    lawOf("orderOfIncidentsIsIrrelevant", statement, scenarios, ({ facts, shuffled }) =>
      difference(rubric.evaluate(facts), rubric.evaluate(shuffled)),
    ),
  ];
}

/** For rubrics with critical incidents. */
export function incidentsBalance(rubric: CompiledRubric): readonly Law[] {
  const { incidents } = rubric.document;
  if (incidents === undefined) return [];
  const { rules, mostBonus, mostDeduction } = incidents;
  const statement =
    "The balance of critical incidents is what positive rules add less what negative ones take, each within its bound.";
  return [
    lawOf("incidentsBalance", statement, onePerson(rubric), ({ facts }) => {
      const found = rubric.evaluate(facts).incidents;
      if (found === undefined) return { expected: "what incidents came to", found: null };
      const sums = (effect: "positive" | "negative") =>
        found.rules
          .filter((_, index) => rules[index]?.effect === effect)
          .reduce((sum, { points }) => plus(sum, rationalOf(points)), NOTHING);
      const bonus = smaller(sums("positive"), mostBonus);
      const deduction = smaller(minus(NOTHING, sums("negative")), mostDeduction);
      return difference(printRational(minus(bonus, deduction)), found.points);
    }),
  ];
}

function smaller(sum: ReturnType<typeof rationalOf>, most: string | number | undefined) {
  return most !== undefined && order(sum, rationalOf(most)) > 0 ? rationalOf(most) : sum;
}
