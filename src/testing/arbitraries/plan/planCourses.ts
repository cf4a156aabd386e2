import fc from "fast-check";
import type { CompiledPlan, PlanFacts } from "../../../incentives/index.js";
import { type DateSpan, overlap, periodOf } from "../../../kernel/index.js";
import { type FactSample, factSamples, personIds } from "../factSample.js";
import { written } from "../maybe.js";
import type { PlanFactsConstraints } from "../planFactsConstraints.js";
import { type NamedPlanPeriod, type PlanPeriod, planPeriods } from "../planPeriods.js";
import { sampleFacts } from "../sampleFacts.js";

/** Facts of one person in several adjoining periods, without a state: each is to be evaluated on that of the one before. */
export function planCourses(
  compiled: CompiledPlan,
  length: number,
  constraints: PlanFactsConstraints = {},
): fc.Arbitrary<readonly PlanFacts[]> {
  const samples = new Map(compiled.versions.map((plan) => [plan, factSamples(plan, constraints)] as const));
  return planPeriods(compiled.versions, constraints.period).chain((first) => {
    const course = courseFrom(compiled, first, length);
    const drawn = course.flatMap(({ plan }) => samples.get(plan) ?? []);
    return fc
      .record({ personId: personIds(first.plan), list: fc.tuple(...drawn) })
      .map(({ personId, list }) => factsOf(course, personId, list));
  });
}

/** The period and those after it, as long as one version is in force over all of each. */
function courseFrom(
  { versions }: CompiledPlan,
  first: NamedPlanPeriod,
  length: number,
): readonly PlanPeriod[] {
  const course: PlanPeriod[] = [first];
  let { span }: { span: DateSpan } = first;
  while (course.length < length) {
    span = periodOf(span.to, first.unit);
    const { from, to } = span;
    if (from !== course.at(-1)?.span.to) break;
    const plan = versions.find(({ effective }) => {
      const shared = overlap(span, {
        from: effective?.from ?? "0001-01-01",
        to: effective?.to ?? "9999-12-31",
      });
      return shared?.from === from && shared.to === to;
    });
    if (plan === undefined) break;
    course.push({ plan, span });
  }
  return course;
}

function factsOf(
  course: readonly PlanPeriod[],
  personId: string | undefined,
  list: readonly FactSample[],
): readonly PlanFacts[] {
  const all: PlanFacts[] = [];
  for (const [index, sample] of list.entries()) {
    const when = course[index];
    if (when === undefined) break;
    const credits = all.flatMap((facts) => facts.credits ?? []);
    all.push(written(sampleFacts(when, personId, sample, { credits, state: null }, `${index + 1}-`)));
  }
  return all;
}
