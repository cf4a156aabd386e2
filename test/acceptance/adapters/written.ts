import {
  accrue,
  add,
  amortize,
  compileCrediting,
  compileMeasures,
  compilePlan,
  compileProgram,
  compileScale,
  compileSteps,
  recalculate,
} from "attainment";
import {
  type Adapters,
  type Json,
  jsonOf,
  listOf,
  type Row,
  rowOf,
  rowsOf,
  slicesBetween,
  slicesOf,
  textOf,
} from "../units.js";
import { answered } from "./answers.js";

/**
 * Cases whose rule is prose: the document is written by hand, and so is where each of its facts stands in the case and
 * where the result holds what the case asks for. One adapter per kind of document.
 */
export const written: Adapters = {
  scale: (facts) => answered(facts, scale),
  plan: (facts) => answered(facts, plan),
  program: (facts) => answered(facts, program),
  steps: (facts) => answered(facts, steps),
  measures: (facts) => answered(facts, measures),
  credited: (facts) => answered(facts, credited),
  amortization: (facts) => answered(facts, amortization),
  accrual: (facts) => answered(facts, accrual),
  recalculation: (facts) => answered(facts, recalculation),
};

/** What a scale gives for a value, for one that comes after others, or the least value that gives what is wanted. */
function scale(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileScale(rules);
  return facts.map(({ measures = {}, attributes = {}, after, wanted, step, ...given }) => {
    if (wanted !== undefined) return rowOf(jsonOf(compiled.inverse(textOf(wanted), { step: textOf(step) })));
    if (after !== undefined) {
      const ends = [textOf(after), add(textOf(after), textOf(given.value))] as const;
      const [before = [], now = []] = ends.map((total) =>
        slicesOf(compiled.evaluate(total, { trace: true }).trace),
      );
      return { value: compiled.difference(...ends), bands: slicesBetween(before, now) };
    }
    const options = JSON.parse(JSON.stringify({ trace: true, measures, attributes }));
    const result = compiled.evaluate(JSON.parse(JSON.stringify(given)), options);
    return { ...rowOf(jsonOf(result)), bands: slicesOf(result.trace) };
  });
}

/** Statements, period after period: each opens with the state that the one before has left. */
function plan(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compilePlan(rules);
  let state: Json = null;
  return facts.map(({ inverse, ...given }) => {
    const own = JSON.parse(JSON.stringify({ ...(state === null ? {} : { state }), ...given }));
    if (inverse !== undefined) {
      const { componentId, target } = rowOf(inverse);
      return rowOf(jsonOf(compiled.inverse(textOf(componentId), textOf(target), own)));
    }
    const statement = compiled.evaluate(own, { trace: true });
    state = jsonOf(statement.state);
    return { ...rowOf(jsonOf(statement)), bands: slicesOf(statement.trace) };
  });
}

/** Closed periods of a program, each opened by the one before. */
function program(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileProgram(rules);
  let state: Json = null;
  return facts.map((given) => {
    const close = compiled.evaluate(
      JSON.parse(JSON.stringify({ ...(state === null ? {} : { state }), ...given })),
    );
    state = jsonOf(close.state);
    return rowOf(jsonOf(close));
  });
}

/** A list of steps, applied to a value. */
function steps(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileSteps(rules);
  return facts.map(({ value, ...given }) => {
    const result = compiled.evaluate(textOf(value), JSON.parse(JSON.stringify(given)));
    return rowOf(jsonOf(result));
  });
}

/** Measures of one person. */
function measures(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileMeasures(rules);
  return facts.map((given) => rowOf(jsonOf(compiled.evaluate(JSON.parse(JSON.stringify(given))))));
}

/** Who is credited with what, and, under a plan, what each of them is paid for it. */
function credited(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileCrediting(rules);
  return facts.map(({ plan: terms, ...given }) => {
    const result = compiled.evaluate(JSON.parse(JSON.stringify(given)));
    const pay =
      terms === undefined
        ? []
        : result.people.map(({ id }) => {
            const own = result.credits.filter(({ personId }) => personId === id);
            const statement = compilePlan(terms).evaluate({
              period: textOf(given.period),
              personId: id,
              credits: own,
            });
            return { id, value: statement.value };
          });
    return rowOf(jsonOf({ ...result, pay }));
  });
}

/** The schedule of the cost of a contract. */
function amortization(_: Json, facts: readonly Row[]): readonly Row[] {
  return facts.map((cost) => rowOf(jsonOf(amortize(JSON.parse(JSON.stringify(cost))))));
}

/** What expense is accrued at each closing. */
function accrual(_: Json, facts: readonly Row[]): readonly Row[] {
  return facts.map((terms) => rowOf(jsonOf(accrue(JSON.parse(JSON.stringify(terms))))));
}

/** Periods that were closed under the first of two plans, recalculated under the second with what is corrected. */
function recalculation(rules: Json, facts: readonly Row[]): readonly Row[] {
  const [before, after] = listOf(rules).map(compilePlan);
  if (before === undefined || after === undefined) throw new TypeError("a recalculation needs two plans");
  return facts.map(({ closed, corrected = [] }) => {
    const statements = rowsOf(closed).map((row) => {
      const given = JSON.parse(JSON.stringify(row));
      return { statement: before.evaluate(given), facts: given, plan: before };
    });
    const request = { closed: statements, corrected: JSON.parse(JSON.stringify(corrected)) };
    return rowOf(jsonOf(recalculate(after, request)));
  });
}
