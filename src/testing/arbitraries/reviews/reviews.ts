import fc from "fast-check";
import type { Competency, OutlierRule, RaterGroup, RaterKind, Review } from "../../../reviews/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { roundingMode } from "../steps.js";

/**
 * What {@link reviews} may give.
 *
 * @since 0.1.0
 */
export interface ReviewConstraints {
  /** How answers are aggregated; any way by default. */
  readonly aggregation?: "perItem" | "perRater" | "pooled";
  /** What a group below its minimum does; any of these, and rolled up into another, by default. */
  readonly belowMinimum?: "omit" | "hideTotal" | "refuse";
}

/** Every kind of raters: a Record, so that a new one does not compile until it stands here. */
const kinds: Readonly<Record<RaterKind, true>> = {
  self: true,
  manager: true,
  peers: true,
  reports: true,
  departments: true,
  customers: true,
  partners: true,
};

function isKind(text: string): text is RaterKind {
  return Object.hasOwn(kinds, text);
}

/** Weights of groups are counted in these parts of one, so that they sum to it. */
const PARTS = 20;
const SCALES = [
  { from: "1", to: "5" },
  { from: "0", to: "100" },
  { from: "-1.5", to: "1.5" },
  { from: 1, to: 10 },
] as const;

/**
 * 360-degree reviews with up to four groups of raters and up to three competencies, of every policy, with minimums,
 * groups and items of weight zero, and scales that begin below zero.
 *
 * @param constraints - See {@link ReviewConstraints}.
 * @returns An arbitrary of documents that `compileReview` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileReview } from "attainment/reviews";
 * import { reviews } from "attainment/testing";
 * const sample = fc.sample(reviews({ aggregation: "perRater" }), { seed: 42, numRuns: 50 });
 * sample.every((review) => safeCompileReview(review).ok); // => true
 * ```
 * @since 0.1.0
 */
export function reviews({ aggregation, belowMinimum }: ReviewConstraints = {}): fc.Arbitrary<Review> {
  const orders = [undefined, "perItem", "perRater", "pooled"] as const;
  const policies = [undefined, "omit", "hideTotal", "refuse", "rollUp"] as const;
  return fc
    .record({
      ratings: fc.constantFrom(...SCALES),
      groups: fc.array(group, { minLength: 1, maxLength: 4 }),
      competencies: fc.array(competency, { minLength: 1, maxLength: 3 }),
      aggregation: aggregation === undefined ? fc.constantFrom(...orders) : fc.constant(aggregation),
      missing: fc.constantFrom(undefined, "reweight", "zero", "refuse", "moveTo"),
      moveTo: fc.nat(3),
      belowMinimum: belowMinimum === undefined ? fc.constantFrom(...policies) : fc.constant(belowMinimum),
      weight: maybe(fc.constantFrom("reweight" as const, "move" as const)),
      outliers: maybe(outliers, 4),
      unanimous: maybe(fc.constantFrom("show" as const, "hide" as const), 4),
      repeated: maybe(fc.constantFrom("holdBack" as const, "refuse" as const), 4),
      spread: maybe(shownFrom, 4),
      over: maybe(fc.constantFrom("0.5", { share: "0.25" }, { share: "0.25", of: "points" as const })),
      hasGaps: fc.boolean(),
      rounding: maybe(fc.record({ mode: roundingMode, places: fc.nat(4) }), 3),
    })
    .map(({ groups: drawn, competencies, missing, moveTo, weight, over, hasGaps, ...fields }) => {
      const groups = groupsOf(drawn);
      const target = groups[moveTo % groups.length]?.id ?? "";
      return written({
        kind: "review" as const,
        id: "review",
        ...fields,
        groups,
        competencies: competenciesOf(competencies),
        belowMinimum: fields.belowMinimum === "rollUp" ? rollUpOf(groups, weight) : fields.belowMinimum,
        gaps: hasGaps && groups.some(({ kind }) => kind === "self") ? written({ over }) : undefined,
        missingGroup: missing === "moveTo" ? { moveTo: target } : missing,
      });
    });
}

const shownFrom = fc.record({ minimum: fc.integer({ min: 5, max: 7 }) });

const outliers = fc.constantFrom<OutlierRule>(
  "median",
  { trim: 1 },
  { winsorize: 1 },
  { zCut: "1" },
  { zCut: "1.5" },
);

/** Rolled up into the first group of unnamed raters, where there is one. */
function rollUpOf(groups: readonly RaterGroup[], weight: "reweight" | "move" | undefined) {
  const into = groups.find(({ kind }) => kind !== "self" && kind !== "manager");
  return into && written({ rollUpInto: into.id, weight });
}

interface DrawnGroup {
  readonly kind: RaterKind | undefined;
  readonly parts: number;
  readonly minimum: number | undefined;
}

const group: fc.Arbitrary<DrawnGroup> = fc.record({
  kind: maybe(fc.constantFrom(...Object.keys(kinds).filter(isKind)), 2),
  parts: fc.integer({ min: 0, max: 6 }),
  minimum: maybe(fc.integer({ min: 1, max: 4 }), 3),
});

/** The first group gets what the others leave; a person has one place only to rate themselves in. */
function groupsOf(drawn: readonly DrawnGroup[]): readonly RaterGroup[] {
  const rest = drawn.slice(1).reduce((left, { parts }) => left - parts, PARTS);
  const firstSelf = drawn.findIndex(({ kind }) => kind === "self");
  return drawn.map(({ kind, parts, minimum }, index) =>
    written({
      id: `group-${index + 1}`,
      kind: kind === "self" && index !== firstSelf ? "peers" : kind,
      weight: String((index === 0 ? rest : parts) / PARTS),
      minimum,
    }),
  );
}

interface DrawnItem {
  readonly weight: string | undefined;
}

interface DrawnCompetency extends DrawnItem {
  readonly items: readonly DrawnItem[];
}

const weight = maybe(
  fc.oneof(
    { weight: 5, arbitrary: decimals({ min: "0.1", max: "40", places: 1 }) },
    { weight: 1, arbitrary: fc.constant("0") },
  ),
);

const competency: fc.Arbitrary<DrawnCompetency> = fc.record({
  weight,
  items: fc.array(fc.record({ weight }), { minLength: 1, maxLength: 2 }),
});

function competenciesOf(drawn: readonly DrawnCompetency[]): readonly Competency[] {
  return drawn.map(({ weight, items }, at) =>
    written({
      id: `competency-${at + 1}`,
      weight: someWeight(weight, at),
      items: items.map((item, index) =>
        written({ id: `item-${at + 1}-${index + 1}`, weight: someWeight(item.weight, index) }),
      ),
    }),
  );
}

/** The first of a list has a weight above zero, so that not all are zero. */
function someWeight(weight: string | undefined, index: number): string | undefined {
  return index === 0 && weight === "0" ? undefined : weight;
}
