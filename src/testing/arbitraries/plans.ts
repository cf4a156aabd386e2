import fc from "fast-check";
import type {
  Component,
  ComponentKind,
  Participants,
  PersonalOverride,
  Plan,
} from "../../incentives/index.js";
import { components, type PlanNames, payingScale } from "./components.js";
import { conditions, type Fields, WORDS } from "./conditions.js";
import { dates } from "./dates.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import { clawbacks } from "./plan/clawbacks.js";
import { planTimes } from "./plan/planTimes.js";
import { settlements } from "./plan/settlements.js";
import { roundingMode, steps } from "./steps.js";

/**
 * What {@link plans} may give.
 *
 * @since 0.1.0
 */
export interface PlanConstraints {
  /** The kinds of components; all by default. */
  readonly kinds?: readonly ComponentKind[];
  /** The most components, 3 by default. */
  readonly maxComponents?: number;
}

const FIELDS: Fields = {
  sales: "decimal",
  score: "decimal",
  hiredOn: "date",
  role: "text",
  onLeave: "boolean",
};
const SOURCES = ["quota", "targetPay", "factor"] as const;
const PEOPLE = ["p-01", "p-02", "p-03"] as const;

/**
 * Plans of every kind of component, with shared scales, accumulations, overrides, participants, eligibility, own rounding,
 * steps of components and of the whole; and with what lies around pay: proration and ramps, clawback, holdbacks, draws and
 * minimum payments. Most plans have few of these.
 *
 * @param constraints - See {@link PlanConstraints}.
 * @returns An arbitrary of documents that `compilePlan` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compilePlan } from "attainment/incentives";
 * import { plans } from "attainment/testing";
 * const sample = fc.sample(plans({ kinds: ["lumpSum"] }), { seed: 42, numRuns: 20 });
 * sample.every((plan) => compilePlan(plan).versions.length === 1); // => true
 * ```
 * @since 0.1.0
 */
export function plans({ kinds, maxComponents = 3 }: PlanConstraints = {}): fc.Arbitrary<Plan> {
  return fc
    .array(payingScale(), { maxLength: 1 })
    .chain((scales) => {
      const shared = scales.map((scale, index) => ({ ...scale, id: `shared-${index + 1}` }));
      const names: PlanNames = { earning: ["sales", "margin"], sources: SOURCES, fields: FIELDS, shared };
      return fc
        .record({
          kind: fc.constant("plan" as const),
          id: fc.constant("plan"),
          currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
          version: maybe(fc.constant("2"), 6),
          effective: maybe(effective, 6),
          rounding: maybe(lineRounding, 5),
          participants: maybe(participants, 6),
          eligibility: maybe(conditions(FIELDS), 6),
          scales: fc.constant(shared.length === 0 ? undefined : shared),
          list: fc.array(components(names, kinds), { minLength: 1, maxLength: maxComponents }),
          differing: fc.array(override, { maxLength: 2 }),
          steps: maybe(steps({ measures: names.sources, fields: FIELDS, prefix: "total" }), 3),
          clawback: maybe(clawbacks, 5),
          settlement: maybe(settlements(names), 4),
          negativePay: maybe(fc.constantFrom("carried" as const, "paid" as const, "lost" as const), 4),
        })
        .map(({ list, differing, ...plan }) => {
          const named = numbered(list, plan.effective ?? {});
          const overrides = overridesFor(named, differing);
          return {
            ...plan,
            components: named,
            overrides: overrides.length === 0 ? undefined : overrides,
          };
        });
    })
    .chain((plan) => planTimes(plan.components).map((time) => written({ ...plan, ...time })));
}

/**
 * Components by their place. Where a plan begins or ends amid a month, years are counted by days; and a penalty that takes a share
 * takes it of the pay of the first component.
 */
function numbered(
  list: readonly Component[],
  { from = "", to = "" }: Partial<NonNullable<Plan["effective"]>>,
): readonly Component[] {
  const isAmidMonth = [from, to].some((day) => day !== "" && !day.endsWith("-01"));
  return list.map((component, index) => {
    const id = `component-${index + 1}`;
    if (component.kind === "penalty" && index > 0 && "share" in component.takes)
      return { ...component, id, of: ["pay.component-1"] };
    if (component.kind !== "commission" && component.kind !== "payoutCurve") return { ...component, id };
    const isAnnual = component.accumulation?.startsWith("annualized") === true;
    return isAnnual && isAmidMonth ? { ...component, id, yearBy: "days" as const } : { ...component, id };
  });
}

const effective = fc
  .tuple(
    dates({ from: "2020-01-01", to: "2026-01-01" }),
    maybe(dates({ from: "2026-01-02", to: "2030-01-01" })),
  )
  .map(([from, to]) => written({ from, to }));

const lineRounding = fc.oneof(
  fc.record({ mode: roundingMode, places: fc.nat(4) }),
  fc.record({ mode: roundingMode, step: fc.constantFrom("0.05", "1", "10") }),
);

const participants: fc.Arbitrary<Participants> = fc
  .record({
    personIds: maybe(fc.subarray([...PEOPLE], { minLength: 1 })),
    roles: maybe(fc.subarray([...WORDS], { minLength: 1 })),
    tierIds: maybe(fc.subarray(["junior", "senior"], { minLength: 1 }), 4),
  })
  .map(written);

interface Differing {
  readonly person: number;
  readonly component: number;
  readonly quota: string | undefined;
  readonly target: string | undefined;
  readonly rateFactor: string | undefined;
  readonly cap: string | undefined;
}

const override: fc.Arbitrary<Differing> = fc.record({
  person: fc.nat(PEOPLE.length - 1),
  component: fc.nat(),
  quota: maybe(decimals({ min: "0", max: "200000", places: 2 })),
  target: maybe(decimals({ min: "0", max: "50000", places: 2 })),
  rateFactor: maybe(decimals({ min: "-0.5", max: "2", places: 2 })),
  cap: maybe(decimals({ min: "0", max: "20000", places: 3 })),
});

/** What may differ for one person, by the kind of component. */
const terms: Readonly<Record<ComponentKind, readonly ("quota" | "target" | "rateFactor" | "cap")[]>> = {
  commission: ["quota", "rateFactor", "cap"],
  payoutCurve: ["quota", "target", "rateFactor", "cap"],
  lumpSum: ["rateFactor", "cap"],
  kpiBonus: ["target", "rateFactor", "cap"],
  recognition: [],
  spiff: ["rateFactor", "cap"],
  milestone: ["quota", "target", "rateFactor", "cap"],
  residual: ["rateFactor", "cap"],
  penalty: [],
  managerOverride: ["rateFactor", "cap"],
  contest: [],
  teamPool: [],
};

/** At most one override for a person and a component. */
function overridesFor(
  list: readonly Component[],
  differing: readonly Differing[],
): readonly PersonalOverride[] {
  const made = new Map<string, PersonalOverride>();
  for (const { person, component: at, ...values } of differing) {
    const component = list[at % list.length];
    const personId = PEOPLE[person];
    if (component === undefined || personId === undefined) continue;
    const taken = terms[component.kind]
      .map((term) => [term, values[term]] as const)
      .filter(([, value]) => value !== undefined);
    const key = `${personId} ${component.id}`;
    made.set(key, { ...made.get(key), personId, componentId: component.id, ...Object.fromEntries(taken) });
  }
  return [...made.values()];
}
