import fc from "fast-check";
import type { Condition } from "../../../kernel/index.js";
import type {
  IncidentRules,
  LevelCap,
  PointsStep,
  RatioLimit,
  Rubric,
  RubricStep,
} from "../../../kpi/index.js";
import { minus, order, rationalOf } from "../../rational/index.js";
import { conditions, type Fields } from "../conditions.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { indicatorsOf } from "./indicatorsOf.js";

/** What a rubric may have beside its indicators, weights and plain steps. */
export interface RubricExtras {
  readonly limit: (Omit<RatioLimit, "when" | "indicators"> & Asked & { readonly isOne: boolean }) | undefined;
  readonly points: PointsStep | undefined;
  readonly incidents: IncidentRules | undefined;
  readonly isCounted: boolean;
  readonly levelCap: ({ readonly place: number } & Asked) | undefined;
  readonly team: string | undefined;
}

/** A condition on facts, or on the ratio of the first indicator. */
interface Asked {
  readonly when: Condition;
  readonly ofRatio: string | undefined;
}

/** Extras whose conditions look at these fields. */
export function rubricExtras(fields: Fields): fc.Arbitrary<RubricExtras> {
  const asked = { when: conditions(fields), ofRatio: maybe(fc.constantFrom("0", "0.8", "1"), 2) };
  return fc.record({
    limit: maybe(
      fc.record({
        id: fc.constant("limit"),
        at: fc.constantFrom("0", "0.9", "1"),
        isOne: fc.boolean(),
        ...asked,
      }),
      3,
    ),
    points: maybe(points, 3),
    incidents: maybe(incidents, 2),
    isCounted: fc.boolean(),
    levelCap: maybe(fc.record({ place: fc.nat(), ...asked }), 2),
    team: maybe(fc.constantFrom("0.9", "1", "1.15"), 4),
  });
}

const points: fc.Arbitrary<PointsStep> = fc
  .record({
    least: maybe(decimals({ min: "-9", max: "0", places: 1 }), 1),
    most: maybe(decimals({ min: "0", max: "9", places: 1 }), 1),
  })
  .map((bounds) =>
    written({ kind: "points" as const, id: "points", amount: { measure: "bonus" }, ...bounds }),
  );

const worth = decimals({ min: "0", max: "6", places: 1 });

const rule = fc.record({
  effect: fc.constantFrom("positive" as const, "negative" as const),
  points: worth,
  repeats: maybe(fc.array(worth, { minLength: 1, maxLength: 2 }), 2),
  most: maybe(worth, 3),
  expires: maybe(
    fc.record({
      after: fc.integer({ min: 1, max: 18 }),
      unit: fc.constantFrom("days" as const, "months" as const),
    }),
    2,
  ),
});

const incidents: fc.Arbitrary<IncidentRules> = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    mostBonus: maybe(worth, 3),
    mostDeduction: maybe(worth, 3),
    flags: maybe(fc.constant({ high: "0.9", low: "0.3" }), 4),
  })
  .map(({ rules, ...bounds }) =>
    written({ rules: rules.map((each, index) => written({ id: `rule-${index + 1}`, ...each })), ...bounds }),
  );

/** The rubric with its extras: those that need grades or coefficients only where it has any. */
export function withExtras(rubric: Rubric, extras: RubricExtras): Rubric {
  const { limit, points: adding, incidents: rules, isCounted, levelCap, team } = extras;
  const first = indicatorsOf(rubric)[0]?.id ?? "";
  const bands = rubric.grades?.kind === "bands" ? rubric.grades.bands : [];
  const isPaid = rubric.coefficients !== undefined || bands.some(({ amount }) => amount !== undefined);
  const counting: readonly RubricStep[] =
    rules === undefined || !isCounted
      ? []
      : [{ kind: "add", id: "incidents", amount: { measure: "incidents.points" } }];
  const steps = [...(adding === undefined ? [] : [adding]), ...counting, ...(rubric.steps ?? [])];
  return written({
    ...rubric,
    steps: steps.length === 0 && rubric.steps === undefined ? undefined : steps,
    incidents: rules,
    limits: limit === undefined ? undefined : [limitOf(limit, first)],
    levelCaps: levelCap === undefined || bands.length === 0 ? undefined : [capOf(levelCap, bands, first)],
    teamCoefficient: isPaid ? team : undefined,
  });
}

function limitOf(
  { when, ofRatio, isOne, ...limit }: NonNullable<RubricExtras["limit"]>,
  first: string,
): RatioLimit {
  const own = { ...limit, when: conditionOf({ when, ofRatio }, first) };
  return isOne ? { ...own, indicators: [first] } : own;
}

/** Twice the coarsest grid that scores are rounded to. */
const WIDE = rationalOf("50");

function capOf(
  { place, ...asked }: NonNullable<RubricExtras["levelCap"]>,
  bands: readonly { readonly id?: string; readonly from: string | number }[],
  first: string,
): LevelCap {
  // What is held to a band that is too narrow for any printed score would be refused; nothing is above the last.
  const wide = bands.filter((each, index) => {
    const next = bands[index + 1];
    const width = next === undefined ? WIDE : minus(rationalOf(next.from), rationalOf(each.from));
    return order(width, WIDE) >= 0;
  });
  const band = wide[place % wide.length];
  return { id: "level", when: conditionOf(asked, first), grade: band?.id ?? String(band?.from) };
}

function conditionOf({ when, ofRatio }: Asked, first: string): Condition {
  return ofRatio === undefined ? when : { field: `ratio.${first}`, lt: ofRatio };
}
