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
import { roundingMode, steps } from "./steps.js";

/**
 * What {@link plans} may give.
 *
 * @since 0.1.0
 */
export interface PlanConstraints {
  /** The kinds of components; by default all but `contest` and `teamPool`, which pay by what everybody else reaches. */
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
const PEOPLE = ["p-01", "p-02", "p-03"] as const;

/**
 * Plans of every kind of component, with shared scales, running totals, overrides, participants, eligibility, own
 * rounding, and steps of components and of the whole.
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
  return fc.array(payingScale(), { maxLength: 1 }).chain((scales) => {
    const shared = scales.map((scale, index) => ({ ...scale, id: `shared-${index + 1}` }));
    const names: PlanNames = {
      earning: ["sales", "margin"],
      sources: ["quota", "targetPay", "factor"],
      fields: FIELDS,
      shared,
    };
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
      })
      .map(({ list, differing, ...plan }) => {
        const named = list.map((component, index) => ({ ...component, id: `component-${index + 1}` }));
        const overrides = overridesFor(named, differing);
        return written({
          ...plan,
          components: named,
          overrides: overrides.length === 0 ? undefined : overrides,
        });
      });
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
