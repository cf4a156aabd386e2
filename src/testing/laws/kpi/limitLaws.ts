import { compileCondition } from "../../../kernel/index.js";
import type { CompiledRubric, RubricFacts } from "../../../kpi/index.js";
import { rubricOwn } from "../../documents/rubricOwn.js";
import { looksAt } from "../../premises/stepsNeverTurn.js";
import { order, rationalOf } from "../../rational/index.js";
import { firstOf, type Law, lawOf } from "../law.js";
import { factsFor } from "./factsFor.js";
import { onePerson } from "./rubricCase.js";

type When = { readonly when: Parameters<typeof looksAt>[0] };

/** For limits whose condition looks at facts. */
export function limitsHold(rubric: CompiledRubric): readonly Law[] {
  const limits = (rubric.document.limits ?? []).filter((each) => !looksAtOwn(each, rubric));
  if (limits.length === 0) return [];
  const tried = limits.map((limit) => ({ limit, when: compileCondition(limit.when) }));
  const statement = "Where the condition of a limit is met, no ratio that it is for is above it.";
  return [
    lawOf("limitsHold", statement, onePerson(rubric), ({ facts }) => {
      const { indicators } = rubric.evaluate(facts);
      const met = tried.filter(({ when }) => isMet(when, facts));
      return firstOf(met, ({ limit }) =>
        firstOf(indicators, ({ id, ratio }) => {
          const isHeld = limit.indicators === undefined || limit.indicators.includes(id);
          if (ratio === null || !isHeld || order(rationalOf(ratio), rationalOf(limit.at)) <= 0) return null;
          return { expected: `at most ${limit.at} by the limit ${limit.id}`, found: ratio, indicator: id };
        }),
      );
    }),
  ];
}

/** For level caps whose condition looks at facts. */
export function levelCapsHold(rubric: CompiledRubric): readonly Law[] {
  const { levelCaps = [], grades } = rubric.document;
  const caps = levelCaps.filter((each) => !looksAtOwn(each, rubric));
  if (caps.length === 0 || grades?.kind !== "bands") return [];
  const ids = grades.bands.map(({ id, from }) => id ?? String(from));
  const tried = caps.map((cap) => ({ cap, when: compileCondition(cap.when) }));
  const statement =
    "Where the condition of a level cap is met, the grade is none above the one that it names.";
  return [
    lawOf("levelCapsHold", statement, onePerson(rubric), ({ facts }) => {
      const { grade } = rubric.evaluate(facts);
      if (grade === null) return null;
      return firstOf(tried, ({ cap, when }) =>
        isMet(when, facts) && ids.indexOf(grade) > ids.indexOf(cap.grade)
          ? { expected: `at most ${cap.grade} by the level cap ${cap.id}`, found: grade }
          : null,
      );
    }),
  ];
}

function looksAtOwn({ when }: When, { document }: CompiledRubric): boolean {
  return looksAt(when, rubricOwn(document));
}

function isMet(when: ReturnType<typeof compileCondition>, facts: RubricFacts): boolean {
  return when.evaluate(factsFor(when.inputs, facts)).value === "met";
}
