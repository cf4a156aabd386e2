import fc from "fast-check";
import type { CompiledPlan, Component, Plan, PlanFacts, PlanState } from "../../incentives/index.js";
import { type DateSpan, overlap, previousPeriod } from "../../kernel/index.js";
import { asPlan } from "../documents/asPlan.js";
import { type FactSample, factSamples, personIds } from "./factSample.js";
import { maybe } from "./maybe.js";
import type { PlanFactsConstraints } from "./planFactsConstraints.js";
import { type PlanPeriod, planPeriods } from "./planPeriods.js";
import { sampleFacts } from "./sampleFacts.js";

/**
 * Facts to evaluate one plan on, valid for it: every measure and attribute that it looks at, a period in which it is
 * in force, people whom it names and strangers, credits in any order, and states that it closed itself.
 *
 * Measures are often on a bound of the plan's scales (in multiples of the person's quota) or just beside it, and
 * sometimes zero, negative or huge; attributes are often what a condition compares them with.
 *
 * @param plan - A plan document, its versions, or a compiled plan.
 * @param constraints - See {@link PlanFactsConstraints}.
 * @returns An arbitrary of facts that the plan accepts.
 * @throws AttainmentError with the issues of `compilePlan`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compilePlan } from "attainment/incentives";
 * import { planFacts } from "attainment/testing";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     {
 *       kind: "commission",
 *       id: "sales",
 *       measure: "bookings",
 *       scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] },
 *     },
 *   ],
 * });
 * const sample = fc.sample(planFacts(plan), { seed: 42, numRuns: 50 });
 * sample.every((facts) => plan.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function planFacts(
  plan: CompiledPlan | Plan | readonly Plan[],
  constraints: PlanFactsConstraints = {},
): fc.Arbitrary<PlanFacts> {
  const compiled = asPlan(plan);
  const samples: Samples = {
    now: oncePerVersion((version) => factSamples(version, constraints)),
    before: oncePerVersion((version) => {
      const opening = factSamples(version, openingOf(version, constraints));
      return version.clawback === undefined ? maybe(opening) : opening;
    }),
  };
  return planPeriods(compiled.versions, constraints.period).chain((now) =>
    factsIn(compiled, now, samples, constraints),
  );
}

interface Samples {
  readonly now: (plan: Plan) => fc.Arbitrary<FactSample>;
  readonly before: (plan: Plan) => fc.Arbitrary<FactSample | undefined>;
}

/** What the facts of a version are drawn from is made once, and not for each of them. */
function oncePerVersion<T>(make: (plan: Plan) => T): (plan: Plan) => T {
  const made = new Map<Plan, T>();
  return (plan) => {
    const known = made.get(plan);
    if (known !== undefined) return known;
    const fresh = make(plan);
    made.set(plan, fresh);
    return fresh;
  };
}

function factsIn(
  compiled: CompiledPlan,
  now: PlanPeriod,
  samples: Samples,
  constraints: PlanFactsConstraints,
): fc.Arbitrary<PlanFacts> {
  const before =
    constraints.state === false || !keepsState(now.plan) ? null : periodBefore(compiled, now.span);
  const opening = before === null ? fc.constant(undefined) : samples.before(before.plan);
  return fc
    .record({ personId: personIds(now.plan), sample: samples.now(now.plan), opening })
    .map(({ personId, sample, opening }) => {
      if (before === null || opening === undefined)
        return sampleFacts(now, personId, sample, { credits: [], state: null });
      const earlier = sampleFacts(before, personId, opening, { credits: [], state: null }, "before-");
      const state = stateAfter(compiled, earlier);
      return sampleFacts(now, personId, sample, { credits: earlier.credits ?? [], state });
    });
}

/** Whether a plan hands something on to the next period. */
function keepsState({ components, clawback, settlement = [] }: Plan): boolean {
  return clawback !== undefined || settlement.length > 0 || components.some(keepsTotal);
}

function keepsTotal(component: Component): boolean {
  const isCarried = "capExcess" in component && component.capExcess === "carried";
  return isCarried || ("quotaPeriod" in component && component.quotaPeriod !== undefined);
}

/** How the period before is drawn: where it can be taken back, with credits. */
function openingOf(
  { clawback, settlement = [] }: Plan,
  constraints: PlanFactsConstraints,
): PlanFactsConstraints {
  const keepsDeals = clawback !== undefined || settlement.some(({ kind }) => kind === "holdback");
  return {
    ...constraints,
    ...(keepsDeals && constraints.credits !== "never" ? {} : { credits: "never" as const }),
    refunds: false,
    time: false,
    adjustments: false,
  };
}

/** The period just before, where a version is in force over all of it. */
function periodBefore({ versions }: CompiledPlan, span: DateSpan): PlanPeriod | null {
  const before = previousPeriod(span);
  const plan = versions.find(({ effective }) => {
    const shared = overlap(before, {
      from: effective?.from ?? "0001-01-01",
      to: effective?.to ?? "9999-12-31",
    });
    return shared !== null && shared.from === before.from && shared.to === before.to;
  });
  return plan === undefined ? null : { plan, span: before };
}

/** The state that the plan itself closes with, or null where it has none to hand on. */
function stateAfter(compiled: CompiledPlan, facts: PlanFacts): PlanState | null {
  const evaluated = compiled.safeEvaluate(facts);
  return evaluated.ok ? evaluated.data.state : null;
}
