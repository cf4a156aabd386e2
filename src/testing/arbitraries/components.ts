import fc from "fast-check";
import type { Award, Component, ComponentKind, QuotaSource } from "../../incentives/index.js";
import type { Scale } from "../../kernel/index.js";
import { conditions } from "./conditions.js";
import { managerOverrides, residuals, spiffs } from "./dealwise.js";
import { decimals } from "./decimals.js";
import { contests, teamPools } from "./funds.js";
import { maybe, written } from "./maybe.js";
import { milestones, penalties } from "./milestones.js";
import { accumulatings } from "./plan/accumulatings.js";
import type { PlanNames } from "./planNames.js";
import { scales } from "./scales.js";
import { steps } from "./steps.js";

export type { PlanNames } from "./planNames.js";

/** Scales that pay, some with steps. */
export function payingScale(boundsIn?: "value" | "quota"): fc.Arbitrary<Scale> {
  return scales({ grades: false, ...(boundsIn === undefined ? {} : { boundsIn }) });
}

function source(names: PlanNames, constant: fc.Arbitrary<string>): fc.Arbitrary<QuotaSource> {
  const measure = fc.constantFrom(...names.sources).map((name) => ({ measure: name }));
  return fc.oneof({ weight: 3, arbitrary: constant }, { weight: 1, arbitrary: measure });
}

const quota = fc.oneof(
  { weight: 8, arbitrary: decimals({ min: "1", max: "500000", places: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom("0", "3", "120000") },
);
const pay = decimals({ min: "0", max: "30000", places: 2 });

/** What every component may have; the id follows from its place in the plan. */
function common({ sources, fields }: PlanNames) {
  return { id: fc.constant("component"), steps: maybe(steps({ measures: sources, fields }), 3) };
}

/** Either a scale of its own or a shared one; of those, only ones that `accepts` takes. */
function scaleChoice({ shared }: PlanNames, own: fc.Arbitrary<Scale>, accepts: (scale: Scale) => boolean) {
  const ids = shared.filter(accepts).map(({ id }) => id);
  const written = own.map((scale) => ({ scale, scaleId: undefined }));
  if (ids.length === 0) return written;
  const named = fc.constantFrom(...ids).map((scaleId) => ({ scale: undefined, scaleId }));
  return fc.oneof({ weight: 3, arbitrary: written }, { weight: 1, arbitrary: named });
}

function overTime(names: PlanNames) {
  return { ...common(names), measure: fc.constantFrom(...names.earning) };
}

/** The scale that a choice means. */
function chosen(
  { shared }: PlanNames,
  { scale, scaleId }: { readonly scale: Scale | undefined; readonly scaleId: string | undefined },
): Scale | undefined {
  return scale ?? shared.find(({ id }) => id === scaleId);
}

/** A Record, so that a new kind of component does not compile until it has its arbitrary. */
const makers: Readonly<Record<ComponentKind, (names: PlanNames) => fc.Arbitrary<Component>>> = {
  commission: (names) =>
    fc
      .tuple(
        fc.record({
          kind: fc.constant("commission" as const),
          ...overTime(names),
          quota: maybe(source(names, quota), 2),
        }),
        scaleChoice(names, payingScale(), () => true),
        accumulatings(names),
      )
      .map(([component, scale, course]) =>
        written({
          ...component,
          ...scale,
          ...course({ scale: chosen(names, scale), hasQuota: component.quota !== undefined }),
        }),
      ),
  payoutCurve: (names) =>
    fc
      .tuple(
        fc.record({
          kind: fc.constant("payoutCurve" as const),
          ...overTime(names),
          quota: source(names, quota),
          target: source(names, pay),
        }),
        scaleChoice(names, payingScale("value"), ({ boundsIn }) => boundsIn !== "quota"),
        accumulatings(names),
      )
      .map(([component, scale, course]) =>
        written({ ...component, ...scale, ...course({ scale: chosen(names, scale), hasQuota: true }) }),
      ),
  lumpSum: (names) =>
    fc
      .record({
        kind: fc.constant("lumpSum" as const),
        ...common(names),
        amount: pay,
        when: conditions(names.fields),
      })
      .map(written),
  kpiBonus: (names) =>
    fc
      .tuple(
        fc.record({
          kind: fc.constant("kpiBonus" as const),
          ...common(names),
          target: source(names, pay),
          measure: fc.constantFrom("kpi", "kpi", ...names.earning),
        }),
        maybe(scaleChoice(names, payingScale("value"), ({ boundsIn }) => boundsIn !== "quota")),
      )
      .map(([component, scale]) => written({ ...component, ...scale })),
  spiff: spiffs,
  milestone: milestones,
  residual: residuals,
  penalty: penalties,
  managerOverride: managerOverrides,
  contest: contests,
  teamPool: teamPools,
  recognition: ({ fields }) =>
    fc
      .record({
        kind: fc.constant("recognition" as const),
        id: fc.constant("component"),
        when: conditions(fields),
        awards: fc.array(award, { minLength: 1, maxLength: 3 }),
      })
      .map(written),
};

const award: fc.Arbitrary<Award> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("points" as const, "equityUnits" as const),
    amount: decimals({ min: "0", max: "5000", places: 1 }),
  }),
  fc.record({
    kind: fc.constantFrom("title" as const, "training" as const),
    name: fc.constantFrom("Star of the quarter", "negotiation-2"),
  }),
);

const weights: Readonly<Record<ComponentKind, number>> = {
  commission: 6,
  payoutCurve: 4,
  lumpSum: 2,
  kpiBonus: 2,
  recognition: 1,
  spiff: 1,
  milestone: 1,
  residual: 1,
  penalty: 1,
  managerOverride: 1,
  contest: 1,
  teamPool: 1,
};

/** Components of every kind, or of some. */
export function components(
  names: PlanNames,
  kinds: readonly ComponentKind[] = Object.keys(makers).filter(isKind),
): fc.Arbitrary<Component> {
  return fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: makers[kind](names) })));
}

function isKind(text: string): text is ComponentKind {
  return Object.hasOwn(makers, text);
}
